/** A version of semver.org; a leading `v` is allowed. Field names are those that patterns use. */
export interface SemVer {
  readonly raw: string
  /** Without `v` and build metadata. */
  readonly version: string
  readonly major: number
  readonly minor: number
  readonly patch: number
  readonly prerelease: readonly string[]
  readonly build: readonly string[]
}

const number = '(0|[1-9]\\d*)'
const identifier = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][a-zA-Z0-9-]*)'
const pattern = new RegExp(
  `^v?${number}\\.${number}\\.${number}(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?$`,
)

/** undefined for text that is no version: `1.2`, `V1.2.3`, `=1.2.3`, `1.02.3`. */
export function parseSemver(text: string): SemVer | undefined {
  const raw = text.trim()
  const found = raw.length > 256 ? null : pattern.exec(raw)
  if (!found) return undefined
  const [major = 0, minor = 0, patch = 0] = found.slice(1, 4).map(Number)
  if (![major, minor, patch].every(Number.isSafeInteger)) return undefined
  const prerelease = found[4]?.split('.') ?? []
  const version = `${major}.${minor}.${patch}${found[4] === undefined ? '' : `-${found[4]}`}`
  return { raw, version, major, minor, patch, prerelease, build: found[5]?.split('.') ?? [] }
}

/** Precedence as section 11 of the specification has it: negative when the first comes before the other. */
export function compareSemver(one: SemVer, other: SemVer): number {
  const byNumbers = one.major - other.major || one.minor - other.minor || one.patch - other.patch
  if (byNumbers !== 0) return byNumbers
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
