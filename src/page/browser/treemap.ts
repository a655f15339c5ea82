import { el } from './dom.ts'
import { bytes, share, things, visible } from './format.ts'
import { type Cell, inmost, layout } from './layout.ts'
import { legend } from './legend.ts'
import { type Colouring, paint } from './paint.ts'
import { toward } from './toward.ts'
import { type Branch, pathOf } from './tree.ts'

export interface Treemap {
  readonly element: HTMLElement
  /** Another tree; `dead` offers the switch for what is dead. */
  show(tree: Branch): void
  /** Pales all that is not of the layer; -1 for none. */
  pick(layer: number): void
  /** After a change of theme or size. */
  redraw(): void
}

export interface TreemapWish {
  /** Whether there is anything dead to show. */
  readonly waste: number
  /** Called with whether dead files are wanted. */
  onDead(dead: boolean): void
}

/** Where the bytes are: boxes of folders and files. Click or Enter goes into one, Backspace out again. */
export function treemap({ waste, onDead }: TreemapWish): Treemap {
  let root: Branch | undefined
  let folder: Branch | undefined
  let cells: readonly Cell[] = []
  let chosen: Branch | undefined
  let hovered: Branch | undefined
  let layer = -1
  let colouring: Colouring = 'kind'

  const canvas = el('canvas', {
    tabindex: 0,
    role: 'application',
    'aria-roledescription': 'treemap',
    'aria-label': 'Map of the files by size. Arrows choose, Enter goes in, Backspace goes out.',
    'aria-describedby': 'map-said',
  })
  const said = el('p', { id: 'map-said', class: 'map-said', 'aria-live': 'polite' })
  const crumbs = el('nav', { class: 'crumbs', 'aria-label': 'Folder on the map' })
  const key = el('div', { class: 'legend' })
  const option = (value: Colouring, label: string) =>
    el(
      'label',
      {},
      el('input', {
        type: 'radio',
        name: 'colour',
        value,
        checked: value === colouring,
        onchange: () => recolour(value),
      }),
      label,
    )
  const controls = el(
    'div',
    { class: 'map-controls' },
    el(
      'fieldset',
      { class: 'choice' },
      el('legend', {}, 'Colour by'),
      option('kind', 'kind'),
      option('layer', 'layer'),
    ),
    waste > 0 &&
      el(
        'label',
        { class: 'switch' },
        el('input', {
          type: 'checkbox',
          id: 'show-dead',
          onchange: (event: Event) => onDead((event.target as HTMLInputElement).checked),
        }),
        `show ${bytes(waste)} that is dead`,
      ),
  )
  const frame = el('div', { class: 'map-frame' }, canvas)
  const element = el('section', { class: 'card map', 'aria-label': 'Map' }, controls, crumbs, frame, said, key)

  const draw = () => paint(canvas, cells, { colouring, layer, chosen, hovered })
  const say = (node: Branch | undefined) => {
    const shown = node ?? folder
    if (!shown || !root) return
    const dead = shown.dead ? ', dead' : ''
    const many = shown.children ? `, ${things(shown.files, 'file')}` : ''
    const from = shown.layer >= 0 && !shown.children ? `, layer ${shown.layer + 1}` : ''
    const part = share(shown.size, root.size)
    said.replaceChildren(
      el('bdi', { class: 'path' }, visible(pathOf(shown))),
      `  ${bytes(shown.size)}, ${part}${many}${from}${dead}`,
    )
  }
  const measure = () => {
    const ratio = window.devicePixelRatio || 1
    const { clientWidth: width, clientHeight: height } = frame
    if (width === 0 || !folder) return
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    cells = layout(folder, width, height)
    draw()
  }
  const enter = (node: Branch | undefined) => {
    if (!node?.children) return
    folder = inmost(node)
    chosen = undefined
    hovered = undefined
    tellFolder()
    measure()
    say(undefined)
  }
  const tellFolder = () => {
    const way: Branch[] = []
    for (let at = folder; at; at = at.parent) way.unshift(at)
    crumbs.replaceChildren(
      ...way.map((node, at) =>
        el(
          'button',
          { type: 'button', 'aria-current': at === way.length - 1 && 'location', onclick: () => enter(node) },
          node.parent ? visible(node.name) : '/',
        ),
      ),
    )
    if (folder) key.replaceChildren(...legend(folder, colouring))
  }
  const recolour = (value: Colouring) => {
    colouring = value
    tellFolder()
    draw()
  }
  const out = () => {
    const from = folder
    let to = folder?.parent
    // The same way as in: folders that hold nothing else are passed through.
    while (to?.parent && [...(to.children?.values() ?? [])].filter(({ size }) => size > 0).length === 1) to = to.parent
    if (!to) return
    folder = to
    chosen = undefined
    tellFolder()
    measure()
    chosen = cells.find(({ node, depth }) => depth === 1 && isAbove(node, from))?.node
    say(chosen)
    draw()
  }
  const at = (event: MouseEvent, depth?: number): Branch | undefined => {
    const { left, top } = canvas.getBoundingClientRect()
    const [x, y] = [event.clientX - left, event.clientY - top]
    const inside = (cell: Cell) => x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height
    return cells.findLast((cell) => inside(cell) && (depth === undefined || cell.depth === depth))?.node
  }
  const choose = (node: Branch | undefined) => {
    chosen = node
    say(node)
    draw()
  }
  canvas.addEventListener('mousemove', (event) => {
    const over = at(event)
    if (over === hovered) return
    hovered = over
    say(over)
    draw()
  })
  canvas.addEventListener('mouseleave', () => {
    hovered = undefined
    say(chosen)
    draw()
  })
  canvas.addEventListener('click', (event) => {
    const top = at(event, 1)
    if (top?.children) enter(top)
    else choose(top)
  })
  canvas.addEventListener('keydown', (event) => {
    const top = cells.filter(({ depth }) => depth === 1)
    if (event.key.startsWith('Arrow')) choose(toward(top, chosen, event.key)?.node)
    else if (event.key === 'Enter') enter(chosen)
    else if (event.key === 'Backspace' || event.key === 'Escape') out()
    else return
    event.preventDefault()
  })
  new ResizeObserver(measure).observe(frame)

  return {
    element,
    show(tree) {
      const way = folder ? pathOf(folder) : '/'
      root = tree
      enter(folderAt(tree, way))
    },
    pick(next) {
      layer = next
      draw()
    },
    redraw: draw,
  }
}

function isAbove(node: Branch, below: Branch | undefined): boolean {
  for (let at = below; at; at = at.parent) if (at === node) return true
  return false
}

/** The same folder in another tree, or the nearest one above it. */
function folderAt(tree: Branch, path: string): Branch {
  let at = tree
  for (const name of path.split('/').filter(Boolean)) {
    const next = at.children?.get(name)
    if (!next?.children) return at
    at = next
  }
  return at
}
