import { type Branch, byName, bySize, pathOf } from './tree.ts'

/** A line of the tree as it stands on the screen. */
export interface Line {
  readonly node: Branch
  /** From 1. */
  readonly level: number
  /** Its place among those beside it, and their number. */
  readonly place: number
  readonly of: number
}

/** The lines below the root: children of the folders that are open. */
export function linesOf(
  root: Branch,
  isOpen: (node: Branch) => boolean,
  order: 'name' | 'size',
  shown: (node: Branch) => boolean,
): readonly Line[] {
  const lines: Line[] = []
  const waiting: Line[] = below(root, 1)
  function below(node: Branch, level: number): Line[] {
    const children = (order === 'name' ? byName(node) : bySize(node)).filter(shown)
    return children.map((child, at) => ({ node: child, level, place: at + 1, of: children.length })).reverse()
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    lines.push(next)
    if (next.node.children && isOpen(next.node)) for (const line of below(next.node, next.level + 1)) waiting.push(line)
  }
  return lines
}

/** What matches, and all that lies above it. */
export function matching(root: Branch, fits: (node: Branch, path: string) => boolean): ReadonlySet<Branch> {
  const found = new Set<Branch>()
  const waiting: Branch[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.parent && fits(node, pathOf(node)))
      for (let at: Branch | undefined = node; at && !found.has(at); at = at.parent) found.add(at)
    for (const child of node.children?.values() ?? []) waiting.push(child)
  }
  return found
}
