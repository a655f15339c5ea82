import { UserError } from '../../core/errors.ts'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { doneBefore } from './done-before.ts'
import { type FoundPart, findParts } from './find-parts.ts'
import { unheardLimits } from './limits.ts'
import { newestOf } from './newest.ts'
import type { Part } from './part.ts'
import { partsFolder } from './part-folder.ts'
import { labelOf, normal, platformsOf } from './platforms-of.ts'

/** The parts of all platforms of one image, one a platform, in the order of the input `platforms`. */
export interface Parts {
  readonly parts: readonly FoundPart[]
  /** What keeps them from becoming one image, in words: nothing is published then. */
  readonly problems: readonly string[]
}

/**
 * Reads what the jobs before left, and holds it against what this job was asked for: parts of this commit and run alone,
 * one for each platform, of which each was judged as the stages say.
 *
 * @throws UserError where there is none at all
 */
export async function readParts(inputs: Inputs, facts: Facts, host: Host): Promise<Parts> {
  const folder = partsFolder(inputs, host)
  const { parts, unreadable } = await findParts(folder)
  if (parts.length === 0)
    throw new UserError([`there is no part to merge in ${folder}`, ...unreadable].join('\n'), {
      cure: 'Download what the jobs of the platforms left (their output part) into parts-dir, e.g. by actions/download-artifact.',
    })
  const problems = [...unreadable]
  const fitting = parts.filter(({ part }) => {
    const stranger = strangerOf(part, facts, host)
    if (stranger !== undefined) problems.push(`${labelOf(part)}: ${stranger}`)
    return stranger === undefined
  })
  const latest = newestOf(fitting, problems)
  const wanted = inputs.platforms.map(normal)
  for (const platform of wanted)
    if (!latest.some(({ part }) => platformsOf(part).includes(platform)))
      problems.push(`${platform}: no job has left a part: it failed early, was cancelled, or never ran`)
  const known = latest.filter(({ part }) => {
    const others = platformsOf(part).filter((platform) => !wanted.includes(platform))
    if (others.length > 0) problems.push(`${others.join(', ')}: a part is there, and platforms does not name it`)
    return others.length === 0
  })
  for (const { part } of known) problems.push(...lacksOf(part, inputs, host))
  const first = (found: FoundPart) => Math.min(...platformsOf(found.part).map((platform) => wanted.indexOf(platform)))
  return { parts: known.toSorted((one, other) => first(one) - first(other)), problems }
}

/** The one clock of all jobs is that of the first to start: dates in tags are its, whenever this job runs. */
export function clockOf({ parts }: Parts): Partial<Pick<Facts, 'now' | 'created'>> {
  const [first] = parts.map(({ part }) => part).toSorted((one, other) => Date.parse(one.now) - Date.parse(other.now))
  return first ? { now: new Date(first.now), created: new Date(first.created) } : {}
}

/** Why a part is not one of this image; undefined where it is. */
function strangerOf(part: Part, { sha }: Facts, { env }: Host): string | undefined {
  if (part.sha !== sha) return `the part is of the commit ${part.sha || '(none)'}, and this job of ${sha || '(none)'}`
  const run = env.GITHUB_RUN_ID ?? ''
  if (part.run !== run) return `the part is of the run ${part.run || '(none)'}, and this job of ${run || '(none)'}`
  return undefined
}

/** What it lacks to become a part of an image that was judged as this job was asked. */
function lacksOf(part: Part, inputs: Inputs, { redact }: Host): readonly string[] {
  const { stages, gates } = inputs
  const label = labelOf(part)
  if (part.error !== '') return [`${label}: ${part.error.trim()}`]
  if (part.entries.length === 0) return [`${label}: nothing was built`]
  const skipped = stages.filter((stage) => doneBefore.includes(stage) && !part.stages.includes(stage))
  // What only this job was asked for, nobody would run.
  const unheard = gates.filter(({ name }) => !part.verdicts.some(({ gate }) => gate === name))
  return [
    ...(skipped.length === 0
      ? []
      : [`${label}: its job did not have ${skipped.join(', ')} among its stages, and this one has`]),
    ...unheard.map(({ name }) => `${label}: its job did not run the gate ${name}, which this one was given`),
    ...unheardLimits(part, inputs, redact).map((name) => `${label}: its job did not judge by the ${name} of this one`),
  ]
}
