import type { PlatformHead, Row } from '../wire.ts'
import { readable } from './decode.ts'
import { el } from './dom.ts'
import { bytes, count, permissions, visible } from './format.ts'
import { type Branch, changesTree, liveTree } from './tree.ts'
import { type Line, linesOf, matching } from './tree-rows.ts'

export interface FileTree {
  readonly element: HTMLElement
  /** The changes of a layer; -1 for what a container sees. */
  choose(layer: number): void
}

const marks = [
  ['added', '+', 'added'],
  ['changed', '~', 'changed'],
  ['removed', '−', 'removed'],
  ['attributes', '•', 'only owner, mode or time'],
] as const

/** Pixels: as in the style. */
const lineHeight = 24
/** More than these are not opened by a filter at once. */
const mostOpened = 20_000
const fewFiles = 40

/** The files as a tree; of one layer with marks for what it did. Only the lines on the screen are in the page. */
export function fileTree(platform: PlatformHead, layers: readonly (readonly Row[])[]): FileTree {
  let root: Branch = liveTree(layers, false)
  let layer = -1
  let words = ''
  let order: 'name' | 'size' = 'size'
  const hidden = new Set<string>()
  let opened = new Set<Branch>()
  /** undefined where nothing is filtered. */
  let matched: ReadonlySet<Branch> | undefined
  let lines: readonly Line[] = []
  let active = 0

  const spacer = el('div', { class: 'tree-spacer', role: 'presentation' })
  const view = el(
    'div',
    { class: 'tree', role: 'tree', tabindex: 0, 'aria-label': 'Files', onscroll: () => draw(), onkeydown: press },
    spacer,
  )
  const told = el('span', { class: 'muted small', role: 'status' })
  const choice = el(
    'select',
    { 'aria-label': 'What to show', onchange: () => choose(Number(choice.value)) },
    el('option', { value: -1 }, 'What a container sees'),
    ...platform.layers.map(({ command }, at) =>
      el('option', { value: at }, `Changes of layer ${at + 1}: ${visible(command).slice(0, 60)}`),
    ),
  )
  const filter = el('input', {
    type: 'search',
    placeholder: 'Filter paths',
    'aria-label': 'Filter paths',
    oninput: () => {
      words = filter.value.toLowerCase()
      refilter()
    },
  })
  const sorting = el(
    'select',
    {
      'aria-label': 'Order',
      onchange: () => {
        order = sorting.value === 'name' ? 'name' : 'size'
        relist()
      },
    },
    el('option', { value: 'size' }, 'largest first'),
    el('option', { value: 'name' }, 'by name'),
  )
  const switches = el(
    'fieldset',
    { class: 'marks', hidden: true },
    el('legend', { class: 'hidden' }, 'Marks'),
    ...marks.map(([mark, sign, text]) =>
      el(
        'label',
        { class: `mark-${mark}` },
        el('input', {
          type: 'checkbox',
          checked: true,
          onchange: (event: Event) => {
            if ((event.target as HTMLInputElement).checked) hidden.delete(mark)
            else hidden.add(mark)
            refilter()
          },
        }),
        el('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
        text,
      ),
    ),
  )

  const isOpen = (node: Branch) =>
    matched && words !== '' ? matched.size < mostOpened || opened.has(node) : opened.has(node)
  function refilter(): void {
    const byMark = layer >= 0 && hidden.size > 0
    const wanted = ({ mark }: Branch, path: string) =>
      path.toLowerCase().includes(words) && (!byMark || (mark !== undefined && mark !== 'same' && !hidden.has(mark)))
    matched = words === '' && !byMark ? undefined : matching(root, wanted)
    relist()
  }
  function relist(): void {
    lines = linesOf(root, isOpen, order, (node) => !matched || matched.has(node))
    active = Math.min(active, Math.max(0, lines.length - 1))
    spacer.style.height = `${lines.length * lineHeight}px`
    const files = matched ? [...matched].filter(({ children }) => !children).length : root.files
    told.textContent = `${count(files)} files, ${bytes(root.size)}${matched ? ' before the filter' : ''}`
    draw()
  }
  function choose(next: number): void {
    layer = next
    choice.value = String(next)
    root = next < 0 ? liveTree(layers, false) : changesTree(layers, next)
    switches.hidden = next < 0
    opened = new Set()
    openFirst()
    active = 0
    view.scrollTop = 0
    refilter()
  }
  /** Of few changes all are seen at once; else the way to the first choice: a root with one folder tells nothing. */
  function openFirst(): void {
    if (layer >= 0 && root.files <= fewFiles) for (const node of matching(root, () => true)) opened.add(node)
    for (let at: Branch | undefined = root; at?.children?.size === 1; ) {
      const [only]: Branch[] = [...at.children.values()]
      if (only) opened.add(only)
      at = only
    }
  }
  function draw(): void {
    const first = Math.max(0, Math.floor(view.scrollTop / lineHeight) - 8)
    const last = Math.min(lines.length, Math.ceil((view.scrollTop + (view.clientHeight || 600)) / lineHeight) + 8)
    spacer.replaceChildren(...lines.slice(first, last).map((line, at) => item(line, first + at)))
    if (lines.length > 0) view.setAttribute('aria-activedescendant', `line-${active}`)
    else view.removeAttribute('aria-activedescendant')
  }
  function item({ node, level, place, of }: Line, at: number): HTMLElement {
    const folder = node.children !== undefined && node.children.size > 0
    const mark = marks.find(([name]) => name === node.mark)
    const row = el(
      'div',
      {
        role: 'treeitem',
        id: `line-${at}`,
        class: `line ${at === active ? 'active' : ''} ${node.mark ? `mark-${node.mark}` : ''}`,
        'aria-level': level,
        'aria-posinset': place,
        'aria-setsize': of,
        'aria-selected': String(at === active),
        'aria-expanded': folder && String(isOpen(node)),
        onclick: () => {
          active = at
          if (folder) toggle(node)
          else draw()
        },
      },
      el('span', { class: 'sign', title: mark?.[2] ?? '' }, mark?.[1] ?? ''),
      el('span', { class: `twist ${folder ? (isOpen(node) ? 'open' : 'shut') : ''}`, 'aria-hidden': 'true' }),
      el('bdi', { class: 'name' }, visible(node.name) + (folder || node.row?.kind === 'folder' ? '/' : '')),
      node.row?.link ? el('bdi', { class: 'muted link' }, `→ ${visible(readable(node.row.link))}`) : undefined,
      el('span', { class: 'rights' }, node.row && node.row.kind !== 'folded' ? rights(node.row) : ''),
      el('span', { class: 'number size' }, bytes(node.size)),
    )
    row.style.top = `${at * lineHeight}px`
    const indent = row.querySelector<HTMLElement>('.twist')
    if (indent) indent.style.marginLeft = `${Math.min(level - 1, 24) * 14}px`
    return row
  }
  function toggle(node: Branch): void {
    if (!opened.delete(node)) opened.add(node)
    relist()
  }
  function press(event: KeyboardEvent): void {
    const line = lines[active]
    if (!line) return
    const { node } = line
    const folder = node.children !== undefined && node.children.size > 0
    const page = Math.max(1, Math.floor(view.clientHeight / lineHeight) - 1)
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -active }
    const step = event.key === 'End' ? lines.length : steps[event.key]
    if (step !== undefined) active = Math.min(lines.length - 1, Math.max(0, active + step))
    else if (event.key === 'ArrowRight' && folder && !isOpen(node)) toggle(node)
    else if (event.key === 'ArrowRight' && folder) active += 1
    else if (event.key === 'ArrowLeft' && folder && isOpen(node)) toggle(node)
    else if (event.key === 'ArrowLeft')
      active = Math.max(
        0,
        lines.findLastIndex((one, at) => at < active && one.level < line.level),
      )
    else if ((event.key === 'Enter' || event.key === ' ') && folder) toggle(node)
    else return
    event.preventDefault()
    const top = active * lineHeight
    if (top < view.scrollTop) view.scrollTop = top
    else if (top + lineHeight > view.scrollTop + view.clientHeight)
      view.scrollTop = top + lineHeight - view.clientHeight
    draw()
  }
  new ResizeObserver(() => draw()).observe(view)
  choose(layer)
  const controls = el('div', { class: 'tree-controls' }, choice, filter, sorting, told)
  return {
    element: el('section', { class: 'card files', 'aria-label': 'File tree' }, controls, switches, view),
    choose,
  }
}

function rights({ mode, uid, gid, kind }: Row): string {
  const letter = { folder: 'd', symlink: 'l', special: 's', 'hard link': 'h', file: '-', folded: '-' }[kind]
  return `${letter}${permissions(mode)} ${uid}:${gid}`
}
