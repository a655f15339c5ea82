import type { HistoryFinding } from './findings.ts'

/** All that tells one finding from another. */
export type Place = Omit<HistoryFinding, 'description' | 'place'>

/**
 * Findings, by where they are. gitleaks counts the columns of one and the same secret differently by one, as its line is
 * the first of what was added or a later one; so that much tells no two apart. Two secrets never begin and end that close.
 */
export class KnownPlaces {
  readonly #known = new Map<string, Set<string>>()

  constructor(places: Iterable<Place> = []) {
    for (const place of places) this.add(place)
  }

  has({ column, endColumn, ...place }: Place): boolean {
    const columns = this.#known.get(linesOf(place))
    if (columns === undefined) return false
    return near.some((one) => near.some((other) => columns.has(`${column + one}-${endColumn + other}`)))
  }

  add({ column, endColumn, ...place }: Place): void {
    const key = linesOf(place)
    const columns = this.#known.get(key) ?? new Set()
    this.#known.set(key, columns.add(`${column}-${endColumn}`))
  }
}

const near = [0, -1, 1] as const

/** Each place once, as it was told first. */
export function distinct<T extends Place>(places: readonly T[]): readonly T[] {
  const known = new KnownPlaces()
  return places.filter((place) => {
    const isNew = !known.has(place)
    if (isNew) known.add(place)
    return isNew
  })
}

function linesOf({ commit, file, rule, line, endLine }: Omit<Place, 'column' | 'endColumn'>): string {
  return JSON.stringify([commit, file, rule, line, endLine])
}
