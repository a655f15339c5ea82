import type { TrendPoint } from '../data.ts'
import { el, svg } from './dom.ts'
import { bytes, moment, visible } from './format.ts'
import { table } from './table.ts'

const [width, height, left, bottom, top] = [720, 220, 64, 24, 12]
const series = [
  ['uncompressed', 'line-a'],
  ['compressed', 'line-b'],
  ['wasted', 'line-c'],
] as const

/** Sizes of earlier runs as lines, and as a table. */
export function trend(points: readonly TrendPoint[]): readonly Node[] {
  const most = Math.max(1, ...points.flatMap((point) => series.map(([name]) => point[name])))
  const x = (at: number) => left + (points.length < 2 ? 0 : (at / (points.length - 1)) * (width - left - 12))
  const y = (value: number) => height - bottom - (value / most) * (height - bottom - top)
  const lines = series.map(([name, style]) =>
    svg(
      'g',
      { class: style },
      svg('polyline', { points: points.map((point, at) => `${x(at)},${y(point[name])}`).join(' ') }),
      ...points.map((point, at) =>
        svg(
          'circle',
          { cx: x(at), cy: y(point[name]), r: 3 },
          svg('title', {}, `${name} ${bytes(point[name])}, ${visible(point.label)}`),
        ),
      ),
    ),
  )
  const grid = [0, 0.5, 1].map((part) =>
    svg(
      'g',
      { class: 'grid' },
      svg('line', { x1: left, x2: width - 12, y1: y(most * part), y2: y(most * part) }),
      svg('text', { x: left - 8, y: y(most * part) + 4, 'text-anchor': 'end' }, bytes(most * part)),
    ),
  )
  const key = series.map(([name, style]) =>
    el('span', { class: 'legend-entry' }, el('span', { class: `swatch ${style}`, 'aria-hidden': 'true' }), name),
  )
  return [
    el(
      'section',
      { class: 'card' },
      el('h2', {}, 'Sizes of the last runs'),
      svg(
        'svg',
        {
          viewBox: `0 0 ${width} ${height}`,
          role: 'img',
          'aria-label': 'Sizes of the last runs; the table below has the numbers',
          class: 'trend',
        },
        ...grid,
        ...lines,
      ),
      el('div', { class: 'legend' }, ...key),
      table({
        name: 'runs',
        rows: points.toReversed(),
        empty: 'No earlier run is known.',
        columns: [
          { title: 'when', cell: (row) => moment(row.date) },
          { title: 'what', cell: (row) => visible(row.label), wide: true },
          ...series.map(([name]) => ({
            title: name,
            cell: (row: TrendPoint) => bytes(row[name]),
            key: (row: TrendPoint) => row[name],
            number: true as const,
          })),
          {
            title: 'build',
            cell: (row: TrendPoint) => (row.build === undefined ? '' : `${row.build.toFixed(1)} s`),
            key: (row: TrendPoint) => row.build ?? -1,
            number: true as const,
          },
          { title: 'found', cell: (row) => visible(row.found ?? '') },
        ],
      }),
    ),
  ]
}
