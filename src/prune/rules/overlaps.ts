import type { TagClass, TagMatch } from './tag-class.ts'

export interface Overlap {
  /** Of the class that gets nothing to judge. */
  readonly at: number
  readonly problem: string
  readonly cure: string
}

/** Classes that can never judge a tag because one before them judges it, and names that two of them have. */
export function overlaps(classes: readonly TagClass[]): readonly Overlap[] {
  const found: Overlap[] = []
  for (const [at, later] of classes.entries()) {
    const before = classes.slice(0, at)
    for (const match of later.match) {
      const earlier = before.find((one) => one.match.some((other) => covers(other, match)))
      if (earlier)
        found.push({
          at,
          problem: `the class ${later.name} never sees a tag of ${match.text}: the class ${earlier.name} judges them all before it`,
          cure: `Put the class ${later.name} before the class ${earlier.name}, or leave one out.`,
        })
    }
    if (before.some(({ name }) => name === later.name) && !found.some((one) => one.at === at))
      found.push({ at, problem: `two classes have the name ${later.name}`, cure: 'Give each a name of its own.' })
  }
  return found
}

function covers(one: TagMatch, other: TagMatch): boolean {
  if (one.text === other.text) return true
  if (one.kind === 'semver') return one.which === 'all' && other.kind === 'semver'
  if (one.kind === 'pattern' && /^\/\^?(?:\.\*\$?)?\/[a-z]*$/.test(one.text)) return true
  const all = beginningOf(one)
  if (all === undefined) return false
  const begins = firstOf(other)
  // A branch has at least one character more.
  if (one.kind === 'branch' && begins.length <= all.length) return false
  return begins.startsWith(all) && !(one.kind === 'branch' && all === '' && canBeNoBranch(begins))
}

/** All tags that begin so are its own; undefined where it is choosier. */
function beginningOf(match: TagMatch): string | undefined {
  if (match.kind === 'pattern') return /^([\w.-]*)\*+$/.exec(match.text)?.[1]
  return match.kind === 'branch' && match.template.after === '' ? match.template.before : undefined
}

/** How every tag begins that it matches, as far as its text says so. */
function firstOf(match: TagMatch): string {
  if (match.kind === 'semver') return ''
  if (match.kind !== 'pattern') return match.template.before
  // What may be left out, and what is one of several, is no beginning.
  const [, fixed = '', next = ''] = /^\/\^([\w-]*)(.?)/.exec(match.text) ?? []
  if (match.text.startsWith('/'))
    return /\||\/[a-z]*i[a-z]*$/.test(match.text) ? '' : /[*?{]/.test(next) ? fixed.slice(0, -1) : fixed
  return /^[^*?]*/.exec(match.text)?.[0] ?? ''
}

/** A bare `branch` leaves out `latest` and what looks like a version: may a tag that begins so be one of them? */
function canBeNoBranch(begins: string): boolean {
  return 'latest'.startsWith(begins) || /^v?(?:\d.*)?$/.test(begins)
}
