import { baseName, type Entry } from '../../layers/entry.ts'

interface At {
  readonly path: string
  readonly entry: Entry
}

export interface Moved {
  readonly from: string
  readonly to: string
  /** Bytes. */
  readonly size: number
}

/**
 * Pairs what is gone with what has come and holds the same: by size and CRC-32, each file once, those of one name first.
 * Empty files are like each other and tell nothing.
 */
export function movedPairs(removed: readonly At[], added: readonly At[]): readonly Moved[] {
  const groups = new Map<string, { readonly removed: At[]; readonly added: At[] }>()
  const groupOf = ({ entry }: At) => {
    const key = `${entry.size} ${entry.crc} ${entry.typeFlag}`
    const group = groups.get(key) ?? { removed: [], added: [] }
    groups.set(key, group)
    return group
  }
  const tells = ({ entry }: At) => entry.size > 0
  for (const one of removed.filter(tells)) groupOf(one).removed.push(one)
  for (const one of added.filter(tells)) groupOf(one).added.push(one)
  return [...groups.values()].flatMap((group) => pairs(group.removed, group.added))
}

function pairs(removed: readonly At[], added: readonly At[]): readonly Moved[] {
  if (removed.length === 0 || added.length === 0) return []
  const found: Moved[] = []
  const taken = new Set<At>()
  const take = (from: At, to: At) => {
    taken.add(from).add(to)
    found.push({ from: from.path, to: to.path, size: to.entry.size })
  }
  const byName = new Map<string, { readonly all: At[]; next: number }>()
  for (const one of added) {
    const name = baseName(one.path)
    const known = byName.get(name) ?? { all: [], next: 0 }
    byName.set(name, known)
    known.all.push(one)
  }
  for (const one of removed) {
    const same = byName.get(baseName(one.path))
    const to = same?.all[same.next]
    if (!same || !to) continue
    same.next += 1
    take(one, to)
  }
  const left = added.filter((one) => !taken.has(one))
  removed
    .filter((one) => !taken.has(one))
    .forEach((from, at) => {
      const to = left[at]
      if (to) take(from, to)
    })
  return found
}
