import { isRecord } from '../../core/is-record.ts'
import type {
  TrivyLicense,
  TrivyMisconfiguration,
  TrivyResult,
  TrivySuppressed,
  TrivyVulnerability,
} from '../../trivy/report.ts'
import type { Raw } from './finding.ts'
import { fromLicense, fromMisconfiguration, fromVulnerability, isFailure } from './read-finding.ts'

/** What an ignore file or VEX took away; [] for a secret, and for a check that would have passed anyway. */
export function readSuppressed(one: TrivySuppressed, result: TrivyResult): readonly Raw[] {
  const finding = rawOf(one, result)
  if (!finding) return []
  const { Status: status, Statement: reason = '', Source: source = '' } = one
  return [{ ...finding, suppressed: { status, reason, source } }]
}

function rawOf({ Type, Finding }: TrivySuppressed, result: TrivyResult): Raw | undefined {
  if (!isRecord(Finding)) return undefined
  if (Type === 'vulnerability') return fromVulnerability(Finding as unknown as TrivyVulnerability, result)
  if (Type === 'license') return fromLicense(Finding as unknown as TrivyLicense, result)
  if (Type !== 'misconfiguration') return undefined
  const check = Finding as unknown as TrivyMisconfiguration
  return isFailure(check) ? fromMisconfiguration(check, result) : undefined
}
