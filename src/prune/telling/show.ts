import { code, escaped, folded } from '../../core/markdown.ts'
import type { Annotation, Shown } from '../../core/shown.ts'
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
  const rows = causes(plan).map(({ cause, kept, deleted }) => `| ${escaped(cause, 60)} | ${kept} | ${deleted} |`)
  const deleted = plan.versions.filter(({ verdict }) => verdict === 'delete').map(row)
  const spared = (record?.spared ?? []).map(({ digest, why }) => `| ${code(digest.slice(0, 19))} | ${escaped(why)} |`)
  const warnings = plan.warnings.map((warning) => `- ${escaped(warning, 300)}`)
  return [
    `**${escaped(headline(pruned), 400)}.**`,
    '',
    ...(record?.stopped === undefined ? [] : [`It ended early: ${escaped(record.stopped, 300)}`, '']),
    ...within(warnings, space * 0.15),
    ...(warnings.length > 0 ? [''] : []),
    '| decided by | stay | go |',
    '|---|--:|--:|',
    ...within(rows, space * 0.15),
    '',
    ...foldedTable(`${spared.length} that were due and stay`, ['| version | why |', '|---|---|'], spared, space * 0.2),
    ...foldedTable(
      `${deleted.length} ${record ? 'of the plan to remove' : 'to remove'}`,
      ['| version | tags | last pushed | why |', '|---|---|---|---|'],
      deleted,
      space * 0.5,
    ),
    ...(path === undefined ? [] : [`All of it, with the reason for every version: ${code(planPath ?? path, 200)}`, '']),
    ...(record && path !== undefined ? [`What went, for prune-mode: restore: ${code(path, 200)}`, ''] : []),
  ]
}

function row({ digest, tags, createdAt, updatedAt, reason }: PlannedVersion): string {
  const pushed = [createdAt, updatedAt].sort().at(-1)?.slice(0, 10) ?? ''
  return `| ${code(digest.slice(0, 19))} | ${code(shortTags(tags), 120)} | ${pushed} | ${escaped(shortReason(reason))} |`
}

function foldedTable(
  title: string,
  head: readonly string[],
  rows: readonly string[],
  space: number,
): readonly string[] {
  if (rows.length === 0) return []
  return folded(title, [...head, ...within(rows, space)])
}

/** As many as fit; of the others the number, in the shape of the lines before it. */
function within(lines: readonly string[], space: number): readonly string[] {
  let used = 0
  const fit = lines.findIndex((line) => {
    used += line.length + 1
    return used > space
  })
  if (fit < 0) return lines
  const more = `… and ${lines.length - fit} more`
  return [...lines.slice(0, fit), lines[0]?.startsWith('|') ? `| ${more} |` : `- ${more}`]
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
