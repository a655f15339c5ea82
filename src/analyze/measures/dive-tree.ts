import { type Entry, isDirectory } from '../../layers/entry.ts'

/** A node as dive keeps it: a path that only is on the way to another has a record of nothing. */
export interface DiveNode {
  readonly name: string
  size: number
  isDirectory: boolean
  /** What the tar said of it; undefined for a path that only is on the way. */
  entry: Entry | undefined
  /** In the order of the bytes of their names, in a layer's own tree. Made when the first one comes: most are files. */
  children: Map<string, DiveNode> | undefined
}

export interface DiveTree extends DiveNode {
  /** Whether a whiteout is in it. */
  hasWhiteouts: boolean
}

export function emptyTree(): DiveTree {
  return { ...emptyNode(''), hasWhiteouts: false }
}

function emptyNode(name: string): DiveNode {
  return { name, size: 0, isDirectory: false, entry: undefined, children: undefined }
}

/** The tree of one layer, in the order of its tar: the last entry of a path wins. */
export function treeOf(entries: readonly Entry[]): DiveTree {
  const tree = emptyTree()
  for (const entry of entries) {
    const { path } = entry
    if (!tree.hasWhiteouts && path.includes('.wh.')) tree.hasWhiteouts = true
    let node: DiveNode | undefined = tree
    for (let start = 0; start <= path.length; ) {
      const slash = path.indexOf('/', start)
      const end = slash < 0 ? path.length : slash
      const name = path.slice(start, end)
      const next: DiveNode | undefined = node.children?.get(name)
      // Opaque markers vanish; the folders on the way to them are there.
      if (!next && name.startsWith('.wh..wh.')) {
        node = undefined
        break
      }
      node = next ?? childOf(node, name)
      start = end + 1
    }
    if (node) setRecord(node, entry.size, isDirectory(entry), entry)
  }
  inOrder(tree)
  return tree
}

/** Hears of each node, the children first, neighbours by the bytes of their names; false ends it. */
export type OnNode = (node: DiveNode, path: string) => boolean

/** @returns whether it came to the end */
export function postorder(tree: DiveNode, onNode: OnNode, prefix = ''): boolean {
  if (!tree.children) return true
  for (const child of tree.children.values()) {
    // The path is mostly there already: putting it together again costs more than all else here.
    const path = child.entry ? child.entry.path : prefix === '' ? child.name : `${prefix}/${child.name}`
    if (child.children && !postorder(child, onNode, path)) return false
    if (!onNode(child, path)) return false
  }
  return true
}

export function nodeAt(tree: DiveNode, path: string): DiveNode | undefined {
  let node: DiveNode | undefined = tree
  for (const name of path.split('/')) node = node?.children?.get(name)
  return node
}

/** Bytes of the node and of everything below it. */
export function sumBelow(node: DiveNode): number {
  let sum = node.size
  if (node.children) for (const child of node.children.values()) sum += sumBelow(child)
  return sum
}

/**
 * What lies under the second layer: the first, put over itself, as dive does it. The layer's tree may become part of it.
 */
export function bottom(layer: DiveTree): DiveTree {
  if (!layer.hasWhiteouts) return layer
  return { ...copyOf(layer), hasWhiteouts: false }
}

function copyOf(node: DiveNode): DiveNode {
  const { children } = node
  return { ...node, children: children && new Map([...children].map(([name, child]) => [name, copyOf(child)])) }
}

/**
 * Puts a layer over what is below: whiteouts take away, everything else sets its record and keeps the children. Parts of
 * the layer's tree may become parts of the other.
 */
export function stack(below: DiveTree, layer: DiveTree): void {
  if (below !== layer) stackNode(below, layer, !layer.hasWhiteouts)
}

function stackNode(below: DiveNode, layer: DiveNode, mayMove: boolean): void {
  if (!layer.children) return
  for (const child of layer.children.values()) {
    const known = below.children?.get(child.name)
    if (mayMove && !known) {
      below.children ??= new Map()
      below.children.set(child.name, child)
    } else if (!child.name.startsWith('.wh.')) {
      const node = known ?? childOf(below, child.name)
      stackNode(node, child, mayMove)
      setRecord(node, child.size, child.isDirectory, child.entry)
    } else {
      // Nobody writes a whiteout with something in it; dive would keep that.
      const odd = known ?? (makesNodes(child) ? childOf(below, child.name) : undefined)
      if (odd) stackNode(odd, child, false)
      below.children?.delete(child.name.replace('.wh.', ''))
    }
  }
}

function makesNodes({ children }: DiveNode): boolean {
  return [...(children?.values() ?? [])].some((child) => !child.name.startsWith('.wh.') || makesNodes(child))
}

function setRecord(node: DiveNode, size: number, isFolder: boolean, entry: Entry | undefined): void {
  node.size = size
  node.isDirectory = isFolder
  node.entry = entry
}

function childOf(node: DiveNode, name: string): DiveNode {
  const made = emptyNode(name)
  node.children ??= new Map()
  node.children.set(name, made)
  return made
}

function inOrder(node: DiveNode): void {
  if (!node.children) return
  let last = ''
  let sorted = true
  for (const child of node.children.values()) {
    inOrder(child)
    sorted &&= last <= child.name
    last = child.name
  }
  if (sorted) return
  const children = [...node.children].sort(([one], [other]) => (one < other ? -1 : 1))
  node.children = new Map(children)
}
