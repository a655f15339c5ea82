import { folded } from '../../core/markdown.ts'
import type { Annotation, Shown } from '../../core/shown.ts'
import { causeOf } from '../gate.ts'
import type { Scanned } from '../judge.ts'
import { basePart, comparisonPart, remarkPart, suppressedPart } from './details.ts'
import { findingTable } from './finding-table.ts'
import { reportOf } from './report-json.ts'
import { sarifRemarks } from './sarif.ts'
import { severityTable } from './severity-table.ts'

export function show(scanned: Scanned): Shown {
  return {
    outputs: {},
    section: section(scanned),
    report: reportOf(scanned),
    annotations: annotations(scanned),
    counts: scanned.counts,
  }
}

/** Bytes of each part that can grow; together with the rest the section stays below 60 kB. */
const room = { gated: 22_000, others: 8_000, suppressed: 8_000, remarks: 3_000, compared: 5_000, bases: 2_000 }

function section(scanned: Scanned): string {
  const { findings, platforms, remarks, comparison, bases } = scanned
  const gated = findings.filter((finding) => finding.gated)
  const others = findings.filter((finding) => !finding.gated)
  return [
    '### Scan',
    '',
    ...severityTable(scanned),
    '',
    gateLine(gated.length, scanned),
    '',
    ...(gated.length === 0 ? [] : [...findingTable(gated, platforms, room.gated), '']),
    ...basePart(bases, platforms, room.bases),
    ...comparisonPart(comparison, platforms, room.compared),
    ...remarkPart(remarks, room.remarks),
    ...sarifRemarks(scanned).flatMap((line) => [`- ${line}`, '']),
    ...(others.length === 0
      ? []
      : folded(`${others.length} that the gate lets pass`, findingTable(others, platforms, room.others))),
    ...suppressedPart(scanned, room.suppressed),
  ].join('\n')
}

function gateLine(gated: number, { plan: { fail }, remarks }: Scanned): string {
  // That nothing was found where nobody could look is no good news.
  const blind = remarks.some(({ about }) => about === 'system')
  if (gated === 0) return blind ? 'The gate passed, for what could be looked up:' : 'The gate passed.'
  const words = `${gated} ${gated === 1 ? 'finding' : 'findings'}`
  return fail ? `**The gate failed** for ${words}:` : `${words} would fail the gate; \`scan-fail\` is false:`
}

const mostCauses = 5
const mostRemarks = 4

/** The causes first, then what to put right in the ignore file. */
function annotations({ findings, platforms, remarks, plan }: Scanned): readonly Annotation[] {
  const gated = findings.filter((finding) => finding.gated)
  const level = plan.fail ? 'error' : 'warning'
  const causes = gated
    .slice(0, mostCauses)
    .map((finding): Annotation => ({ level, message: causeOf(finding, platforms) }))
  const more = gated.length - causes.length
  return [
    ...causes,
    ...(more > 0 ? [{ level, message: `${more} more findings fail the gate: see the summary` } as const] : []),
    ...remarks
      .slice(0, mostRemarks)
      .map(({ message, place }): Annotation => ({ level: 'warning', message, ...(place ? { place } : {}) })),
  ]
}
