import { plain } from '../core/plain.ts'
import type { Severity } from '../core/shown.ts'
import type { Verdict } from '../core/verdict.ts'
import { type Finding, platformsOfFinding, type Ungated } from './findings/finding.ts'

/** What fails the gate. */
export interface Threshold {
  readonly severities: readonly Severity[]
  readonly ignoreUnfixed: boolean
}

/** Only a vulnerability can be without a fix: a check or a licence is for the user to change. */
export function isGated(finding: Ungated, { severities, ignoreUnfixed }: Threshold): boolean {
  if (finding.suppressed || !severities.includes(finding.severity)) return false
  return !ignoreUnfixed || finding.kind !== 'vulnerability' || hasFix(finding)
}

function hasFix({ fixedIn, status }: Pick<Finding, 'fixedIn' | 'status'>): boolean {
  return fixedIn !== '' || status === 'fixed'
}

const named = 3

/** @param gated the worst first */
export function verdictOf(gated: readonly Finding[], platforms: readonly string[], fail: boolean): Verdict {
  if (gated.length === 0 || !fail) return { gate: 'scan', passed: true }
  const causes = gated.slice(0, named).map((finding) => causeOf(finding, platforms))
  const more = gated.length - causes.length
  return { gate: 'scan', passed: false, reason: `${causes.join('; ')}${more > 0 ? `; and ${more} more` : ''}` }
}

/** "libssl3 3.0.1-1 has CVE-2026-1 (CRITICAL, linux/arm64), fixed in 3.0.2-1" */
export function causeOf(finding: Finding, platforms: readonly string[]): string {
  const { kind, id, severity, package: name, installed, fixedIn, title } = finding
  const where = `(${severity}, ${platformWords(platformsOfFinding(finding), platforms)})`
  const what = plain(`${name} ${installed}`, 100)
  if (kind === 'end-of-life') return `${what} is past its end of life ${where}, fixed in ${fixedIn}`
  if (kind === 'unknown-system') return `${plain(title, 200)} ${where}`
  if (kind === 'misconfiguration') return `${plain(id, 60)} ${where}: ${plain(title, 100)}`
  if (kind === 'license') return `${what} has the licence ${plain(id, 60)} ${where}`
  return `${what} has ${plain(id, 60)} ${where}, ${fixedIn === '' ? 'without a fix' : `fixed in ${plain(fixedIn, 80)}`}`
}

/** Names one, several, or all of the platforms. */
export function platformWords(some: readonly string[], all: readonly string[]): string {
  return all.length > 1 && some.length === all.length ? 'all platforms' : some.join(', ')
}
