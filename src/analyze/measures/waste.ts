import { baseName, type Entry, isDirectory, opaque, parentOf, whiteout } from '../layers/entry.ts'

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

interface Node {
  /** Of what is live here; undefined for a path that only is on the way. */
  live: { readonly layer: number; readonly size: number; readonly isDirectory: boolean } | undefined
  readonly children: Map<string, Node>
}

const node = (): Node => ({ live: undefined, children: new Map() })

/** Every entry that is overwritten, whited out, hidden by an opaque directory or replaced is dead, once. */
export function wasteOf(layers: readonly (readonly Entry[])[], mostPaths = 100): Waste {
  const root = node()
  const wasted = layers.map(() => 0)
  const killed = layers.map(() => 0)
  const dead = new Map<string, { bytes: number; largest: number; from: number; by: number }>()

  const die = (path: string, size: number, from: number, by: number) => {
    if (size === 0) return
    wasted[from] = (wasted[from] ?? 0) + size
    killed[by] = (killed[by] ?? 0) + size
    const known = dead.get(path) ?? { bytes: 0, largest: -1, from, by }
    known.bytes += size
    if (size > known.largest) Object.assign(known, { largest: size, from, by })
    dead.set(path, known)
  }
  /** Everything at and below a node, but for what the layer itself has put there already. */
  const kill = (at: Node, path: string, by: number, below: boolean, spare: boolean) => {
    if (!below && at.live && !(spare && at.live.layer === by)) {
      die(path, at.live.size, at.live.layer, by)
      at.live = undefined
    }
    for (const [name, child] of at.children) {
      kill(child, path === '' ? name : `${path}/${name}`, by, false, spare)
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
        if (folder) kill(folder, parentOf(path), layer, true, true)
      } else if (name.startsWith(whiteout)) {
        const gone = join(parentOf(path), name.slice(whiteout.length))
        const target = find(gone)
        if (target) kill(target, gone, layer, false, true)
      }
    }
    for (const entry of entries) {
      if (baseName(entry.path).startsWith(whiteout)) continue
      let at = root
      let path = ''
      for (const name of entry.path.split('/')) {
        // What lies in a file's place hides it.
        if (at.live && !at.live.isDirectory) kill(at, path, layer, false, false)
        path = join(path, name)
        const next = at.children.get(name) ?? node()
        at.children.set(name, next)
        at = next
      }
      const isFolder = isDirectory(entry)
      // A file in the place of a folder hides all that is in it.
      if (!isFolder) kill(at, entry.path, layer, true, false)
      if (at.live && !at.live.isDirectory) die(entry.path, at.live.size, at.live.layer, layer)
      at.live = { layer, size: isFolder ? 0 : entry.size, isDirectory: isFolder }
    }
  })
  const paths = [...dead].map(([path, { bytes, from, by }]) => ({ path, bytes, from, by }))
  return {
    total: wasted.reduce((sum, bytes) => sum + bytes, 0),
    layers: wasted.map((bytes, at) => ({ wasted: bytes, killed: killed[at] ?? 0 })),
    paths: paths.sort((one, other) => other.bytes - one.bytes).slice(0, mostPaths),
  }
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
