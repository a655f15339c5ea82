import { UserError } from '../../src/core/errors.ts'
import { run } from '../toolchain/command.ts'
import type { Facts } from './facts.ts'
import type { Plan, Step } from './plan.ts'
import { staged } from './stage.ts'

/**
 * What `npm install image-pipeline` gives is the latest; what stands beside it is asked for by its line or as `next`.
 * A tag that reads as a version, `v1`, npm refuses.
 */
export function npmTag(version: string, steps: readonly Step[]): string {
  if (version.includes('-')) return 'next'
  const publishing = steps.find((step) => step.do === 'publish')
  return publishing === undefined || publishing.latest ? 'latest' : `release-${version.split('.')[0]}`
}

/** Gives npm the package as this commit has it, unless npm has it already. How npm knows us is the workflow's affair. */
export async function publishToNpm(facts: Facts, plan: Plan, say: (line: string) => void): Promise<void> {
  const { version, tags, commit } = facts
  if (plan.refusals.length > 0) throw new UserError(plan.refusals.join('\n'), { cure: 'Nothing was done.' })
  if (tags[`v${version}`] !== commit)
    throw new UserError(`v${version} is not released.`, { cure: `First: npm run release -- publish ${version}` })
  const cure = 'Check that npm reaches its registry, then run it again.'
  // Of a package that is not there yet npm says so and fails; of a version that is not there it says nothing.
  const there = await run('npm', ['view', `image-pipeline@${version}`, 'version'], { cure }).catch((error: unknown) => {
    if (/\b404\b/.test(String(error))) return ''
    throw error
  })
  if (there.trim() !== '') return say(`npm has ${version} already.`)
  const tag = npmTag(version, plan.steps)
  say(`publish ${version} to npm as ${tag}`)
  await staged((folder) => run('npm', ['publish', '--ignore-scripts', '--tag', tag], { cwd: folder, cure }))
}
