import { UserError } from '../core/errors.ts'
import type { HistoryFinding } from './findings.ts'
import { KnownPlaces, type Place } from './known-places.ts'

/** A line of `.gitleaksignore`. */
export interface Fingerprint {
  /** `file:rule:line` or `commit:file:rule:line`, where it is one. */
  readonly text: string
  /** From 1. */
  readonly line: number
}

/** What the user lets pass. */
export interface Allowed {
  readonly fingerprints: readonly Fingerprint[]
  /** Findings of the baseline. */
  readonly baseline: readonly Place[]
}

/** Judged here and not by gitleaks, which goes on without a baseline that it cannot read, and does not count. */
export function allowedBy(allowed: Allowed): (finding: HistoryFinding) => boolean {
  const fingerprints = new Set(allowed.fingerprints.map(({ text }) => text))
  const baseline = new KnownPlaces(allowed.baseline)
  return (finding) => fingerprintsOf(finding).some((one) => fingerprints.has(one)) || baseline.has(finding)
}

/** What a line may say to let a finding pass. */
export function fingerprintsOf({ commit, file, rule, line }: HistoryFinding): readonly string[] {
  const everywhere = `${file}:${rule}:${line}`
  return [everywhere, `${commit}:${everywhere}`]
}

/** As gitleaks reads it: a comment begins with `#`, a backslash in a file's name is a slash. */
export function parseIgnoreFile(text: string): readonly Fingerprint[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ text: line.trim().replaceAll('\\', '/'), line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
}

/** @throws UserError for what is no JSON report of gitleaks */
export function parseBaseline(text: string, name: string): readonly Place[] {
  const findings = parseFindings(text)
  if (findings === undefined)
    throw new UserError(`secret-scan-baseline: ${name} is no JSON report of gitleaks`, {
      cure: 'Make one with: gitleaks git --redact --report-format json --report-path baseline.json',
    })
  return findings
}

/** The findings of a JSON report of gitleaks's; undefined for anything else, half a report included. */
export function parseFindings(text: string): readonly HistoryFinding[] | undefined {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(content)) return undefined
  const findings = content.map(readFinding)
  return findings.every((finding) => finding !== undefined) ? findings : undefined
}

/** Match, line, author and message are left where they are: they are a stranger's text, or the secret itself. */
function readFinding(entry: unknown): HistoryFinding | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const { RuleID, Description, File, Commit, StartLine, EndLine, StartColumn, EndColumn } = entry as Record<
    string,
    unknown
  >
  if (typeof RuleID !== 'string' || typeof File !== 'string' || typeof Commit !== 'string') return undefined
  return {
    commit: Commit,
    file: File,
    rule: RuleID,
    description: typeof Description === 'string' ? Description : '',
    line: count(StartLine),
    endLine: count(EndLine),
    column: count(StartColumn),
    endColumn: count(EndColumn),
  }
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0
}
