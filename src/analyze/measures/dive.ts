import type { Entry } from '../../layers/entry.ts'
import { bottom, type DiveTree, emptyTree, nodeAt, postorder, stack, sumBelow, treeOf } from './dive-tree.ts'

/** dive's numbers, exactly as dive 0.13 computes them: people compare them with what they know. */
export interface DiveNumbers {
  /** 0 to 1. */
  readonly efficiency: number
  /** Bytes: of every copy of a path that is there more than once, the live one too. */
  readonly wastedBytes: number
  /** Bytes of all layers. */
  readonly sizeBytes: number
  /** Bytes of all layers but the first. */
  readonly userSizeBytes: number
  /** wastedBytes of userSizeBytes; NaN for a single layer, Infinity where that has nothing. */
  readonly wastedUserPercent: number
  /** Paths that are there more than once, the most bytes first. */
  readonly inefficient: readonly Inefficient[]
}

export interface Inefficient {
  /** With a leading slash; each byte a character (latin1). */
  readonly path: string
  /** In how many layers. */
  readonly count: number
  /** Bytes of all copies. */
  readonly cumulative: number
}

interface Seen {
  readonly path: string
  count: number
  cumulative: number
  least: number
}

/** @param layers entries of each layer, the lowest first */
export function diveNumbers(layers: readonly (readonly Entry[])[]): DiveNumbers {
  const seen = new Map<string, Seen>()
  const found: Seen[] = []
  let below: DiveTree = emptyTree()
  layers.forEach((entries, index) => {
    const tree = treeOf(entries)
    // Under layer 0 dive looks into layer 0 itself.
    if (index === 0) below = bottom(tree)
    countLayer(tree, below, seen, found)
    stack(below, tree)
  })
  let least = 0
  let all = 0
  for (const one of seen.values()) {
    least += one.least
    all += one.cumulative
  }
  const sizes = layers.map((entries) => entries.reduce((sum, { size }) => sum + size, 0))
  const sizeBytes = sizes.reduce((sum, size) => sum + size, 0)
  const userSizeBytes = sizes.slice(1).reduce((sum, size) => sum + size, 0)
  const wastedBytes = found.reduce((sum, { cumulative }) => sum + cumulative, 0)
  return {
    efficiency: all === 0 ? 1 : least / all,
    wastedBytes,
    sizeBytes,
    userSizeBytes,
    wastedUserPercent: wastedBytes / userSizeBytes,
    inefficient: inOrder(found).map(({ path, count, cumulative }) => ({ path: `/${path}`, count, cumulative })),
  }
}

/** A whiteout of what is not there ends the counting of its layer: dive logs it and goes on with the next. */
function countLayer(tree: DiveTree, below: DiveTree, seen: Map<string, Seen>, found: Seen[]): void {
  postorder(tree, (node, path) => {
    if (node.children) return true
    const isWhiteout = node.name.startsWith('.wh.')
    const real = isWhiteout ? withoutMark(path) : path
    const one = seen.get(real) ?? seenFirst(real, seen)
    let size = node.size
    if (isWhiteout) {
      const covered = nodeAt(below, real)
      if (!covered) return false
      size = covered.isDirectory ? sumBelow(covered) : 0
    }
    one.cumulative += size
    one.least = one.least < 0 ? size : Math.min(one.least, size)
    one.count += 1
    if (one.count === 2) found.push(one)
    return true
  })
}

function seenFirst(path: string, seen: Map<string, Seen>): Seen {
  const made = { path, count: 0, cumulative: 0, least: -1 }
  seen.set(path, made)
  return made
}

function withoutMark(path: string): string {
  const at = path.lastIndexOf('/') + 1
  return path.slice(0, at) + path.slice(at).replace('.wh.', '')
}

/** Ascending, then from the end, as dive prints: of equal ones the later found comes first (Go’s insertion sort). */
function inOrder(found: readonly Seen[]): readonly Seen[] {
  return [...found].sort((one, other) => one.cumulative - other.cumulative).reverse()
}
