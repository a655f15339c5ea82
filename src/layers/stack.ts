import { baseName, type Entry, isDirectory, opaque, parentOf, whiteout } from './entry.ts'

/** What a container sees at a path. */
export interface Live {
  /** From which layer, the lowest is 0. */
  readonly layer: number
  readonly entry: Entry
}

/** An entry that no container sees any more, and the layer that made it dead. */
export interface Death {
  readonly dead: Live
  readonly by: number
}

interface Node {
  /** Of what is live here; undefined for a path that only is on the way. */
  live: Live | undefined
  /** Made when the first one comes: most nodes are files. */
  children: Map<string, Node> | undefined
}

/** Hears of each entry that no container sees any more: what it was, and the layer that made it dead. */
export type OnDeath = (dead: Live, by: number) => void

/**
 * Puts layers on each other as a container's file system does: an entry that is overwritten, whited out, hidden by an
 * opaque directory or replaced is dead.
 *
 * @returns what is live, by path, in the order of the tree
 */
export function stackLayers(
  layers: readonly (readonly Entry[])[],
  onDeath: OnDeath = () => {},
): ReadonlyMap<string, Live> {
  const root: Node = { live: undefined, children: undefined }
  /** Everything at and below a node, but for what the layer itself has put there already. */
  const kill = (at: Node, by: number, below: boolean, spare: boolean) => {
    if (!below && at.live && !(spare && at.live.layer === by)) {
      onDeath(at.live, by)
      at.live = undefined
    }
    if (!at.children) return
    for (const [name, child] of at.children) {
      kill(child, by, false, spare)
      if (!child.live && !child.children) at.children.delete(name)
    }
    if (at.children.size === 0) at.children = undefined
  }
  layers.forEach((entries, layer) => {
    // A layer's whiteouts are about what lies below it, wherever they stand in its tar.
    for (const { path } of entries) {
      if (!path.includes(whiteout)) continue
      const name = baseName(path)
      if (name === opaque) {
        const folder = find(root, parentOf(path))
        if (folder) kill(folder, layer, true, true)
      } else if (name.startsWith(whiteout)) {
        const parent = parentOf(path)
        const gone = name.slice(whiteout.length)
        const target = find(root, parent === '' ? gone : `${parent}/${gone}`)
        if (target) kill(target, layer, false, true)
      }
    }
    for (const entry of entries) {
      const { path } = entry
      if (path.includes(whiteout) && baseName(path).startsWith(whiteout)) continue
      let at = root
      for (let start = 0; start <= path.length; ) {
        const slash = path.indexOf('/', start)
        const end = slash < 0 ? path.length : slash
        // What lies in a file's place hides it.
        if (at.live && !isDirectory(at.live.entry)) kill(at, layer, false, false)
        at = childOf(at, path.slice(start, end))
        start = end + 1
      }
      // A file in the place of a folder hides all that is in it.
      if (at.children && !isDirectory(entry)) kill(at, layer, true, false)
      if (at.live && !isDirectory(at.live.entry)) onDeath(at.live, layer)
      at.live = { layer, entry }
    }
  })
  const view = new Map<string, Live>()
  gather(root, view)
  return view
}

function childOf(node: Node, name: string): Node {
  node.children ??= new Map()
  const known = node.children.get(name)
  if (known) return known
  const made: Node = { live: undefined, children: undefined }
  node.children.set(name, made)
  return made
}

function find(root: Node, path: string): Node | undefined {
  let at: Node | undefined = root
  if (path !== '') for (const name of path.split('/')) at = at?.children?.get(name)
  return at
}

function gather(at: Node, view: Map<string, Live>): void {
  if (at.live) view.set(at.live.entry.path, at.live)
  if (at.children) for (const child of at.children.values()) gather(child, view)
}

/** What is live, and every death on the way there in its order. */
export interface Stacked {
  readonly live: ReadonlyMap<string, Live>
  readonly deaths: readonly Death[]
}

export function stacked(layers: readonly (readonly Entry[])[]): Stacked {
  const deaths: Death[] = []
  const live = stackLayers(layers, (dead, by) => deaths.push({ dead, by }))
  return { live, deaths }
}
