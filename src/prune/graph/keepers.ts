import { compareSemver, parseSemver } from '../../core/semver.ts'
import { newestFirst } from '../age.ts'
import type { TagMatch } from '../rules/tag-class.ts'
import type { Graph } from './graph.ts'

/** A tag that a class judges. */
export interface ClassTag {
  readonly place: number
  readonly tag: string
  readonly match: TagMatch
}

/** Places of the images that were pushed last; one with several tags counts once. */
export function lastPushed(
  { versions }: Graph,
  tags: readonly ClassTag[],
  count: number,
  now: Date,
): ReadonlySet<number> {
  const compare = newestFirst(now)
  const images = [...new Set(tags.map(({ place }) => place))].flatMap((place) => {
    const version = versions[place]
    return version ? [{ place, version }] : []
  })
  images.sort((one, other) => compare(one.version, other.version))
  return new Set(images.slice(0, count).map(({ place }) => place))
}

/** Tags of the highest versions of each minor one. Tags that name the same version (`v1.2.3`, `1.2.3`) count once. */
export function topOfMinors(tags: readonly ClassTag[], count: number): ReadonlySet<string> {
  const minors = new Map<string, Map<string, string[]>>()
  for (const { tag } of tags) {
    const found = parseSemver(tag)
    if (!found) continue
    const minor = `${found.major}.${found.minor}`
    const versions = minors.get(minor) ?? new Map<string, string[]>()
    minors.set(minor, versions)
    versions.set(found.version, [...(versions.get(found.version) ?? []), tag])
  }
  return new Set(
    [...minors.values()].flatMap((versions) =>
      highest([...versions.keys()], count).flatMap((one) => versions.get(one) ?? []),
    ),
  )
}

function highest(versions: readonly string[], count: number): readonly string[] {
  return versions
    .flatMap((version) => parseSemver(version) ?? [])
    .sort((one, other) => compareSemver(other, one))
    .slice(0, count)
    .map(({ version }) => version)
}
