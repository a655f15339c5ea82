import { type Entry, isDirectory } from '../../layers/entry.ts'
import type { Live } from '../../layers/stack.ts'

/** One content at several paths that a container sees. */
export interface Duplicate {
  /** Bytes of one of them. */
  readonly size: number
  readonly crc: number
  /** Each byte a character (latin1), in the order of their bytes. */
  readonly paths: readonly string[]
  /** Bytes that all but one of them cost. */
  readonly wasted: number
}

/** Files of one size and one CRC-32, the most costly first. Links cost nothing and are none. */
export function duplicatesOf(live: Iterable<Live>, most = 100): readonly Duplicate[] {
  // By checksum alone first: of most there is only one.
  const first = new Map<number, Entry>()
  const groups = new Map<string, Set<Entry>>()
  for (const { entry } of live) {
    if (entry.size === 0 || isDirectory(entry) || isLink(entry)) continue
    const known = first.get(entry.crc)
    if (!known) first.set(entry.crc, entry)
    else for (const one of [known, entry]) grouped(groups, one)
  }
  return [...groups.values()]
    .map((group) => [...group])
    .flatMap((group) => {
      const [one] = group
      if (!one || group.length === 1) return []
      const { size, crc } = one
      const paths = group.map(({ path }) => path).sort()
      return [{ size, crc, paths, wasted: size * (group.length - 1) }]
    })
    .sort((one, other) => other.wasted - one.wasted)
    .slice(0, most)
}

function grouped(groups: Map<string, Set<Entry>>, entry: Entry): void {
  const key = `${entry.size} ${entry.crc}`
  const group = groups.get(key)
  if (group) group.add(entry)
  else groups.set(key, new Set([entry]))
}

/** Hard and symbolic. */
function isLink({ typeFlag }: Entry): boolean {
  return typeFlag === 49 || typeFlag === 50
}
