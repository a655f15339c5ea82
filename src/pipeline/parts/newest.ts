import type { FoundPart } from './find-parts.ts'
import type { Part } from './part.ts'
import { labelOf, normal, platformsOf } from './platforms-of.ts'

/**
 * A job that ran again leaves a newer part: that one counts, whatever became of the older one.
 *
 * @param problems is told what two jobs made of one platform
 */
export function newestOf(parts: readonly FoundPart[], problems: string[]): readonly FoundPart[] {
  const newest = parts.filter(
    ({ part }) => !parts.some((other) => other.part.attempt > part.attempt && isOfSameJob(other.part, part)),
  )
  const seen = new Map<string, FoundPart>()
  for (const found of newest) {
    const twins = platformsOf(found.part).flatMap((platform) => {
      const twin = seen.get(platform)
      seen.set(platform, twin ?? found)
      return twin ? [{ platform, twin }] : []
    })
    const [first] = twins
    if (first && first.twin.part.attempt === found.part.attempt && labelOf(first.twin.part) === labelOf(found.part))
      problems.push(
        `${labelOf(found.part)}: two parts of the same attempt are there: ${first.twin.folder}, ${found.folder}`,
      )
    else for (const { platform } of twins) problems.push(`${platform}: two jobs have built it`)
  }
  return newest
}

function isOfSameJob(newer: Part, older: Part): boolean {
  const [asked, before] = [newer, older].map(({ platforms }) => platforms.map(normal).sort().join())
  // Many machines may have been asked for their own platform: which of them failed, nobody can tell.
  if (asked === before && (asked !== '' || older.entries.length === 0)) return true
  const [made, was] = [platformsOf(newer), platformsOf(older)]
  return was.length > 0 && was.every((platform) => made.includes(platform))
}
