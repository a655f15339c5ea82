export interface Semver {
  readonly numbers: readonly number[]
  readonly prerelease: readonly string[]
}

/** A whole semantic version, with or without a leading `v`; undefined for `1.2`, `main` and all else. */
export function parseSemver(text: string): Semver | undefined {
  const match =
    /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/.exec(
      text,
    )
  if (!match) return undefined
  return { numbers: match.slice(1, 4).map(Number), prerelease: match[4]?.split('.') ?? [] }
}

/** Precedence as section 11 of the specification has it: negative when the first comes before the other. */
export function compareSemver(one: Semver, other: Semver): number {
  for (const [at, number] of one.numbers.entries()) {
    const difference = number - (other.numbers[at] ?? 0)
    if (difference !== 0) return difference
  }
  // A release comes after its prereleases.
  if (one.prerelease.length === 0 || other.prerelease.length === 0)
    return other.prerelease.length - one.prerelease.length
  for (const [at, part] of one.prerelease.entries()) {
    const against = other.prerelease[at]
    if (against === undefined) return 1
    const difference = comparePart(part, against)
    if (difference !== 0) return difference
  }
  return one.prerelease.length - other.prerelease.length
}

function comparePart(one: string, other: string): number {
  const numeric = [one, other].map((part) => /^\d+$/.test(part))
  if (numeric[0] && numeric[1]) return Number(one) - Number(other)
  if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1
  return one === other ? 0 : one < other ? -1 : 1
}
