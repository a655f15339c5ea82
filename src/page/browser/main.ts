import type { Head, Rest, Row } from '../wire.ts'
import { advice } from './advice.ts'
import { decodeRows, unpack } from './decode.ts'
import { byId, el } from './dom.ts'
import { type FileTree, fileTree } from './file-tree.ts'
import { findings, packages } from './findings.ts'
import { count } from './format.ts'
import { header, sizes } from './header.ts'
import { save } from './save.ts'
import { type Strip, strip } from './strip.ts'
import { type Tab, type Tabs, tabs } from './tabs.ts'
import { tests } from './tests.ts'
import { themeChanged } from './theme.ts'
import { liveTree } from './tree.ts'
import { type Treemap, treemap } from './treemap.ts'
import { trend } from './trend.ts'
import { waste } from './waste.ts'

const head = JSON.parse(byId('head').textContent ?? '') as Head
const rows = new Map<number, readonly (readonly Row[])[]>()
let map: Treemap | undefined

// The blocks come after this script: what is known is painted first.
const blocks = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve())
  else resolve()
})
const rest = blocks.then(painted).then(async () => {
  const bytes = await unpack(byId('block-0').textContent ?? '')
  return JSON.parse(new TextDecoder().decode(bytes)) as Rest
})

show(0)
document.addEventListener(themeChanged, () => map?.redraw())

/** The page of one platform, from the top. */
function show(chosen: number): void {
  const platform = head.platforms[chosen]
  if (!platform) {
    byId('page').replaceChildren(el('p', { class: 'empty' }, 'The image has no platform that could be read.'))
    return
  }
  let parts: Tabs | undefined
  let tree: FileTree | undefined
  let wanted = -1
  let picked = -1
  const layers: Strip = strip(platform, {
    onPick: (layer) => {
      picked = layer
      map?.pick(layer)
    },
    onFiles: (layer) => {
      wanted = layer
      parts?.open('files')
      tree?.choose(layer)
    },
  })
  const boxes = treemap({
    waste: platform.sizes.wasted,
    onDead: async (dead) => boxes.show(liveTree(await rowsOf(chosen), dead)),
  })
  map = boxes
  const later = (make: (given: Rest) => readonly Node[]) => (): readonly Node[] => {
    const place = el('div', { class: 'later', 'aria-busy': 'true' })
    rest.then((given) => place.replaceWith(...make(given)), broken)
    return [place]
  }
  const optional = (there: boolean, tab: Tab): readonly Tab[] => (there ? [tab] : [])
  const { counts } = head
  parts = tabs(
    [
      { id: 'map', title: 'Map', build: () => [el('div', { class: 'split' }, layers.element, boxes.element)] },
      {
        id: 'files',
        title: 'Files',
        rows: platform.sizes.files,
        build: () => {
          const place = el('div', { class: 'later', 'aria-busy': 'true' })
          rowsOf(chosen).then((known) => {
            tree = fileTree(platform, known)
            place.replaceWith(tree.element)
            tree.choose(wanted)
          }, broken)
          return [place]
        },
      },
      { id: 'waste', title: 'Waste', build: later((given) => waste(given.platforms[chosen] ?? none)) },
      ...optional(counts.advice >= 0, {
        id: 'advice',
        title: 'Advice',
        rows: counts.advice,
        build: later((given) => advice(given.advice ?? [])),
      }),
      ...optional(counts.findings >= 0, {
        id: 'findings',
        title: 'Vulnerabilities',
        rows: counts.findings,
        build: later((given) => findings(given.findings ?? [], given.left.findings)),
      }),
      ...optional(counts.sbom >= 0, {
        id: 'packages',
        title: 'Packages',
        rows: counts.sbom,
        build: later((given) => packages(given.sbom ?? [], given.left.sbom)),
      }),
      ...optional(head.tests !== undefined, {
        id: 'tests',
        title: 'Tests',
        rows: head.tests?.length,
        build: () => tests(head.tests ?? []),
      }),
      ...optional((head.trend?.length ?? 0) > 0, {
        id: 'trend',
        title: 'Trend',
        build: () => trend((head.trend ?? []).filter((point) => point.platform === platform.platform)),
      }),
    ],
    'map',
  )
  const wish = {
    chosen,
    onPlatform: (at: number) => {
      show(at)
      document.querySelector<HTMLElement>(`input[name=platform][value="${at}"]`)?.focus()
    },
    onSave: async () => {
      for (const at of head.platforms.keys()) await rowsOf(at)
      save(head, await rest, rows)
    },
  }
  byId('page').replaceChildren(
    header(head, wish),
    el(
      'main',
      {},
      sizes(platform),
      platform.folded > 0 &&
        el(
          'p',
          { class: 'notice' },
          `The image has very many files: ${count(platform.folded)} small ones are shown as sums in their folders.`,
        ),
      parts.element,
    ),
    el(
      'footer',
      { class: 'muted small' },
      'Made by image-pipeline. This page is one file: it loads nothing and sends nothing.',
    ),
  )
  rowsOf(chosen).then((known) => {
    boxes.show(liveTree(known, false))
    boxes.pick(picked)
    layers.fill(known)
    document.documentElement.dataset.ready = String(Math.round(performance.now()))
  }, broken)
}

const none: Rest['platforms'][number] = { dead: [], duplicates: [], rewrites: [] }

async function rowsOf(platform: number): Promise<readonly (readonly Row[])[]> {
  const known = rows.get(platform)
  if (known) return known
  await blocks.then(painted)
  const decoded = decodeRows(await unpack(byId(`block-${platform + 1}`).textContent ?? ''))
  rows.set(platform, decoded)
  return decoded
}

/** After the next frame is on the screen. A page that is not looked at paints none. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 200)
  })
}

function broken(error: unknown): void {
  byId('page').append(el('p', { class: 'notice' }, `This page cannot be read: ${String(error)}. Is the file whole?`))
}
