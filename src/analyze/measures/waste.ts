import { isDirectory } from '../../layers/entry.ts'
import type { Death } from '../../layers/stack.ts'

/** What is dead in an image, truly: bytes that no container sees. */
export interface Waste {
  /** Bytes of all layers together. */
  readonly total: number
  readonly layers: readonly LayerWaste[]
  /** The paths that cost most, the most bytes first. */
  readonly paths: readonly DeadPath[]
}

export interface LayerWaste {
  /** Bytes that this layer brought and that a container does not see. */
  readonly wasted: number
  /** Bytes of this and of lower layers that this layer made dead. */
  readonly killed: number
}

export interface DeadPath {
  /** Each byte a character (latin1), without a leading slash. */
  readonly path: string
  /** Bytes of all its dead copies. */
  readonly bytes: number
  /** The layer that brought the largest of them, and the one that made it dead. */
  readonly from: number
  readonly by: number
}

/**
 * Every entry that is overwritten, whited out, hidden by an opaque directory or replaced is dead, once.
 *
 * @param layers how many there are
 */
export function wasteOf(layers: number, deaths: readonly Death[], mostPaths = 100): Waste {
  const wasted = Array.from({ length: layers }, () => 0)
  const killed = Array.from({ length: layers }, () => 0)
  const dead = new Map<string, { bytes: number; largest: number; from: number; by: number }>()
  for (const { dead: one, by } of deaths) {
    const { layer: from, entry } = one
    const { path, size } = entry
    if (size === 0 || isDirectory(entry)) continue
    wasted[from] = (wasted[from] ?? 0) + size
    killed[by] = (killed[by] ?? 0) + size
    const known = dead.get(path) ?? { bytes: 0, largest: -1, from, by }
    known.bytes += size
    if (size > known.largest) Object.assign(known, { largest: size, from, by })
    dead.set(path, known)
  }
  const paths = [...dead].map(([path, { bytes, from, by }]) => ({ path, bytes, from, by }))
  return {
    total: wasted.reduce((sum, bytes) => sum + bytes, 0),
    layers: wasted.map((bytes, at) => ({ wasted: bytes, killed: killed[at] ?? 0 })),
    paths: paths.sort((one, other) => other.bytes - one.bytes).slice(0, mostPaths),
  }
}
