import { isDirectory, parentOf, shownPath } from '../../layers/entry.ts'
import type { Death, Live } from '../../layers/stack.ts'

/** A folder, or a file that is large, as people look for what weighs. */
export interface TreeNode {
  /** As people read it: `/usr/lib`. */
  readonly path: string
  readonly isFile: boolean
  /** Of everything in it that a container sees. */
  readonly bytes: number
  /** Of everything that was in it and that no container sees. */
  readonly wasted: number
  /** The layer that brought most of these bytes, the lowest is 0; and the share that it brought, 0 to 1. */
  readonly layer: number
  readonly share: number
  /** The heaviest first; what is small is left out. */
  readonly children: readonly TreeNode[]
}

/** Nodes: more than anybody reads on a terminal. */
const most = 200
/** Of the whole; what is smaller is left out. */
const smallest = 0.005

interface Sum {
  readonly path: string
  readonly isFile: boolean
  bytes: number
  wasted: number
  readonly byLayer: number[]
  readonly children: Sum[]
}

/** The root with what weighs in it. Hard links weigh nothing. */
export function treeOf(live: readonly Live[], deaths: readonly Death[]): TreeNode {
  const whole =
    live.reduce((sum, { entry }) => sum + entry.size, 0) + deaths.reduce((sum, { dead }) => sum + dead.entry.size, 0)
  const limit = Math.max(1, whole * smallest)
  const folders = new Map<string, Sum>()
  const root = folder(folders, '')
  for (const { entry, layer } of live) {
    if (entry.size === 0 || isDirectory(entry)) continue
    const parent = folder(folders, parentOf(entry.path))
    if (entry.size >= limit) {
      const file: Sum = { ...emptySum(entry.path), isFile: true, bytes: entry.size }
      file.byLayer[layer] = entry.size
      parent.children.push(file)
    } else {
      parent.bytes += entry.size
      parent.byLayer[layer] = (parent.byLayer[layer] ?? 0) + entry.size
    }
  }
  for (const { dead } of deaths)
    if (dead.entry.size > 0 && !isDirectory(dead.entry))
      folder(folders, parentOf(dead.entry.path)).wasted += dead.entry.size
  sumUp(root)
  return pruned(root, chosen(root, limit))
}

function emptySum(path: string): Sum {
  return { path, isFile: false, bytes: 0, wasted: 0, byLayer: [], children: [] }
}

function folder(folders: Map<string, Sum>, path: string): Sum {
  const known = folders.get(path)
  if (known) return known
  const made = emptySum(path)
  folders.set(path, made)
  if (path !== '') folder(folders, parentOf(path)).children.push(made)
  return made
}

function sumUp(sum: Sum): void {
  for (const child of sum.children) {
    sumUp(child)
    sum.bytes += child.bytes
    sum.wasted += child.wasted
    child.byLayer.forEach((bytes, layer) => {
      sum.byLayer[layer] = (sum.byLayer[layer] ?? 0) + bytes
    })
  }
}

/** Level by level, the heaviest first, until there are enough. */
function chosen(root: Sum, limit: number): ReadonlySet<Sum> {
  const weight = ({ bytes, wasted }: Sum) => bytes + wasted
  const taken = new Set([root])
  let open = [root]
  while (open.length > 0 && taken.size < most) {
    const next = open
      .flatMap(({ children }) => children.filter((child) => weight(child) >= limit))
      .sort((one, other) => weight(other) - weight(one))
      .slice(0, most - taken.size)
    for (const child of next) taken.add(child)
    open = next
  }
  return taken
}

function pruned({ path, isFile, bytes, wasted, byLayer, children }: Sum, kept: ReadonlySet<Sum>): TreeNode {
  const [layer = 0, brought = 0] = [...byLayer.entries()].sort(([, one = 0], [, other = 0]) => other - one)[0] ?? []
  return {
    path: shownPath(path),
    isFile,
    bytes,
    wasted,
    layer,
    share: bytes === 0 ? 0 : brought / bytes,
    children: children
      .filter((child) => kept.has(child))
      .sort((one, other) => other.bytes + other.wasted - one.bytes - one.wasted)
      .map((child) => pruned(child, kept)),
  }
}
