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
  const groups = new Map<string, Entry[]>()
  for (const { entry } of live) {
    if (entry.size === 0 || isDirectory(entry) || isLink(entry)) continue
    const key = `${entry.size} ${entry.crc}`
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const { size, crc } = group[0] as Entry
      const paths = group.map(({ path }) => path).sort()
      return { size, crc, paths, wasted: size * (group.length - 1) }
    })
    .sort((one, other) => other.wasted - one.wasted)
    .slice(0, most)
}

/** Hard and symbolic. */
function isLink({ typeFlag }: Entry): boolean {
  return typeFlag === 49 || typeFlag === 50
}
