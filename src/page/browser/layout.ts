import { type Box, squarify } from './squarify.ts'
import { type Branch, bySize } from './tree.ts'

/** A box on the map. Folders stand before what is in them. */
export interface Cell extends Box {
  readonly node: Branch
  /** Below the folder that the map shows; its own children have 1. */
  readonly depth: number
  /** `opt/models` for a folder that holds nothing but a folder. */
  readonly name: string
  /** Whether there is room for the folder's name above what is in it. */
  readonly titled: boolean
  /** Whether a part of what is in it is too small to be seen. */
  coarse: boolean
}

export const titleHeight = 17
const gap = 1
/** Square pixels: what is smaller is seen as a part of its folder. */
const least = 14

/** A folder that holds nothing but a folder is passed through. */
export function inmost(node: Branch): Branch {
  let at = node
  for (;;) {
    const [only, ...others] = [...(at.children?.values() ?? [])].filter(({ size }) => size > 0)
    if (!only?.children || others.length > 0) return at
    at = only
  }
}

/** All boxes of a folder that can be seen. */
export function layout(root: Branch, width: number, height: number): readonly Cell[] {
  const cells: Cell[] = []
  const waiting: { readonly node: Branch; readonly box: Box; readonly depth: number; readonly of?: Cell }[] = [
    { node: root, box: { x: 0, y: 0, width, height }, depth: 1 },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, box, depth, of } = next
    const children = bySize(node).filter(({ size }) => size > 0)
    const boxes = squarify(
      children.map(({ size }) => size),
      box,
    )
    children.forEach((child, at) => {
      const place = boxes[at]
      if (!place || place.width * place.height < least || Math.min(place.width, place.height) < 2) {
        if (of) of.coarse = true
        return
      }
      const shown = inmost(child)
      const titled = child.children !== undefined && place.width > 56 && place.height > titleHeight * 2
      const cell = { ...place, node: shown, depth, titled, name: nameOf(shown, child), coarse: false }
      cells.push(cell)
      if (shown.children) waiting.push({ node: shown, box: inner(place, titled), depth: depth + 1, of: cell })
    })
  }
  // What is drawn later lies on top.
  return cells.sort((one, other) => one.depth - other.depth)
}

function nameOf(shown: Branch, child: Branch): string {
  let name = shown.name
  for (let at = shown; at !== child && at.parent; ) {
    at = at.parent
    name = `${at.name}/${name}`
  }
  return name
}

function inner({ x, y, width, height }: Box, titled: boolean): Box {
  const top = titled ? titleHeight : gap
  const side = titled ? 2 : gap
  return { x: x + side, y: y + top, width: Math.max(0, width - 2 * side), height: Math.max(0, height - top - side) }
}
