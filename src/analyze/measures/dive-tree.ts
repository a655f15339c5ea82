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

export type DiveTree = DiveNode

export function emptyTree(name = ''): DiveTree {
  return { name, size: 0, isDirectory: false, entry: undefined, children: undefined }
}

/** The tree of one layer, in the order of its tar: the last entry of a path wins. */
export function treeOf(entries: readonly Entry[]): DiveTree {
  const tree = emptyTree()
  for (const entry of entries) {
    const { path } = entry
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
export function postorder(tree: DiveTree, onNode: OnNode, prefix = ''): boolean {
  if (!tree.children) return true
  for (const child of tree.children.values()) {
    const path = prefix === '' ? child.name : `${prefix}/${child.name}`
    if (!postorder(child, onNode, path) || !onNode(child, path)) return false
  }
  return true
}

export function nodeAt(tree: DiveTree, path: string): DiveNode | undefined {
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

export function copyOf(tree: DiveTree): DiveTree {
  const { children } = tree
  return { ...tree, children: children && new Map([...children].map(([name, child]) => [name, copyOf(child)])) }
}

/** Puts a layer over what is below: whiteouts take away, everything else sets its record and keeps the children. */
export function stack(below: DiveTree, layer: DiveTree): void {
  if (!layer.children) return
  for (const child of layer.children.values()) {
    if (!child.name.startsWith('.wh.')) {
      const node = below.children?.get(child.name) ?? childOf(below, child.name)
      stack(node, child)
      setRecord(node, child.size, child.isDirectory, child.entry)
      continue
    }
    // Nobody writes a whiteout with something in it; dive would keep that.
    const odd = below.children?.get(child.name) ?? (makesNodes(child) ? childOf(below, child.name) : undefined)
    if (odd) stack(odd, child)
    below.children?.delete(child.name.replace('.wh.', ''))
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
  const made = emptyTree(name)
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
