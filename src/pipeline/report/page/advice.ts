import { isRecord } from '../../../core/is-record.ts'
import type { Advice } from '../../../page/data.ts'

const severities = ['error', 'warning', 'info'] as const

/**
 * What the stage lint tells in the JSON report, read as what it may be: `{findings: [{rule, severity, file, line, reason,
 * fix, evidence: {bytes}, patch}]}`; a patch is a unified diff. undefined where the stage did not run.
 */
export function adviceOf(told: unknown): readonly Advice[] | undefined {
  if (!isRecord(told) || !Array.isArray(told.findings)) return undefined
  return told.findings.filter(isRecord).map((finding) => {
    const { rule, severity, file, line, reason, fix, evidence, patch } = finding
    const bytes = isRecord(evidence) ? evidence.bytes : undefined
    return {
      rule: text(rule),
      severity: severities.find((known) => known === severity) ?? 'info',
      file: text(file),
      line: typeof line === 'number' ? line : 0,
      reason: text(reason),
      fix: text(fix),
      ...(typeof bytes === 'number' ? { bytes } : {}),
      ...(typeof patch === 'string' && patch !== '' ? { patch: sides(patch) } : {}),
    }
  })
}

/** The lines that go and those that come. */
function sides(diff: string): { readonly before: string; readonly after: string } {
  const lines = diff.split('\n').filter((line) => !/^(?:---|\+\+\+|@@|diff |index |\\)/.test(line))
  const of = (sign: string) =>
    lines
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n')
  return { before: of('-'), after: of('+') }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
