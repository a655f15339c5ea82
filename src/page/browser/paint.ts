import { visible } from './format.ts'
import type { Cell } from './layout.ts'
import { titleHeight } from './layout.ts'
import { type Sort, sortOf, sorts } from './sorts.ts'
import { type Branch, pathOf } from './tree.ts'

export type Colouring = 'kind' | 'layer'

export interface Paint {
  readonly colouring: Colouring
  /** What is not of this layer is pale; -1 for all. */
  readonly layer: number
  readonly chosen: Branch | undefined
  readonly hovered: Branch | undefined
}

/** The colours of the style, in the theme that is on. */
export interface Colours {
  of(name: string): string
}

function colours(): Colours {
  const style = getComputedStyle(document.documentElement)
  const known = new Map<string, string>()
  return {
    of(name) {
      const value = known.get(name) ?? style.getPropertyValue(`--${name}`).trim()
      known.set(name, value)
      return value
    },
  }
}

/** The variable that holds a layer's colour; there are ten, then they begin again. */
export function layerColour(layer: number): string {
  return layer < 0 ? 'fill-none' : `fill-${layer % 10}`
}

export function sortColour(sort: Sort): string {
  return `sort-${sorts.indexOf(sort)}`
}

/** Draws the cells. What is dead is hatched. */
export function paint(canvas: HTMLCanvasElement, cells: readonly Cell[], how: Paint): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const ratio = window.devicePixelRatio || 1
  const palette = colours()
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.textBaseline = 'middle'
  const font = getComputedStyle(canvas).fontFamily
  const hatch = hatching(context, palette.of('hatch'))
  for (const { node, x, y, width, height, titled, name, coarse } of cells) {
    const pale = how.layer >= 0 && node.layer !== how.layer && !node.children
    const [left, top, wide, high] = [x + 0.5, y + 0.5, Math.max(1, width - 1), Math.max(1, height - 1)]
    if (node.children) {
      context.fillStyle = palette.of('map-folder')
      context.fillRect(x, y, width, height)
      if (coarse) {
        // What is too small to be seen has the colour of the largest file near it.
        context.globalAlpha = how.layer >= 0 ? 0.08 : 0.5
        context.fillStyle = palette.of(colourOf(largestFile(node), how.colouring))
        context.fillRect(x, y + (titled ? titleHeight : 0), width, height - (titled ? titleHeight : 0))
        context.globalAlpha = 1
      }
      context.strokeStyle = palette.of('map-line')
      context.lineWidth = 1
      context.strokeRect(left, top, wide, high)
      if (titled) {
        context.font = `600 11px ${font}`
        context.fillStyle = palette.of('ink')
        context.fillText(fitting(context, visible(name), width - 10), x + 5, y + titleHeight / 2 + 1)
      }
      continue
    }
    context.globalAlpha = pale ? 0.16 : 1
    context.fillStyle = palette.of(colourOf(node, how.colouring))
    context.fillRect(x, y, Math.max(0.5, width - 0.5), Math.max(0.5, height - 0.5))
    if (node.dead && hatch) {
      context.fillStyle = hatch
      context.fillRect(x, y, width - 0.5, height - 0.5)
    }
    context.globalAlpha = 1
    if (width > 64 && height > 18 && !pale) {
      context.font = `11px ${font}`
      context.fillStyle = palette.of('map-ink')
      context.fillText(fitting(context, visible(node.name), width - 10), x + 5, y + Math.min(height / 2, 10))
    }
  }
  for (const [node, colour, line] of [
    [how.hovered, 'ink', 1.5],
    [how.chosen, 'focus', 3],
  ] as const) {
    const cell = node && cells.find((one) => one.node === node)
    if (!cell) continue
    context.strokeStyle = palette.of(colour)
    context.lineWidth = line
    const inset = line / 2
    context.strokeRect(cell.x + inset, cell.y + inset, cell.width - line, cell.height - line)
  }
}

/** A box is drawn again with every move of the mouse. */
const colourOfKind = new WeakMap<Branch, string>()

function colourOf(node: Branch, colouring: Colouring): string {
  if (colouring === 'layer') return layerColour(node.layer)
  const known = colourOfKind.get(node) ?? sortColour(sortOf(pathOf(node)))
  colourOfKind.set(node, known)
  return known
}

function largestFile(node: Branch): Branch {
  let at = node
  for (;;) {
    let largest: Branch | undefined
    for (const child of at.children?.values() ?? []) if (!largest || child.size > largest.size) largest = child
    if (!largest) return at
    at = largest
  }
}

function hatching(context: CanvasRenderingContext2D, colour: string): CanvasPattern | null {
  const tile = document.createElement('canvas')
  tile.width = 8
  tile.height = 8
  const pen = tile.getContext('2d')
  if (!pen) return null
  pen.strokeStyle = colour
  pen.lineWidth = 2
  pen.beginPath()
  for (const at of [-8, 0, 8]) {
    pen.moveTo(at, 8)
    pen.lineTo(at + 8, 0)
  }
  pen.stroke()
  return context.createPattern(tile, 'repeat')
}

function fitting(context: CanvasRenderingContext2D, text: string, width: number): string {
  // A name of a megabyte is not measured letter by letter.
  let shown = text.slice(0, 200)
  if (context.measureText(shown).width <= width) return shown
  while (shown.length > 1 && context.measureText(`${shown}…`).width > width)
    shown = shown.slice(0, Math.floor(shown.length * 0.85))
  return shown.length > 1 ? `${shown}…` : ''
}
