import { bytesText } from '../core/bytes-text.ts'
import { code, folded } from '../core/markdown.ts'
import { shownPath } from '../layers/entry.ts'
import type { Rewrite } from '../layers/rewrites.ts'
import type { PlatformAnalysis } from './analysis.ts'
import type { Duplicate } from './measures/duplicates.ts'

/** Lines of both together, so that the part stays short. */
const most = { rewrites: 5, duplicates: 15 } as const
/** Paths of one duplicate. */
const mostPaths = 3

/** What an image holds more than once: files that a layer brought again, and one content at several paths. */
export function doubles({ platform, rewrites, duplicates }: PlatformAnalysis): readonly string[] {
  if (rewrites.length === 0 && duplicates.length === 0) return []
  const again = rewrites.slice(0, most.rewrites).map((one) => `- ${rewriteLine(one)}`)
  const same = duplicates.slice(0, most.duplicates).map(duplicateRow)
  const rest = duplicates.length - same.length
  return folded(`Twice in ${code(platform)}`, [
    ...again,
    ...(again.length > 0 && same.length > 0 ? [''] : []),
    ...(same.length > 0
      ? ['| one content at | copies | each | costs | known by |', '|---|---|---|---|---|', ...same]
      : []),
    ...(rest > 0 ? [`| … ${rest} more in the report | | | | |`] : []),
  ])
}

/** e.g. `44.7 MB rewritten by layer 4: 993 files below /opt/libs, only the owner changed` */
export function rewriteLine({ layer, files, bytes, owner, mode, folder }: Rewrite): string {
  const what = [...(owner ? ['owner'] : []), ...(mode ? ['mode'] : [])].join(' and ') || 'time'
  const number = files === 1 ? '1 file' : `${files} files`
  return `${bytesText(bytes)} rewritten by layer ${layer + 1}: ${number} below ${code(shownPath(folder), 120)}, only the ${what} changed`
}

function duplicateRow({ size, paths, wasted, confirmed }: Duplicate): string {
  const more = paths.length > mostPaths ? `<br>… ${paths.length - mostPaths} more` : ''
  const shown = paths.slice(0, mostPaths).map((path) => code(shownPath(path), 120))
  const known = confirmed ? 'content' : 'size and checksum'
  return `| ${shown.join('<br>')}${more} | ${paths.length} | ${bytesText(size)} | ${bytesText(wasted)} | ${known} |`
}
