import { code, escaped, folded } from '../../core/markdown.ts'
import type { Annotation, Shown } from '../../core/shown.ts'
import { bullets, type TableOf, table } from '../../core/table.ts'
import type { PlannedVersion } from '../prune-plan.ts'
import { causes, deletedCount, freedBytes, headline, keptCount, type Pruned } from './pruned.ts'
import { shortReason, shortTags } from './short.ts'

export function show(results: readonly Pruned[]): Shown {
  const freed = results.map(freedBytes)
  const paths = results.flatMap(({ path }) => path ?? [])
  const sum = (numbers: readonly number[]) => String(numbers.reduce((total, one) => total + one, 0))
  return {
    outputs:
      results.length === 0
        ? {}
        : {
            deleted: sum(results.map(deletedCount)),
            kept: sum(results.map(keptCount)),
            // A number that is only a part of the truth is none.
            ...(freed.includes(undefined) ? {} : { 'freed-bytes': sum(freed.map((bytes) => bytes ?? 0)) }),
            ...(paths.length > 0 ? { 'prune-record': [...new Set(paths)].join('\n') } : {}),
          },
    section:
      results.length === 0
        ? ''
        : ['### Prune', '', ...results.flatMap((one) => packageLines(one, room / results.length))].join('\n'),
    report: results.map(reportOf),
    annotations: results.flatMap(annotationsOf).slice(0, mostAnnotations),
  }
}

/** Characters of all packages together: the summary has to hold other stages too. */
const room = 50_000

const mostAnnotations = 5

function packageLines(pruned: Pruned, space: number): readonly string[] {
  const { plan, record, path, planPath } = pruned
  const deleted = plan.versions.filter(({ verdict }) => verdict === 'delete')
  const spared = record?.spared ?? []
  const part = (share: number) => ({ room: { bytes: space * share }, rest: '' })
  return [
    `**${escaped(headline(pruned), 400)}.**`,
    '',
    ...(record?.stopped === undefined ? [] : [`It ended early: ${escaped(record.stopped, 300)}`, '']),
    ...bullets(plan.warnings, (warning) => escaped(warning, 300), part(0.15).room, ''),
    ...(plan.warnings.length > 0 ? [''] : []),
    ...table({
      head: ['decided by', 'stay:', 'go:'],
      items: causes(plan),
      row: ({ cause, kept, deleted }) => [escaped(cause, 60), String(kept), String(deleted)],
      ...part(0.15),
    }),
    '',
    ...foldedTable(`${spared.length} that were due and stay`, {
      head: ['version', 'why'],
      items: spared,
      row: ({ digest, why }) => [code(digest.slice(0, 19)), escaped(why)],
      ...part(0.2),
    }),
    ...foldedTable(`${deleted.length} ${record ? 'of the plan to remove' : 'to remove'}`, {
      head: ['version', 'tags', 'last pushed', 'why'],
      items: deleted,
      row,
      ...part(0.5),
    }),
    ...(path === undefined ? [] : [`All of it, with the reason for every version: ${code(planPath ?? path, 200)}`, '']),
    ...(record && path !== undefined ? [`What went, for prune-mode: restore: ${code(path, 200)}`, ''] : []),
  ]
}

function row({ digest, tags, createdAt, updatedAt, reason }: PlannedVersion): readonly string[] {
  const pushed = [createdAt, updatedAt].sort().at(-1)?.slice(0, 10) ?? ''
  return [code(digest.slice(0, 19)), code(shortTags(tags), 120), pushed, escaped(shortReason(reason))]
}

function foldedTable<T>(title: string, of: TableOf<T>): readonly string[] {
  return of.items.length === 0 ? [] : folded(title, table(of))
}

/** The plan itself, with every version, is a file of its own. */
function reportOf(pruned: Pruned) {
  const { plan, record, path } = pruned
  return {
    package: plan.package,
    mode: record ? 'apply' : 'plan',
    deleted: deletedCount(pruned),
    kept: keptCount(pruned),
    freedBytes: freedBytes(pruned) ?? null,
    unknownSizes: plan.unknownSizes,
    left: record?.left ?? 0,
    spared: record?.spared.length ?? 0,
    causes: causes(plan),
    warnings: plan.warnings,
    ...(path === undefined ? {} : { path }),
  }
}

function annotationsOf({ plan }: Pruned): readonly Annotation[] {
  const { owner, name } = plan.package
  return plan.warnings.map((warning) => ({ level: 'warning', message: `${owner}/${name}: ${warning}` }))
}
