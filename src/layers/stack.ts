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

/** What is live at a path is the node itself: most nodes are files, of which there are many. */
interface Node {
  layer: number
  /** undefined for a path that only is on the way. */
  entry: Entry | undefined
  /** Made when the first one comes. */
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
  const view = new Map<string, Live>()
  gather(pile(layers, onDeath), (live) => view.set(live.entry.path, live))
  return view
}

/** What is live, in the order of the tree, and every death on the way there in its order. */
export interface Stacked {
  readonly live: readonly Live[]
  readonly deaths: readonly Death[]
}

export function stacked(layers: readonly (readonly Entry[])[]): Stacked {
  const deaths: Death[] = []
  const live: Live[] = []
  gather(
    pile(layers, (dead, by) => deaths.push({ dead, by })),
    (one) => live.push(one),
  )
  return { live, deaths }
}

function pile(layers: readonly (readonly Entry[])[], onDeath: OnDeath): Node {
  const root: Node = { layer: 0, entry: undefined, children: undefined }
  /** Everything at and below a node, but for what the layer itself has put there already. */
  const kill = (at: Node, by: number, below: boolean, spare: boolean) => {
    if (!below && at.entry && !(spare && at.layer === by)) {
      onDeath({ layer: at.layer, entry: at.entry }, by)
      at.entry = undefined
    }
    if (!at.children) return
    for (const [name, child] of at.children) {
      kill(child, by, false, spare)
      if (!child.entry && !child.children) at.children.delete(name)
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
        if (at.entry && !isDirectory(at.entry)) kill(at, layer, false, false)
        at = childOf(at, path.slice(start, end))
        start = end + 1
      }
      // A file in the place of a folder hides all that is in it.
      if (at.children && !isDirectory(entry)) kill(at, layer, true, false)
      if (at.entry && !isDirectory(at.entry)) onDeath({ layer: at.layer, entry: at.entry }, layer)
      at.layer = layer
      at.entry = entry
    }
  })
  return root
}

function childOf(node: Node, name: string): Node {
  node.children ??= new Map()
  const known = node.children.get(name)
  if (known) return known
  const made: Node = { layer: 0, entry: undefined, children: undefined }
  node.children.set(name, made)
  return made
}

function find(root: Node, path: string): Node | undefined {
  let at: Node | undefined = root
  if (path !== '') for (const name of path.split('/')) at = at?.children?.get(name)
  return at
}

function gather(at: Node, onLive: (live: Live) => void): void {
  if (isLive(at)) onLive(at)
  if (at.children) for (const child of at.children.values()) gather(child, onLive)
}

function isLive(node: Node): node is Node & Live {
  return node.entry !== undefined
}
