import { bytesText } from '../../core/bytes-text.ts'
import { code, escaped, folded } from '../../core/markdown.ts'
import { shownPath } from '../../layers/entry.ts'
import type { PlatformAnalysis } from '../analysis.ts'
import type { PlatformComparison } from './compare.ts'
import type { DirectoryChange } from './directories.ts'
import { type Figure, figures, percentText, signed } from './figures.ts'
import type { PackageChange } from './packages/compare.ts'
import type { PathChange } from './paths.ts'

/** Rows of a table: the rest is in the report. */
const mostRows = 20

/** `linux/amd64: 904 MB → 612 MB (−292 MB, −32 %)`, of what is pulled; Markdown. */
export function comparisonLine({ platform: named, before, after }: PlatformComparison): string {
  const platform = escaped(named, 80)
  const [was, is] = [before.compressed, after.compressed]
  if (was === is) return `${platform}: ${bytesText(is)}, as before`
  const percent = was === 0 ? '' : `, ${percentText((is - was) / was)}`
  return `${platform}: ${bytesText(was)} → ${bytesText(is)} (${signed(is - was, bytesText)}${percent})`
}

/** The table of two images; `more` has rows that only some know, e.g. the time to build. */
export function figureTable(
  comparison: PlatformComparison,
  names: readonly [before: string, after: string],
  bandwidth: number,
  more: readonly Figure[] = [],
): readonly string[] {
  const rows = [...figures(comparison.before, comparison.after, bandwidth), ...more]
  return [
    `| | ${names.map((name) => escaped(name, 80)).join(' | ')} | Δ | % |`,
    '|---|--:|--:|--:|--:|',
    ...rows.map(
      ({ name, before, after, difference, percent }) =>
        `| ${name} | ${before} | ${after} | ${difference} | ${percent} |`,
    ),
    '',
  ]
}

/** Layers, directories, packages and paths, as far as something changed. */
export function changeTables(
  comparison: PlatformComparison,
  names: readonly [before: string, after: string],
): readonly string[] {
  const { directories, packages, paths, notes } = comparison
  const told = [
    ...layerTable(comparison),
    ...table(['directory', ...names], directories, directoryRow),
    ...table(['package', ...names], packages, packageRow),
    ...table(['path', ...names], paths, pathRow),
    ...notes.map((note) => `- ${escaped(note)}`),
  ]
  return told.length === 0 ? ['Nothing in it changed.', ''] : told
}

/** For a summary: what changed, folded. */
export function foldedChanges(comparison: PlatformComparison): readonly string[] {
  const { paths, live } = comparison
  const files = paths.length === 1 ? '1 file' : `${paths.length} files`
  const bytes = signed(live.after - live.before, bytesText)
  return folded(`Changed paths (${files}, ${bytes})`, changeTables(comparison, ['before', 'now']))
}

function layerTable({ layers, before, after }: PlatformComparison): readonly string[] {
  const { common, removed, added } = layers
  if (removed.length + added.length === 0) return []
  const row =
    (mark: string, { layers: all }: PlatformAnalysis) =>
    (at: number) => {
      const layer = all[at]
      return layer === undefined
        ? ''
        : `| ${mark} ${at + 1} | ${bytesText(layer.compressed)} | ${bytesText(layer.size)} | ${code(layer.command, 100)} |`
    }
  const rows = [...removed.map(row('−', before)), ...added.map(row('+', after))]
  return [
    `| layer (the lowest ${common} are the same) | compressed | uncompressed | made by |`,
    '|---|--:|--:|---|',
    ...cut(rows, 4),
    '',
  ]
}

/** All tables but that of the layers: what it is, then bytes before and now. */
function table<T extends { readonly before: number; readonly after: number }>(
  titles: readonly string[],
  changes: readonly T[],
  name: (change: T) => string,
): readonly string[] {
  if (changes.length === 0) return []
  const rows = changes.map((change) => {
    const { before, after } = change
    return `| ${name(change)} | ${bytesText(before)} | ${bytesText(after)} | ${signed(after - before, bytesText)} |`
  })
  return [`| ${titles.join(' | ')} | Δ |`, '|---|--:|--:|--:|', ...cut(rows, 4), '']
}

function directoryRow({ path, rest, files }: DirectoryChange): string {
  const name = path === '' && rest ? 'elsewhere' : code(shownPath(path), 120)
  return `${name}${path !== '' && rest ? ', the rest' : ''} (${files === 1 ? '1 file' : `${files} files`})`
}

function packageRow({ of, name, kind, was, is }: PackageChange): string {
  const version = kind === 'changed' ? `${code(was, 60)} → ${code(is, 60)}` : code(kind === 'added' ? is : was, 60)
  return `${kind} ${code(name, 80)} ${version} (${of})`
}

function pathRow({ kind, path, from }: PathChange): string {
  const name = code(shownPath(path), 120)
  if (kind === 'moved') return `moved ${code(shownPath(from ?? ''), 120)} → ${name}`
  return kind === 'rights' ? `owner or mode ${name}` : `${kind} ${name}`
}

function cut(rows: readonly string[], columns: number): readonly string[] {
  if (rows.length <= mostRows) return rows
  return [...rows.slice(0, mostRows), `| … ${rows.length - mostRows} more |${' |'.repeat(columns - 1)}`]
}
