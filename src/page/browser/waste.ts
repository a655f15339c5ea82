import type { RewrittenFiles } from '../data.ts'
import type { Rest } from '../wire.ts'
import { el } from './dom.ts'
import { bytes, count, things, visible } from './format.ts'
import { table } from './table.ts'

/** What costs and gives nothing: dead files, the same content twice, files written again. */
export function waste({ dead, duplicates, rewrites }: Rest['platforms'][number]): readonly Node[] {
  const path = (text: string) => el('bdi', { class: 'path' }, visible(text))
  return [
    section(
      'Dead files',
      'In a layer, and no container sees them: overwritten or deleted by a later one. They are pulled all the same.',
      table({
        name: 'dead files',
        rows: dead,
        search: (row) => row.path,
        empty: 'Every byte of every layer can be seen in a container.',
        columns: [
          { title: 'path', cell: (row) => path(row.path), key: (row) => row.path, wide: true },
          { title: 'bytes', cell: (row) => bytes(row.bytes), key: (row) => row.bytes, number: true },
          { title: 'brought by', cell: (row) => `layer ${row.from + 1}`, key: (row) => row.from, number: true },
          { title: 'dead by', cell: (row) => `layer ${row.by + 1}`, key: (row) => row.by, number: true },
        ],
      }),
    ),
    section(
      'Duplicates',
      'Files of one size and one checksum at several places.',
      table({
        name: 'duplicates',
        rows: duplicates,
        search: (row) => row.paths.join('\n'),
        empty: 'No content is there twice.',
        columns: [
          { title: 'paths', cell: (row) => pathList(row.paths, row.copies), wide: true },
          { title: 'copies', cell: (row) => count(row.copies), key: (row) => row.copies, number: true },
          { title: 'each', cell: (row) => bytes(row.size), key: (row) => row.size, number: true },
          { title: 'too much', cell: (row) => bytes(row.wasted), key: (row) => row.wasted, number: true },
        ],
      }),
    ),
    section(
      'Rewrites',
      'Files that a layer brings again with the content they had: only owner, mode or time is another one.',
      table<RewrittenFiles>({
        name: 'rewrites',
        rows: rewrites,
        empty: 'No file is written again with the content it had.',
        columns: [
          { title: 'in', cell: (row) => path(row.folder), key: (row) => row.folder, wide: true },
          { title: 'layer', cell: (row) => `layer ${row.layer + 1}`, key: (row) => row.layer, number: true },
          { title: 'changed', cell: changed },
          { title: 'files', cell: (row) => count(row.files), key: (row) => row.files, number: true },
          { title: 'bytes', cell: (row) => bytes(row.bytes), key: (row) => row.bytes, number: true },
        ],
      }),
    ),
  ]
}

function section(title: string, hint: string, content: Node): HTMLElement {
  return el('section', { class: 'card' }, el('h2', {}, title), el('p', { class: 'muted' }, hint), content)
}

function changed({ owner, mode }: RewrittenFiles): string {
  return [owner && 'owner', mode && 'mode'].filter(Boolean).join(', ') || 'time alone'
}

function pathList(paths: readonly string[], copies: number): HTMLElement {
  const item = (path: string) => el('li', {}, el('bdi', { class: 'path' }, visible(path)))
  const [first = '', second = '', ...rest] = paths
  if (copies <= 2) return el('ul', { class: 'paths' }, item(first), item(second))
  const left = copies - paths.length
  return el(
    'div',
    {},
    el('ul', { class: 'paths' }, item(first)),
    el(
      'details',
      {},
      el('summary', {}, `and ${things(copies - 1, 'more place')}`),
      el(
        'ul',
        { class: 'paths' },
        ...[second, ...rest].map(item),
        left > 0 && el('li', { class: 'muted' }, `… ${count(left)} more`),
      ),
    ),
  )
}
