import { everyInput } from '../../src/action/peers/every-input.ts'
import { type SubAction, subActions } from '../../src/action/peers/index.ts'
import { asRunner, type Step, type StepResult } from './as-runner.ts'
import type { CheckedSite } from './checked-site.ts'

/** What every step of a test needs where its sub-action takes it: the registry's login, tools and database of this machine. */
const ofThisMachine = [
  'registry',
  'username',
  'password',
  'build-contexts',
  'layout-dir',
  'tools-mirror',
  'scan-db-repository',
  'report-dir',
]

/**
 * A step that uses a sub-action, as the runner starts it. `inputs` are those of the workflow, and one that action.yml does
 * not have is an error of the test.
 */
export async function subAction(
  site: CheckedSite,
  name: SubAction,
  inputs: Readonly<Record<string, string>>,
  changes: Partial<Step> = {},
): Promise<StepResult> {
  const known = Object.keys(everyInput(await subActions[name]()))
  const strange = Object.keys(inputs).filter((input) => !known.includes(input))
  if (strange.length > 0) throw new Error(`${name}/action.yml has no ${strange.join(', ')}`)
  const { with: usual = {}, ...step } = site.step(changes)
  const machine = Object.entries(usual).filter(([input]) => ofThisMachine.includes(input) && known.includes(input))
  const contexts = [usual['build-contexts'], inputs['build-contexts']].filter(Boolean).join('\n')
  const given = { ...Object.fromEntries(machine), ...inputs }
  const { main } = await asRunner({
    ...step,
    entry: `${name}.js`,
    with: known.includes('build-contexts') ? { ...given, 'build-contexts': contexts } : given,
  })
  return main
}

/** Why a step failed; '' where it did not. */
export function troubleOf({ status, stdout, stderr }: StepResult): string {
  return status === 0 ? '' : `${stdout}\n${stderr}`
}
