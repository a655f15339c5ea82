import type { HistoryFinding, HistoryFindings } from '../../src/secrets/findings.ts'
import type { Pass, TrivySecret } from '../../src/trivy/report.ts'

const commit = 'c0ffee1'.padEnd(40, '0')
/** A secret of the history. */
export const found: HistoryFinding = {
  commit,
  file: 'app/a.py',
  rule: 'github-pat',
  description: 'A token',
  line: 3,
  endLine: 4,
  column: 5,
  endColumn: 44,
  place: 'app/a.py',
}

export function history(findings: readonly HistoryFinding[], more: Partial<HistoryFindings> = {}): HistoryFindings {
  return { range: 'of this push (aaa1111..bbb2222)', commits: 3, findings, allowed: 0, gap: undefined, ...more }
}

export const canary = 'the-value-itself'

/** As Trivy writes it, with the fields that hold lines of the file. */
export function secret(layer: number | undefined, more: Partial<TrivySecret> = {}): TrivySecret {
  const lines = { Match: canary, Code: { Lines: [{ Content: canary }] } }
  return {
    RuleID: 'aws-access-key-id',
    Severity: 'CRITICAL',
    Title: 'AWS Access Key ID',
    StartLine: 1,
    EndLine: 1,
    ...(layer === undefined
      ? {}
      : { Layer: { DiffID: `sha256:${String(layer).repeat(64)}`, CreatedBy: `RUN echo ${canary} > /x # buildkit` } }),
    ...lines,
    ...more,
  }
}

export function pass(platform: string, secrets: Readonly<Record<string, readonly TrivySecret[]>>): Pass {
  const Results = Object.entries(secrets).map(([Target, Secrets]) => ({ Target, Class: 'secret', Secrets }))
  const report = { SchemaVersion: 2, ArtifactName: 'ghcr.io/o/n', Metadata: {}, Results } as const
  const subject = { mediaType: 'x', digest: `sha256:${'0'.repeat(64)}`, size: 1 } as const
  return { platform, subject, path: '/report.json', report }
}

export const both = [
  pass('linux/amd64', {
    '/app/key': [secret(1)],
    'ghcr.io/o/n': [secret(undefined, { RuleID: 'github-pat', StartLine: 24 })],
  }),
  pass('linux/arm64', { '/app/key': [secret(2)] }),
]
