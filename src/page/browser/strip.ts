import type { PlatformHead, Row } from '../wire.ts'
import { readable } from './decode.ts'
import { el, span } from './dom.ts'
import { bytes, short, things, visible } from './format.ts'
import { layerColour } from './paint.ts'

export interface Strip {
  readonly element: HTMLElement
  /** What the layers hold, once it is known. */
  fill(rows: readonly (readonly Row[])[]): void
}

export interface StripWish {
  /** Called with the layer that is open now, -1 for none. */
  onPick(layer: number): void
  /** The layer's changes are wanted in the file tree. */
  onFiles(layer: number): void
}

const mostFiles = 8

/** A row a layer: as wide as its bytes, dark what is dead later. Opens to its instruction and its largest files. */
export function strip({ layers }: Pick<PlatformHead, 'layers'>, { onPick, onFiles }: StripWish): Strip {
  const widest = Math.max(1, ...layers.map(({ size }) => size))
  const details: HTMLElement[] = []
  const buttons: HTMLElement[] = []
  let open = -1
  let rows: readonly (readonly Row[])[] | undefined
  const pick = (at: number) => {
    open = open === at ? -1 : at
    buttons.forEach((button, number) => {
      button.setAttribute('aria-expanded', String(number === open))
      const panel = details[number]
      if (panel) panel.hidden = number !== open
    })
    fillOpen()
    onPick(open)
  }
  const fillOpen = () => {
    const layer = layers[open]
    if (layer) details[open]?.replaceChildren(...about(layer, rows?.[open], () => onFiles(open)))
  }
  const list = layers.map((layer, at) => {
    const { command, size, wasted, ofBase, files } = layer
    const dead = wasted > 0 ? `, ${bytes(wasted)} dead later` : ''
    const name = command === '' ? 'no history' : visible(command)
    const button = el(
      'button',
      {
        type: 'button',
        class: 'layer',
        'aria-expanded': 'false',
        'aria-controls': `layer-${at}`,
        'aria-label': `Layer ${at + 1}: ${name}, ${bytes(size)}, ${things(files, 'file')}${dead}`,
        onclick: () => pick(at),
      },
      el('span', { class: `layer-number ${layerColour(at)}` }, String(at + 1)),
      el('code', { class: 'layer-command' }, name),
      ofBase && el('span', { class: 'tag' }, 'base'),
      el('span', { class: 'layer-size number' }, bytes(size)),
      el(
        'span',
        { class: 'layer-bar' },
        span(el('span', { class: `layer-live ${layerColour(at)}` }), 0, size / widest),
        wasted > 0 && span(el('span', { class: 'layer-dead' }), (size - wasted) / widest, wasted / widest),
      ),
    )
    const panel = el('div', { id: `layer-${at}`, class: 'layer-about', hidden: true })
    buttons.push(button)
    details.push(panel)
    return el('li', {}, button, panel)
  })
  const element = el(
    'section',
    { class: 'card strip', 'aria-label': 'Layers' },
    el('h2', {}, 'Layers', el('span', { class: 'muted small' }, 'the lowest first; hatched is dead later')),
    el('ol', {}, ...list),
  )
  return {
    element,
    fill(given) {
      rows = given
      fillOpen()
    },
  }
}

function about(
  { command, digest, place, compressed, size, wasted, killed }: PlatformHead['layers'][number],
  rows: readonly Row[] | undefined,
  onFiles: () => void,
): readonly HTMLElement[] {
  const facts = [
    ['compressed', bytes(compressed)],
    ['files of it', bytes(size)],
    ['dead later', bytes(wasted)],
    ['makes dead', bytes(killed)],
    ['digest', short(digest)],
    ...(place ? [['written in', visible(`${place.file}:${place.line}`)] as const] : []),
  ] as const
  return [
    el('pre', { class: 'instruction' }, command === '' ? 'The history tells no instruction.' : visible(command)),
    el(
      'dl',
      { class: 'pairs' },
      ...facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))),
    ),
    ...(rows ? [largest(rows)] : []),
    el('button', { type: 'button', class: 'quiet', onclick: onFiles }, 'Show its changes as a tree'),
  ]
}

function largest(rows: readonly Row[]): HTMLElement {
  const files = rows
    .filter(({ kind, size }) => kind !== 'folder' && kind !== 'folded' && size > 0)
    .sort((one, other) => other.size - one.size)
    .slice(0, mostFiles)
  if (files.length === 0) return el('p', { class: 'muted' }, 'It holds no files with content.')
  return el(
    'ul',
    { class: 'largest' },
    ...files.map(({ path, size, deadBy }) =>
      el(
        'li',
        {},
        el('span', { class: 'number' }, bytes(size)),
        el('bdi', { class: 'path' }, `/${visible(readable(path))}`),
        deadBy >= 0 && el('span', { class: 'tag dead' }, `dead by ${deadBy + 1}`),
      ),
    ),
  )
}
