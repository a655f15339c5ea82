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
          cure: 'Put the more special class first, or leave one out.',
        })
    }
    if (before.some(({ name }) => name === later.name) && !found.some((one) => one.at === at))
      found.push({ at, problem: `two classes have the name ${later.name}`, cure: 'Give each a name of its own.' })
  }
  return found
}

function covers(one: TagMatch, other: TagMatch): boolean {
  if (one.text === other.text) return true
  if (one.kind === 'pattern') return /^(?:\*+|\/\^?(?:\.\*\$?)?\/[a-z]*)$/.test(one.text)
  return one.kind === 'semver' && one.which === 'all' && other.kind === 'semver'
}
