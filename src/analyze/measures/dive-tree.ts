import { type Entry, isDirectory } from '../../layers/entry.ts'

/** A node as dive keeps it: a path that only is on the way to another has a record of nothing. */
export interface DiveNode {
  readonly name: string
  size: number
  isDirectory: boolean
  readonly children: Map<string, DiveNode>
}

export type DiveTree = DiveNode

export function emptyTree(): DiveTree {
  return { name: '', size: 0, isDirectory: false, children: new Map() }
}

/** The tree of one layer, in the order of its tar: the last entry of a path wins. */
export function treeOf(entries: readonly Entry[]): DiveTree {
  const tree = emptyTree()
  for (const entry of entries) {
    let node: DiveNode | undefined = tree
    for (const name of entry.path.split('/')) {
      const next: DiveNode | undefined = node.children.get(name)
      // Opaque markers vanish; the folders on the way to them are there.
      if (!next && name.startsWith('.wh..wh.')) {
        node = undefined
        break
      }
      const made: DiveNode = next ?? { name, size: 0, isDirectory: false, children: new Map() }
      node.children.set(name, made)
      node = made
    }
    if (!node) continue
    node.size = entry.size
    node.isDirectory = isDirectory(entry)
  }
  return tree
}

export interface Leaf {
  readonly path: string
  readonly node: DiveNode
}

/** Nodes without children, children before their neighbours, by the bytes of their names. */
export function* leaves(tree: DiveTree, prefix = ''): Generator<Leaf> {
  for (const child of sorted(tree)) {
    const path = prefix === '' ? child.name : `${prefix}/${child.name}`
    if (child.children.size > 0) yield* leaves(child, path)
    else yield { path, node: child }
  }
}

export function nodeAt(tree: DiveTree, path: string): DiveNode | undefined {
  return nodeOf(tree, path.split('/'))
}

/** Bytes of the node and of everything below it. */
export function sumBelow(node: DiveNode): number {
  let sum = node.size
  for (const child of node.children.values()) sum += sumBelow(child)
  return sum
}

/** Puts a layer over what is below: whiteouts take away, everything else sets its record and keeps the children. */
export function stack(below: DiveTree, layer: DiveTree, path: readonly string[] = []): void {
  for (const child of sorted(layer)) {
    const own = [...path, child.name]
    stack(below, child, own)
    if (child.name.startsWith('.wh.')) nodeOf(below, path)?.children.delete(child.name.replace('.wh.', ''))
    else {
      const node = madeAt(below, own)
      node.size = child.size
      node.isDirectory = child.isDirectory
    }
  }
}

function nodeOf(tree: DiveTree, path: readonly string[]): DiveNode | undefined {
  let node: DiveNode | undefined = tree
  for (const name of path) node = node?.children.get(name)
  return node
}

function madeAt(tree: DiveTree, path: readonly string[]): DiveNode {
  let node = tree
  for (const name of path) {
    const next: DiveNode = node.children.get(name) ?? { name, size: 0, isDirectory: false, children: new Map() }
    node.children.set(name, next)
    node = next
  }
  return node
}

function sorted(node: DiveNode): readonly DiveNode[] {
  const children = [...node.children.values()]
  if (children.length < 2) return children
  return children.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}
