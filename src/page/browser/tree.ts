import type { Mark, Row } from '../wire.ts'
import { readable } from './decode.ts'
import { things } from './format.ts'

/** A file or a folder with all that is below it. */
export interface Branch {
  /** As people read it; '' for the root. */
  readonly name: string
  readonly parent: Branch | undefined
  /** Of the layer that it came with; -1 for a folder that no layer names. */
  layer: number
  row: Row | undefined
  /** Bytes and files, all that is below included. */
  size: number
  files: number
  /** undefined for what is no folder. */
  children: Map<string, Branch> | undefined
  /** No container sees it. */
  readonly dead: boolean
  mark: Mark | 'removed' | undefined
}

/** What a container sees; with `dead` also what it does not see any more, beside it. */
export function liveTree(layers: readonly (readonly Row[])[], dead: boolean): Branch {
  const root = branch('', undefined, false)
  layers.forEach((rows, layer) => {
    const place = placer(root)
    for (const row of rows) {
      if (row.deadBy < 0) place(row, layer, false, undefined)
      else if (dead && row.size > 0 && row.kind !== 'folder') place(row, layer, true, undefined)
    }
  })
  return summed(root)
}

/** What one layer does: what it adds, changes and removes. */
export function changesTree(layers: readonly (readonly Row[])[], layer: number): Branch {
  const root = branch('', undefined, false)
  const place = placer(root)
  const own = layers[layer] ?? []
  const paths = new Set<string>()
  for (const row of own) {
    paths.add(row.path)
    place(row, layer, false, row.mark)
  }
  layers.slice(0, layer).forEach((rows, from) => {
    for (const row of rows) if (row.deadBy === layer && !paths.has(row.path)) place(row, from, true, 'removed')
  })
  return summed(root)
}

/** e.g. `/usr/lib` */
export function pathOf(node: Branch): string {
  const names: string[] = []
  for (let at: Branch = node; at.parent; at = at.parent) names.push(at.name)
  return `/${names.reverse().join('/')}`
}

/** The largest first; of equals by name. */
export function bySize(node: Branch): readonly Branch[] {
  return [...(node.children?.values() ?? [])].sort((one, other) => other.size - one.size || order(one, other))
}

/** Folders first, then by name. */
export function byName(node: Branch): readonly Branch[] {
  const first = (one: Branch) => (one.children ? 0 : 1)
  return [...(node.children?.values() ?? [])].sort((one, other) => first(one) - first(other) || order(one, other))
}

function order(one: Branch, other: Branch): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}

function branch(name: string, parent: Branch | undefined, dead: boolean): Branch {
  return { name, parent, layer: -1, row: undefined, size: 0, files: 0, children: undefined, dead, mark: undefined }
}

type Place = (row: Row, layer: number, dead: boolean, mark: Branch['mark']) => void

function placer(root: Branch): Place {
  let lastPath = ''
  let lastFolder = root
  const folderAt = (path: string): Branch => {
    if (path === lastPath) return lastFolder
    let at = root
    for (const part of path === '' ? [] : path.split('/')) at = child(at, part, part, false)
    lastPath = path
    lastFolder = at
    return at
  }
  return (row, layer, dead, mark) => {
    const slash = row.path.lastIndexOf('/')
    const parent = folderAt(row.path.slice(0, Math.max(0, slash)))
    const name = row.path.slice(slash + 1)
    // A folder that is gone stands in the place of what lies in it, which is gone too.
    const beside = dead && row.kind !== 'folder'
    const made =
      row.kind === 'folded'
        ? child(parent, `\0${dead ? layer : ''}`, `(${things(row.count, 'small file')})`, dead)
        : child(parent, beside ? `${name}\0${layer}` : name, name, beside)
    const folded = row.kind === 'folded' && made.row ? made.row : undefined
    made.row = folded ? { ...row, size: folded.size + row.size, count: folded.count + row.count } : row
    made.layer = layer
    made.mark = mark
    if (row.kind === 'folder') made.children ??= new Map()
  }
}

function child(parent: Branch, key: string, name: string, dead: boolean): Branch {
  parent.children ??= new Map()
  const known = parent.children.get(key)
  if (known) return known
  const made = branch(readable(name), parent, dead)
  parent.children.set(key, made)
  return made
}

/** Without recursion: a path may be thousands of folders deep. */
function summed(root: Branch): Branch {
  const all: Branch[] = [root]
  for (let at = 0; at < all.length; at += 1) for (const below of all[at]?.children?.values() ?? []) all.push(below)
  for (const node of all.reverse()) {
    if (node.row && node.row.kind !== 'folder') {
      node.size += node.row.size
      node.files += node.row.count
    }
    if (!node.parent) continue
    node.parent.size += node.size
    node.parent.files += node.files
  }
  return root
}
