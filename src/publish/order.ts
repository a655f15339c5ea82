/**
 * Tags in the order they move: what names one image for ever first, then what moves with every patch, minor, major and
 * branch, `latest` last. Whoever looks in between sees the special ones right and the general ones not yet moved.
 */
export function inMovingOrder(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)]
    .map((tag, at) => ({ tag, at, generality: generality(tag) }))
    .sort((one, other) => one.generality - other.generality || one.at - other.at)
    .map(({ tag }) => tag)
}

/** The tag that is guarded. */
export function isLatest(tag: string): boolean {
  return tag === 'latest'
}

const classes: readonly RegExp[] = [
  // One version, one commit, one day, one pull request: `1.2.3-rc.1`, `sha-860c190`, `20260102`, `pr-7`.
  /^v?\d+\.\d+\.\d+|^sha-[0-9a-f]{7,}|^\d{6,}|^pr-\d+/,
  // A minor: `1.2`, `1.2-alpine`.
  /^v?\d+\.\d+(?!\d)/,
  // A major: `1`, `v1`, `1-alpine`.
  /^v?\d+(?![\w.])/,
]

function generality(tag: string): number {
  if (isLatest(tag)) return classes.length + 2
  // With a flavor's suffix: `latest-alpine`.
  if (tag.startsWith('latest')) return classes.length + 1
  const found = classes.findIndex((pattern) => pattern.test(tag))
  return found < 0 ? classes.length : found
}
