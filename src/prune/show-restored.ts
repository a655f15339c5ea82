import { code, escaped } from '../core/markdown.ts'
import type { Shown } from '../core/shown.ts'
import type { Restored } from './restore.ts'
import type { PackageName } from './snapshot.ts'

const mostRows = 100

/** One sentence on an undo. */
export function restoredHeadline(of: PackageName, { restored, there, failed, tags, left }: Restored): string {
  const wrong = tags.filter(({ end }) => end !== 'right' && end !== 'put back').length
  const parts = [
    `${restored.length} restored`,
    ...(there.length > 0 ? [`${there.length} there already`] : []),
    ...(failed.length > 0 ? [`${failed.length} could not be`] : []),
    ...(tags.length > 0 ? [`${tags.length - wrong} of ${tags.length} tags right`] : []),
    ...(left > 0 ? [`${left} left for the next run`] : []),
  ]
  return `${of.owner}/${of.name}: ${parts.join(', ')}`
}

export function showRestored(of: PackageName, result: Restored): Shown {
  const rows = result.failed
    .slice(0, mostRows)
    .map(({ digest, why }) => `| ${code(digest.slice(0, 19))} | ${escaped(why)} |`)
  return {
    outputs: { deleted: '0', kept: String(result.restored.length + result.there.length) },
    section: [
      '### Prune: restored',
      '',
      `**${escaped(restoredHeadline(of, result), 400)}.**`,
      '',
      ...(rows.length > 0 ? ['| not restored | why |', '|---|---|', ...rows, ''] : []),
    ].join('\n'),
    report: { package: of, ...result },
    annotations: result.failed.length > 0 ? [{ level: 'warning', message: restoredHeadline(of, result) }] : [],
  }
}
