import { bytesText } from '../../core/bytes-text.ts'
import { code, escaped, folded } from '../../core/markdown.ts'
import { bullets, table } from '../../core/table.ts'
import { shownPath } from '../../layers/entry.ts'
import type { Rewrite } from '../../layers/rewrites.ts'
import type { LayerAnalysis, PlatformAnalysis } from '../analysis.ts'
import { layerName } from '../budgets/causes.ts'
import type { Duplicate } from '../measures/duplicates.ts'

/** Lines of both together, so that the part stays short. */
const most = { rewrites: 4, duplicates: 15 } as const
/** Paths of one duplicate. */
const mostPaths = 3

/** Bytes: what costs less is in the report alone. */
const worthTelling = 100_000

/**
 * What an image holds more than once and pays for: files that a layer brought again, and one content at several paths.
 * Platforms of which the same is to be told share one part.
 */
export function doubles(platforms: readonly PlatformAnalysis[]): readonly string[] {
  const parts = new Map<string, string[]>()
  for (const image of platforms) {
    const lines = doublesOf(image).join('\n')
    if (lines !== '') parts.set(lines, [...(parts.get(lines) ?? []), image.platform])
  }
  return [...parts].flatMap(([lines, names]) =>
    folded(`Twice in ${names.map((name) => code(name)).join(', ')}`, lines.split('\n')),
  )
}

function doublesOf({ layers, rewrites, duplicates }: PlatformAnalysis): readonly string[] {
  const again = bullets(
    rewrites.filter(({ bytes }) => bytes >= worthTelling),
    (one) => rewriteLine(one, layers),
    { rows: most.rewrites },
  )
  const same = table({
    head: ['one content at', 'copies:', 'each:', 'costs:', 'known by'],
    items: duplicates.filter(({ wasted }) => wasted >= worthTelling),
    row: duplicateRow,
    room: { rows: most.duplicates },
  })
  return [...again, ...(again.length > 0 && same.length > 0 ? [''] : []), ...same]
}

/** e.g. `45 MB rewritten by layer 4 (Dockerfile:5): 993 files below /opt/libs, only the owner changed` */
export function rewriteLine(
  { layer, files, bytes, owner, mode, folder }: Rewrite,
  layers: readonly LayerAnalysis[],
): string {
  const what = [...(owner ? ['owner'] : []), ...(mode ? ['mode'] : [])].join(' and ') || 'time'
  const number = files === 1 ? '1 file' : `${files} files`
  return `${bytesText(bytes)} rewritten by ${escaped(layerName(layers, layer))}: ${number} below ${code(shownPath(folder), 120)}, only the ${what} changed`
}

function duplicateRow({ size, paths, wasted, confirmed }: Duplicate): readonly string[] {
  const more = paths.length > mostPaths ? `<br>… ${paths.length - mostPaths} more` : ''
  const shown = paths.slice(0, mostPaths).map((path) => code(shownPath(path), 120))
  const known = confirmed ? 'content' : 'size and checksum'
  return [`${shown.join('<br>')}${more}`, String(paths.length), bytesText(size), bytesText(wasted), known]
}
