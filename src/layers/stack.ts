import { baseName, type Entry, isDirectory, opaque, parentOf, whiteout } from './entry.ts'

/** What a container sees at a path. */
export interface Live {
  /** From which layer, the lowest is 0. */
  readonly layer: number
  readonly entry: Entry
}

interface Node {
  /** Of what is live here; undefined for a path that only is on the way. */
  live: Live | undefined
  readonly children: Map<string, Node>
}

const node = (): Node => ({ live: undefined, children: new Map() })

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
  const root = node()
  /** Everything at and below a node, but for what the layer itself has put there already. */
  const kill = (at: Node, by: number, below: boolean, spare: boolean) => {
    if (!below && at.live && !(spare && at.live.layer === by)) {
      onDeath(at.live, by)
      at.live = undefined
    }
    for (const [name, child] of at.children) {
      kill(child, by, false, spare)
      if (!child.live && child.children.size === 0) at.children.delete(name)
    }
  }
  const find = (path: string): Node | undefined => {
    let at: Node | undefined = root
    if (path !== '') for (const name of path.split('/')) at = at?.children.get(name)
    return at
  }

  layers.forEach((entries, layer) => {
    // A layer's whiteouts are about what lies below it, wherever they stand in its tar.
    for (const { path } of entries) {
      const name = baseName(path)
      if (name === opaque) {
        const folder = find(parentOf(path))
        if (folder) kill(folder, layer, true, true)
      } else if (name.startsWith(whiteout)) {
        const parent = parentOf(path)
        const target = find(parent === '' ? name.slice(whiteout.length) : `${parent}/${name.slice(whiteout.length)}`)
        if (target) kill(target, layer, false, true)
      }
    }
    for (const entry of entries) {
      if (baseName(entry.path).startsWith(whiteout)) continue
      let at = root
      for (const name of entry.path.split('/')) {
        // What lies in a file's place hides it.
        if (at.live && !isDirectory(at.live.entry)) kill(at, layer, false, false)
        const next = at.children.get(name) ?? node()
        at.children.set(name, next)
        at = next
      }
      // A file in the place of a folder hides all that is in it.
      if (!isDirectory(entry)) kill(at, layer, true, false)
      if (at.live && !isDirectory(at.live.entry)) onDeath(at.live, layer)
      at.live = { layer, entry }
    }
  })
  const view = new Map<string, Live>()
  const gather = (at: Node) => {
    if (at.live) view.set(at.live.entry.path, at.live)
    for (const child of at.children.values()) gather(child)
  }
  gather(root)
  return view
}
