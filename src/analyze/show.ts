import { bytesText } from '../core/bytes-text.ts'
import { code, escaped, folded } from '../core/markdown.ts'
import type { Shown } from '../core/shown.ts'
import { shownPath } from '../layers/entry.ts'
import type { PlatformAnalysis } from './analysis.ts'
import { comparedPart, reportedCompared } from './compare/show-compared.ts'
import { sizesLine } from './headline.ts'
import type { Held, Judged } from './judge.ts'
import { doubles } from './show-doubles.ts'

/** Rows of a table: the rest is in the report. */
const mostRows = 20

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
      '| platform | compressed | uncompressed | wasted | efficiency | layers |',
      '|---|---|---|---|---|---|',
      ...platforms.map(platformRow),
      '',
      ...budgetTable(held),
      ...platforms.flatMap((platform) => [...layerTable(platform), ...doubles(platform)]),
    ].join('\n'),
    report: {
      platforms: platforms.map(reported),
      budgets: held,
      ...(compared ? { comparedWith: reportedCompared(compared) } : {}),
    },
  }
}

function platformRow({ platform, compressed, uncompressed, waste, dive, layers }: PlatformAnalysis): string {
  const efficiency = `${(Math.floor(dive.efficiency * 1000) / 10).toFixed(1)} %`
  return `| ${code(platform)} | ${bytesText(compressed)} | ${bytesText(uncompressed)} | ${bytesText(waste.total)} | ${efficiency} | ${layers.length} |`
}

function budgetTable(held: readonly Held[]): readonly string[] {
  if (held.length === 0) return []
  const row = ({ budget, platform, passed, text, causes }: Held) => {
    const why = causes.map((cause) => `${bytesText(cause.bytes)} ${escaped(cause.text)}`).join('<br>')
    return `| ${budget} | ${code(platform)} | ${passed ? text : `**${text}**`} | ${why} |`
  }
  return ['| budget | platform | found | because of |', '|---|---|---|---|', ...held.map(row), '']
}

function layerTable({ platform, layers, waste }: PlatformAnalysis): readonly string[] {
  const rows = layers.map(
    ({ command, compressed, size, files, wasted }, at) =>
      `| ${at + 1} | ${bytesText(compressed)} | ${bytesText(size)} | ${files} | ${bytesText(wasted)} | ${code(command, 120)} |`,
  )
  const dead = waste.paths
    .slice(0, mostRows)
    .map(
      ({ path, bytes, from, by }) =>
        `| ${code(shownPath(path), 120)} | ${bytesText(bytes)} | ${from + 1} | ${by + 1} |`,
    )
  const more = (all: number, columns: number) =>
    all > mostRows ? [`| … ${all - mostRows} more in the report |${' |'.repeat(columns - 1)}`] : []
  const deadTable =
    dead.length === 0
      ? []
      : [
          '',
          '| dead | bytes | brought by layer | dead by layer |',
          '|---|---|---|---|',
          ...dead,
          ...more(waste.paths.length, 4),
        ]
  return folded(`Layers of ${code(platform)}`, [
    '| layer | compressed | uncompressed | files | wasted | made by |',
    '|---|---|---|---|---|---|',
    ...rows.slice(0, mostRows),
    ...more(rows.length, 6),
    ...deadTable,
  ])
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
      paths: one.paths.slice(0, mostRows).map(shownPath),
      copies: one.paths.length,
    })),
    rewrites: rewrites.map((one) => ({ ...one, folder: shownPath(one.folder) })),
  }
}
