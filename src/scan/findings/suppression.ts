import { covers, type IgnoreEntry, isExpired, sameId } from '../ignore/entry.ts'
import type { ScanPlan } from '../plan.ts'
import type { FindingKind, Suppression, Ungated } from './finding.ts'

const ours: readonly FindingKind[] = ['end-of-life', 'unknown-system']

type Known = Pick<ScanPlan, 'entries' | 'ignoreFile'>

/**
 * Puts right what Trivy says of what it took away: it gives no reason for the ignore file's text form. And takes
 * away what is a finding of ours where the ignore file says so: the end of life, and a system that Trivy does not know.
 */
export function suppressor(plan: Known, now: Date): (finding: Ungated) => Ungated {
  const entries = new Map<string, IgnoreEntry[]>()
  for (const entry of plan.entries) {
    const id = sameId(entry.id)
    entries.set(id, [...(entries.get(id) ?? []), entry])
  }
  return (finding) => {
    if (!finding.suppressed && !ours.includes(finding.kind)) return finding
    const same = (entries.get(sameId(finding.id)) ?? []).filter(
      (entry) => covers(entry, finding) && !isExpired(entry, now),
    )
    return finding.suppressed ? explained(finding, finding.suppressed, same) : suppressedByUs(finding, same, plan)
  }
}

function explained(finding: Ungated, given: Suppression, same: readonly IgnoreEntry[]): Ungated {
  const { status, source, reason } = given
  const told =
    status === 'ignored' && reason === '' ? same.find(({ statement }) => statement !== '')?.statement : undefined
  return { ...finding, suppressed: { status, source, reason: told ?? reason } }
}

function suppressedByUs(finding: Ungated, same: readonly IgnoreEntry[], { ignoreFile }: Known): Ungated {
  const entry = same.find(({ paths, purls }) => paths.length === 0 && purls.length === 0)
  if (!entry || !ignoreFile) return finding
  return { ...finding, suppressed: { status: 'ignored', reason: entry.statement, source: ignoreFile.name } }
}
