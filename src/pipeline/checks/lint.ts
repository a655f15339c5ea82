import { fillTemplate, findContext } from '../../build/context.ts'
import { dockerfilePath, presentDockerfile } from '../../build/local-files.ts'
import { InputError, InterruptedError, messageOf } from '../../core/errors.ts'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { LintPlan, Looked, Powers } from '../../lint/index.ts'
import { parseReference } from '../../oci/reference.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { endedBy } from '../stage-clock.ts'
import type { CheckWorld } from './check-world.ts'
import { impatient } from './known-bases.ts'

/**
 * What lint is asked to look at: the Dockerfile of the build, as the build has it.
 *
 * @throws InputError where a workflow asks for fixes, which would be gone with its runner
 */
export async function lintPlan(inputs: Inputs, facts: Facts, host: Host): Promise<LintPlan> {
  if (inputs.lintFix && host.kind === 'runner')
    throw new InputError([
      {
        input: 'lint-fix',
        value: 'true',
        problem: 'changes the Dockerfile of a checkout that nobody keeps',
        cure: 'Run `image-pipeline lint --fix` on a laptop, and commit what it changed.',
      },
    ])
  const { plan } = await import('../../lint/index.ts')
  const { path, git } = await findContext(inputs, facts, host.env, host.cwd)
  const named = dockerfilePath(inputs, path, host.cwd)
  return plan(inputs, {
    context: path,
    dockerfile: named === undefined ? undefined : await presentDockerfile(named, inputs, host.cwd),
    target: inputs.target,
    buildArgs: inputs.buildArgs,
    buildContexts: inputs.buildContexts.map((line) => fillTemplate(line, git)),
    builder: inputs.builder,
  })
}

/** Mends what is safe where that was asked for: before the build, which then builds what was mended. */
export async function mendDockerfile({ clock }: CheckWorld, plan: LintPlan): Promise<void> {
  if (!plan.fix) return
  const { fix } = await import('../../lint/index.ts')
  await clock('lint').within((own) => fix(plan, own))
}

/** Looks at the Dockerfile beside the build. */
export async function lookAtDockerfile(world: CheckWorld, plan: LintPlan): Promise<Looked | undefined> {
  if (!plan.subject) {
    world.host.log.info('lint: the Dockerfile is not on this machine: skipped')
    return undefined
  }
  const { look } = await import('../../lint/index.ts')
  return world.clock('lint').within(async (own) => look(plan, own, await powers(world, own)))
}

/** How long a registry may think about a digest that is only good to know. */
const patience = 5_000

async function powers({ docker, registry, host: { log } }: CheckWorld, host: Host): Promise<Powers> {
  const own = endedBy(host, AbortSignal.timeout(patience))
  const silently = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof InterruptedError && host.signal.aborted) throw error
      log.debug(`lint: ${what}: ${messageOf(error)}`)
      return undefined
    }
  }
  const command = await silently('docker', () => docker(host))
  return {
    ...(command ? { docker: command } : {}),
    digestOf: (text) =>
      silently(text, async () => {
        const reference = parseReference(text)
        return (await registry(own, impatient).headManifest(reference, reference.tag ?? 'latest'))?.digest
      }),
  }
}
