import { bytesText } from '../../core/bytes-text.ts'
import { code, escaped, folded } from '../../core/markdown.ts'
import { table } from '../../core/table.ts'
import { shownPath } from '../../layers/entry.ts'
import type { PlatformAnalysis } from '../analysis.ts'
import type { PlatformComparison } from './compare.ts'
import type { DirectoryChange } from './directories.ts'
import { type Figure, figures, percentText, signed } from './figures.ts'
import type { PackageChange } from './packages/compare.ts'
import type { PathChange } from './paths.ts'

/** The rest is in the report, or in the file of `--json`. */
const few = { room: { rows: 20 }, rest: '' }

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
  return [
    ...table({
      head: ['', ...names.map((name) => `${escaped(name, 80)}:`), 'Δ:', '%:'],
      items: [...figures(comparison.before, comparison.after, bandwidth), ...more],
      row: ({ name, before, after, difference, percent }) => [name, before, after, difference, percent],
      room: {},
    }),
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
    ...changes('directory', names, directories, directoryRow),
    ...changes('package', names, packages, packageRow),
    ...changes('path', names, paths, pathRow),
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
  const changed = (mark: string, { layers: all }: PlatformAnalysis, places: readonly number[]) =>
    places.flatMap((at) => {
      const layer = all[at]
      return layer ? [{ name: `${mark} ${at + 1}`, layer }] : []
    })
  return withSpace(
    table({
      head: [`layer (the lowest ${common} are the same)`, 'compressed:', 'uncompressed:', 'made by'],
      items: [...changed('−', before, removed), ...changed('+', after, added)],
      row: ({ name, layer }) => [name, bytesText(layer.compressed), bytesText(layer.size), code(layer.command, 100)],
      ...few,
    }),
  )
}

/** All tables but that of the layers: what it is, then bytes before and now. */
function changes<T extends { readonly before: number; readonly after: number }>(
  what: string,
  names: readonly [before: string, after: string],
  items: readonly T[],
  name: (change: T) => string,
): readonly string[] {
  return withSpace(
    table({
      head: [what, ...names.map((one) => `${one}:`), 'Δ:'],
      items,
      row: (change) => {
        const { before, after } = change
        return [name(change), bytesText(before), bytesText(after), signed(after - before, bytesText)]
      },
      ...few,
    }),
  )
}

function withSpace(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, '']
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
