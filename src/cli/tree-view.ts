import type { TreeNode } from '../analyze/measures/tree.ts'
import { bytesText } from '../core/bytes-text.ts'
import { plain } from '../core/plain.ts'

export interface View {
  /** Lines there are room for. */
  readonly rows: number
  /** Characters of a line. */
  readonly columns: number
  /** Levels below the root. */
  readonly depth: number
}

const bar = 12

/**
 * What weighs in an image, as `du` tells it: bytes, share, the layer they came with, and what of them is dead.
 *
 * ```
 *  250 MB  ████▒▒▒·····  layer 1    55 MB dead  /usr
 *  250 MB  ████▒▒▒·····  layer 1    55 MB dead    lib
 * ```
 */
export function treeView(title: string, root: TreeNode, { rows, columns, depth }: View): readonly string[] {
  const whole = root.bytes + root.wasted
  const all = linesOf(root, '', 0, depth)
  // The heaviest are shown, in the order of the tree.
  const room = Math.max(1, rows - 3)
  const shown = new Set(
    [...all].sort((one, other) => weight(other.node) - weight(one.node) || one.level - other.level).slice(0, room),
  )
  const lines = all
    .filter((line) => shown.has(line))
    .map(({ node, level, name }) => {
      const dead = node.wasted > 0 ? `${bytesText(node.wasted)} dead` : ''
      const layer = `layer ${node.layer + 1}${node.share < 0.95 ? '+' : ''}`
      const head = `${bytesText(node.bytes).padStart(8)}  ${barOf(node, whole)}  ${layer.padEnd(9)}  ${dead.padStart(12)}  `
      return (head + '  '.repeat(level) + name).slice(0, columns)
    })
  const rest = all.length - lines.length
  return [title, ...lines, ...(rest > 0 ? [`${' '.repeat(10)}… ${rest} smaller ones`] : [])]
}

interface Line {
  readonly node: TreeNode
  readonly level: number
  readonly name: string
}

function linesOf(node: TreeNode, above: string, level: number, depth: number): readonly Line[] {
  // Below its folder a name alone will do.
  const name = plain(node.path.slice(above.length), 200) || '/'
  const prefix = node.path === '/' ? '/' : `${node.path}/`
  const below = level < depth ? node.children.flatMap((child) => linesOf(child, prefix, level + 1, depth)) : []
  return [{ node, level, name: node.isFile || name === '/' ? name : `${name}/` }, ...below]
}

function weight({ bytes, wasted }: TreeNode): number {
  return bytes + wasted
}

/** What is seen, what is dead, and the rest of the whole. */
function barOf({ bytes, wasted }: TreeNode, whole: number): string {
  const seen = whole === 0 ? 0 : Math.round((bytes / whole) * bar)
  const both = whole === 0 ? 0 : Math.min(bar, Math.round(((bytes + wasted) / whole) * bar))
  return '█'.repeat(Math.min(seen, both)) + '▒'.repeat(Math.max(0, both - seen)) + '·'.repeat(bar - both)
}
