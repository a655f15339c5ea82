import type { Host } from '../../core/host.ts'
import type { Report } from './report.ts'

/** As many annotations as the runner shows of one step and level. */
const mostAnnotations = 10

/**
 * Every failed gate, and what the stages found worth an annotation, as many as the runner shows. A gate whose causes have
 * annotations of their own is a line of the log there; on a terminal the causes stand in the tables already.
 */
export function tellGates(report: Report, host: Host): void {
  const found = report.annotations.splice(0)
  const causes = host.kind === 'terminal' ? found.filter(({ level }) => level !== 'error') : found
  const failed = report.verdicts.filter(({ passed }) => !passed)
  const annotated = (gate: string) => host.kind !== 'terminal' && gate in report.findings && found.length > 0
  for (const { gate, reason } of failed)
    host.log[annotated(gate) ? 'info' : 'error'](`gate ${gate} failed: ${reason ?? 'no reason given'}`)
  const room = Math.max(0, mostAnnotations - failed.filter(({ gate }) => !annotated(gate)).length)
  for (const { level, message, place } of causes.slice(0, room)) host.log[level](message, place)
  if (causes.length > room) host.log.info(`and ${causes.length - room} more that the report tells`)
}
