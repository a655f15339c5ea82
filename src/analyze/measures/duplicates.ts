import { type Entry, isDirectory } from '../../layers/entry.ts'
import type { Live } from '../../layers/stack.ts'

/** One content at several paths that a container sees. */
export interface Duplicate {
  /** Bytes of one of them. */
  readonly size: number
  readonly crc: number
  /** Each byte a character (latin1), in the order of their bytes. */
  readonly paths: readonly string[]
  /** The layer of each of them; the lowest is 0. */
  readonly layers: readonly number[]
  /** Bytes that all but one of them cost. */
  readonly wasted: number
  /** Whether their content was compared, and not size and checksum alone. */
  readonly confirmed: boolean
}

/** Files of one size and one CRC-32, the most costly first. Links cost nothing and are none. */
export function duplicatesOf(live: Iterable<Live>, most = 100): readonly Duplicate[] {
  // By checksum alone first: of most there is only one.
  const first = new Map<number, Live>()
  const groups = new Map<string, Set<Live>>()
  for (const one of live) {
    const { entry } = one
    if (entry.size === 0 || isDirectory(entry) || isLink(entry)) continue
    const known = first.get(entry.crc)
    if (!known) first.set(entry.crc, one)
    else for (const other of [known, one]) grouped(groups, other)
  }
  return [...groups.values()]
    .map((group) => [...group])
    .flatMap((group) => {
      const [first] = group
      if (!first || group.length === 1) return []
      const { size, crc } = first.entry
      const sorted = group.sort((one, other) => (one.entry.path < other.entry.path ? -1 : 1))
      const paths = sorted.map(({ entry }) => entry.path)
      const layers = sorted.map(({ layer }) => layer)
      return [{ size, crc, paths, layers, wasted: size * (group.length - 1), confirmed: false }]
    })
    .sort((one, other) => other.wasted - one.wasted)
    .slice(0, most)
}

function grouped(groups: Map<string, Set<Live>>, one: Live): void {
  const key = `${one.entry.size} ${one.entry.crc}`
  const group = groups.get(key)
  if (group) group.add(one)
  else groups.set(key, new Set([one]))
}

/** Hard and symbolic. */
function isLink({ typeFlag }: Entry): boolean {
  return typeFlag === 49 || typeFlag === 50
}
