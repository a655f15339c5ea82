import type { Host } from '../core/host.ts'
import type { Report } from './report.ts'

/** As many annotations as the runner shows of one step and level. */
const mostAnnotations = 10

/** Every failed gate first, then what the stages found worth an annotation, as many as are shown. */
export function tellGates(report: Report, host: Host): void {
  const failed = report.verdicts.filter(({ passed }) => !passed)
  for (const { gate, reason } of failed) host.log.error(`gate ${gate} failed: ${reason}`)
  const room = Math.max(0, mostAnnotations - failed.length)
  const found = report.annotations.splice(0)
  for (const { level, message, place } of found.slice(0, room)) host.log[level](message, place)
  if (found.length > room) host.log.info(`and ${found.length - room} more that the report tells`)
}
