import { isRecord } from '../../../core/is-record.ts'
import type { TestOutcome } from '../../../page/data.ts'

/**
 * What the stage test tells in the JSON report, read as what it may be: `{services: [{service, platform, emulated, passed,
 * healthyMilliseconds, checks: [{check, outcome, reason}]}]}`. undefined where the stage did not run.
 */
export function testsOf(told: unknown): readonly TestOutcome[] | undefined {
  if (!isRecord(told) || !Array.isArray(told.services)) return undefined
  return told.services.filter(isRecord).map((result) => ({
    service: String(result.service ?? ''),
    platform: String(result.platform ?? ''),
    passed: result.passed === true,
    text: wordsOf(result),
  }))
}

/** `healthy in 1.3 s; read-only: writes to /tmp`: what did not pass with its reason. */
function wordsOf({ healthyMilliseconds, emulated, checks }: Readonly<Record<string, unknown>>): string {
  const healthy =
    typeof healthyMilliseconds === 'number' ? [`healthy in ${(healthyMilliseconds / 1000).toFixed(1)} s`] : []
  const told = (Array.isArray(checks) ? checks.filter(isRecord) : [])
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
    .map(({ check, reason }) => [check, reason].filter(Boolean).map(String).join(': '))
  return [...healthy, ...(emulated === true ? ['emulated'] : []), ...told].join('; ').slice(0, 500)
}
