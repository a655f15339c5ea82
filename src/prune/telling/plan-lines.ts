import { plain } from '../../core/plain.ts'
import { causes, headline, type Pruned } from './pruned.ts'
import { shortReason, shortTags } from './short.ts'

/** Deletions that a terminal shows one by one. */
const most = 200

/** Each class is one. */
const mostCauses = 50

/** A plan, or what became of it, for the terminal: what decides, every deletion with its reason, what to look at. */
export function planLines(pruned: Pruned): readonly string[] {
  const { plan, record, path, planPath } = pruned
  const deletions = plan.versions.filter(({ verdict }) => verdict === 'delete')
  const more = deletions.length - most
  return [
    headline(pruned),
    ...(record?.stopped === undefined ? [] : [`It ended early: ${plain(record.stopped, 300)}`]),
    '',
    ...columns([
      ['decided by', 'stay', 'go'],
      ...causes(plan)
        .slice(0, mostCauses)
        .map(({ cause, kept, deleted }) => [plain(cause, 60), String(kept), String(deleted)]),
    ]),
    ...(deletions.length === 0 ? [] : ['', record ? 'planned to go:' : 'would go:']),
    ...columns(
      deletions
        .slice(0, most)
        .map(({ digest, tags, updatedAt, reason }) => [
          digest.slice(0, 19),
          updatedAt.slice(0, 10),
          plain(shortTags(tags), 60) || '(untagged)',
          plain(shortReason(reason), 140),
        ]),
    ),
    ...(more > 0 ? [`… and ${more} more`] : []),
    ...(record && record.spared.length > 0 ? ['', 'due, and yet they stay:'] : []),
    ...(record?.spared ?? []).slice(0, most).map(({ digest, why }) => `${digest.slice(0, 19)}  ${plain(why, 200)}`),
    ...(plan.warnings.length > 0 ? ['', ...plan.warnings.map((warning) => `warning: ${plain(warning, 300)}`)] : []),
    ...(path === undefined ? [] : ['', `All of it: ${planPath ?? path}`]),
    ...(record && path !== undefined ? [`To undo it: prune-mode: restore with prune-record: ${path}`] : []),
  ]
}

/** The last column is as long as it is. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => rows.reduce((wide, row) => Math.max(wide, row[at]?.length ?? 0), 0))
  return rows.map((row) =>
    row.map((text, at) => (at === row.length - 1 ? text : text.padEnd(widths[at] ?? 0))).join('  '),
  )
}
