import type { FoundWeakness, Package } from '../data.ts'
import { el } from './dom.ts'
import { count, visible } from './format.ts'
import { table } from './table.ts'

const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN']

/** Known weaknesses of what is in the image, the worst first. */
export function findings(list: readonly FoundWeakness[], left: number): readonly Node[] {
  const rank = ({ severity }: FoundWeakness) => (severities.indexOf(severity) + 6) % 6
  return [
    el(
      'section',
      { class: 'card' },
      table<FoundWeakness>({
        name: 'vulnerabilities',
        rows: list.toSorted((one, other) => rank(one) - rank(other)),
        search: (row) => `${row.severity} ${row.id} ${row.package} ${row.title} ${row.platforms.join(' ')}`,
        empty: 'Nothing was found.',
        columns: [
          {
            title: 'severity',
            cell: (row) => el('span', { class: `badge ${row.severity.toLowerCase()}` }, visible(row.severity)),
            key: rank,
          },
          { title: 'id', cell: (row) => link(row.id, row.link), key: (row) => row.id },
          { title: 'package', cell: (row) => name(row.package), key: (row) => row.package },
          { title: 'installed', cell: (row) => name(row.version) },
          { title: 'fixed in', cell: (row) => (row.fixed === '' ? '–' : name(row.fixed)), key: (row) => row.fixed },
          { title: 'what', cell: (row) => visible(row.title), wide: true },
          { title: 'platforms', cell: (row) => visible(row.platforms.join(', ')) },
        ],
      }),
      more(left),
    ),
  ]
}

/** What is installed. */
export function packages(list: readonly Package[], left: number): readonly Node[] {
  return [
    el(
      'section',
      { class: 'card' },
      table({
        name: 'packages',
        rows: list,
        search: (row) => `${row.name} ${row.version} ${row.type}`,
        empty: 'No package is known.',
        columns: [
          { title: 'package', cell: (row) => name(row.name), key: (row) => row.name, wide: true },
          { title: 'version', cell: (row) => name(row.version) },
          { title: 'type', cell: (row) => visible(row.type), key: (row) => row.type },
          { title: 'platforms', cell: (row) => visible(row.platforms.join(', ')) },
        ],
      }),
      more(left),
    ),
  ]
}

function more(left: number): HTMLElement | undefined {
  return left > 0 ? el('p', { class: 'muted' }, `… ${count(left)} more in the files beside this page.`) : undefined
}

function name(text: string): HTMLElement {
  return el('bdi', { class: 'path' }, visible(text))
}

/** Only what leads to the web: a finding's address is a stranger's. */
function link(text: string, address: string): HTMLElement {
  if (!/^https?:\/\//.test(address)) return name(text)
  return el('a', { href: address, rel: 'noreferrer noopener' }, visible(text))
}
