import type { Host } from '../../core/host.ts'
import type { Report, StageAnnotation } from './report.ts'

/** As many annotations as the runner shows of one step and level. */
const mostAnnotations = 10

/**
 * Every failed gate, and what the stages found worth an annotation, as many as the runner shows: one for each failed
 * gate, then further errors of each stage in turn, then warnings. A gate with a cause that is annotated is a line of the
 * log itself; on a terminal the causes stand in the tables already.
 */
export function tellGates(report: Report, host: Host): void {
  const found = report.annotations.splice(0)
  const causes = host.kind === 'terminal' ? [] : found.filter(({ level }) => level === 'error')
  const failed = report.verdicts.filter(({ passed }) => !passed)
  for (const { gate, reason } of failed) {
    const first = causes.findIndex(({ stage }) => stage === gate)
    host.log[first < 0 ? 'error' : 'info'](`gate ${gate} failed: ${reason ?? 'no reason given'}`)
    if (first >= 0) for (const { message, place } of causes.splice(first, 1)) host.log.error(message, place)
  }
  const further = [...inTurn(causes), ...found.filter(({ level }) => level !== 'error')]
  const room = Math.max(0, mostAnnotations - failed.length)
  for (const { level, message, place } of further.slice(0, room)) host.log[level](message, place)
  if (further.length > room) host.log.info(`and ${further.length - room} more that the report tells`)
}

/** The first of each stage, then the second of each, and so on. */
function inTurn(annotations: readonly StageAnnotation[]): readonly StageAnnotation[] {
  const stages = [...new Set(annotations.map(({ stage }) => stage))]
  const ofStages = stages.map((stage) => annotations.filter((one) => one.stage === stage))
  const turns = Math.max(0, ...ofStages.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) => ofStages.flatMap((of) => of.slice(turn, turn + 1))).flat()
}
