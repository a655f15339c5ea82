import { code, escaped } from '../../core/markdown.ts'
import type { Annotation, Shown } from '../../core/shown.ts'
import { table } from '../../core/table.ts'
import type { TagEnd } from '../deletion/restore-tags.ts'
import type { PruneRecord } from '../prune-plan.ts'
import type { Restored } from '../restore.ts'
import type { PackageName } from '../snapshot.ts'

/** What became of one record. */
export interface RestoredPackage {
  readonly package: PackageName
  readonly result: Restored
}

/** One sentence on an undo. */
export function restoredHeadline({ package: of, result }: RestoredPackage): string {
  const { restored, there, failed, tags, left } = result
  const wrong = tags.filter(isWrong).length
  const parts = [
    `${restored.length} restored`,
    ...(there.length > 0 ? [`${there.length} there already`] : []),
    ...(failed.length > 0 ? [`${failed.length} could not be`] : []),
    ...(tags.length > 0 ? [`${tags.length - wrong} of ${tags.length} tags right`] : []),
    ...(left > 0 ? [`${left} left for the next run`] : []),
  ]
  return `${of.owner}/${of.name}: ${parts.join(', ')}`
}

/** One sentence on what an undo would do. */
export function wouldRestore({ package: of, deleted }: PruneRecord): string {
  const tags = deleted.flatMap((version) => version.tags)
  const some =
    tags.slice(0, mostTags).join(', ') + (tags.length > mostTags ? ` and ${tags.length - mostTags} more` : '')
  return `${of.owner}/${of.name}: ${deleted.length} versions would be restored${tags.length > 0 ? `, with the tags ${some}` : ''}`
}

const mostTags = 10
const room = { rows: 100 }

export function showRestored(results: readonly RestoredPackage[]): Shown {
  const kept = results.reduce((sum, { result }) => sum + result.restored.length + result.there.length, 0)
  return {
    outputs: { deleted: '0', kept: String(kept) },
    section: ['### Prune: restored', '', ...results.flatMap(linesOf)].join('\n'),
    report: results.map(({ package: of, result }) => ({ package: of, ...result })),
    annotations: results.flatMap((one): readonly Annotation[] =>
      one.result.failed.length > 0 || one.result.tags.some(isWrong)
        ? [{ level: 'warning', message: restoredHeadline(one) }]
        : [],
    ),
  }
}

function linesOf(one: RestoredPackage): readonly string[] {
  const { failed, tags, stopped } = one.result
  const notRestored = table({
    head: ['not restored', 'why'],
    items: failed,
    row: ({ digest, why }) => [code(digest.slice(0, 19)), escaped(why)],
    room,
  })
  const wrong = table({
    head: ['tag', 'was', 'why it is not right'],
    items: tags.filter(isWrong),
    row: (tag) => [code(tag.tag, 128), code(tag.digest.slice(0, 19)), escaped(whyWrong(tag))],
    room,
  })
  return [
    `**${escaped(restoredHeadline(one), 400)}.**`,
    '',
    ...(stopped === undefined ? [] : [`It ended early: ${escaped(stopped, 300)}`, '']),
    ...[notRestored, wrong].filter(({ length }) => length > 0).flatMap((lines) => [...lines, '']),
  ]
}

function isWrong({ end }: TagEnd): boolean {
  return end !== 'right' && end !== 'put back'
}

function whyWrong({ end, why }: TagEnd): string {
  return end === 'moved' ? 'it names another image by now, and stays there' : (why ?? 'it could not be put back')
}
