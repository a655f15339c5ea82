import { bytesText } from '../../core/bytes-text.ts'
import { code, escaped, folded } from '../../core/markdown.ts'
import type { Shown } from '../../core/shown.ts'
import { table } from '../../core/table.ts'
import { shownPath } from '../../layers/entry.ts'
import type { LayerAnalysis, PlatformAnalysis } from '../analysis.ts'
import type { Judged } from '../budgets/judge.ts'
import { comparedPart, reportedCompared } from '../compare/show-compared.ts'
import { doubles } from './doubles.ts'
import { sizesLine } from './headline.ts'
import { layerChart } from './layer-chart.ts'

/** The rest is in the report. */
const room = { rows: 20 }
/** Bytes of a dead path that are worth a row. */
const worthTelling = 10_000

export function show({ analysis, held, compared }: Judged): Shown {
  const { platforms } = analysis
  const sizes = platforms.map(
    ({ platform, compressed, uncompressed, waste }) =>
      [platform, { compressed, uncompressed, wasted: waste.total }] as const,
  )
  return {
    outputs: platforms.length > 0 ? { size: JSON.stringify(Object.fromEntries(sizes)) } : {},
    ...(platforms.length > 0 ? { size: sizesLine({ analysis, held }) } : {}),
    section: [
      '### Size',
      '',
      ...(compared ? comparedPart(compared) : []),
      ...table({
        head: ['platform', 'compressed:', 'uncompressed:', 'wasted:', 'efficiency:', 'layers:', 'files:'],
        items: platforms,
        row: platformRow,
        room: {},
      }),
      '',
      ...table({
        head: ['budget', 'platform', 'found', 'because of'],
        items: held,
        row: ({ budget, platform, passed, text, causes }) => [
          budget,
          code(platform),
          passed ? text : `**${text}**`,
          causes.map((cause) => `${bytesText(cause.bytes)} ${escaped(cause.text)}`).join('<br>'),
        ],
        room: {},
      }),
      ...(held.length > 0 ? [''] : []),
      ...platforms.flatMap(layersPart),
      ...doubles(platforms),
    ].join('\n'),
    report: {
      platforms: platforms.map(reported),
      budgets: held,
      ...(compared ? { comparedWith: reportedCompared(compared) } : {}),
    },
  }
}

function platformRow({ platform, compressed, uncompressed, waste, dive, layers, files }: PlatformAnalysis) {
  return [
    code(platform),
    bytesText(compressed),
    bytesText(uncompressed),
    bytesText(waste.total),
    `${(Math.floor(dive.efficiency * 1000) / 10).toFixed(1)} %`,
    String(layers.length),
    String(files),
  ]
}

function layersPart(image: PlatformAnalysis): readonly string[] {
  const { platform, layers, waste } = image
  const dead = table({
    head: ['dead', 'bytes:', 'brought by layer:', 'dead by layer:'],
    items: waste.paths.filter(({ bytes }) => bytes >= worthTelling),
    row: ({ path, bytes, from, by }) => [
      code(shownPath(path), 120),
      bytesText(bytes),
      String(from + 1),
      String(by + 1),
    ],
    room,
  })
  return folded(`Layers of ${code(platform)}`, [
    ...layerChart(image),
    ...table({
      head: ['layer:', 'compressed:', 'uncompressed:', 'files:', 'wasted:', 'made by'],
      items: layers.map((layer, at) => ({ ...layer, at })),
      row: ({ at, ...layer }) => [
        String(at + 1),
        bytesText(layer.compressed),
        bytesText(layer.size),
        String(layer.files),
        bytesText(layer.wasted),
        madeBy(layer),
      ],
      room,
    }),
    ...(dead.length > 0 ? ['', ...dead] : []),
  ])
}

/** The base’s layers are nobody’s here to change. */
function madeBy({ command, place, ofBase }: LayerAnalysis): string {
  const where = place ? `${escaped(`${place.file}:${place.line}`, 80)} ` : ofBase ? 'base ' : ''
  return `${where}${code(command, 120)}`.trimEnd()
}

/** Paths as people read them: in here each byte is a character. */
function reported({ waste, dive, duplicates, rewrites, ...rest }: PlatformAnalysis): object {
  const { inefficient, ...numbers } = dive
  return {
    ...rest,
    dive: {
      ...numbers,
      inefficient: inefficient.slice(0, 100).map((one) => ({ ...one, path: shownPath(one.path.slice(1)) })),
    },
    waste: { ...waste, paths: waste.paths.map((one) => ({ ...one, path: shownPath(one.path) })) },
    duplicates: duplicates.map(({ layers, ...one }) => ({
      ...one,
      paths: one.paths.slice(0, room.rows).map(shownPath),
      copies: one.paths.length,
    })),
    rewrites: rewrites.map((one) => ({ ...one, folder: shownPath(one.folder) })),
  }
}
