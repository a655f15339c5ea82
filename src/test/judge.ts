import { plain } from '../core/plain.ts'
import type { Check, ServiceResult, StructureResult, Tested } from './tested.ts'

/** Failures that the gate's reason names. */
const mostNamed = 5

export interface Results {
  readonly services: readonly ServiceResult[]
  readonly structure: readonly StructureResult[]
  /** Platforms that were asked for and that the image lacks. */
  readonly missing: readonly string[]
  readonly warnings: readonly string[]
}

/** The gate fails for every check that failed. What was skipped alone passes no gate. */
export function judge({ services, structure, missing, warnings }: Results): Tested {
  const failures = [
    ...missing.map((platform) => `${platform}: the image has no such platform`),
    ...services.flatMap((result) => failedChecks(result).map((check) => checkText(result, check))),
    ...structure.filter(({ outcome }) => outcome === 'fail').map(structureText),
  ]
  const looked =
    services.some(({ checks }) => checks.some(({ outcome }) => outcome !== 'skip')) ||
    structure.some(({ outcome }) => outcome !== 'skip')
  const remarks = [...warnings, ...idleRemarks(services)]
  if (!looked && failures.length === 0) return { services, structure, verdict: undefined, remarks }
  const more = failures.length - mostNamed
  const reason = [...failures.slice(0, mostNamed), ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
  return {
    services,
    structure,
    verdict: failures.length === 0 ? { gate: 'test', passed: true } : { gate: 'test', passed: false, reason },
    remarks,
  }
}

export function failedChecks({ checks }: ServiceResult): readonly Check[] {
  return checks.filter(({ outcome }) => outcome === 'fail')
}

/** e.g. `gateway on linux/arm64: healthy: exited with 1 after 0.3 s`. */
export function checkText({ service, platform }: ServiceResult, { check, reason = '' }: Check): string {
  return `${serviceText(service)} on ${platform}: ${check}: ${plain(reason, 300)}`
}

export function structureText({ file, platform, name, reason = '' }: StructureResult): string {
  return `${plain(file, 100)} on ${platform}: ${plain(name, 100)}: ${plain(reason, 300)}`
}

export function serviceText(service: string): string {
  return service === '' ? 'the image' : plain(service, 63)
}

function idleRemarks(services: readonly ServiceResult[]): readonly string[] {
  const idle = services.filter(({ checks }) => checks.every(({ outcome }) => outcome === 'skip'))
  if (idle.length === 0) return []
  const where = [...new Set(idle.map(({ platform }) => platform))].join(', ')
  return [`test: nothing was started on ${where}: the image has no command`]
}
