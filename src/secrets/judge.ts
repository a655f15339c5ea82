import type { Verdict } from '../core/verdict.ts'
import type { Pass } from '../trivy/report.ts'
import type { HistoryFinding, HistoryFindings, ImageFinding } from './findings.ts'
import { imageFindings } from './image.ts'

/** What both halves found. A half that was not searched is undefined, never empty. */
export interface Secrets {
  readonly history: HistoryFindings | undefined
  readonly image: readonly ImageFinding[] | undefined
  /** The platforms whose layers were searched. */
  readonly platforms: readonly string[]
  readonly verdict: Verdict
}

/** Any secret fails the gate: there is no mild one. */
export function judge(history: HistoryFindings | undefined, passes: readonly Pass[] | undefined): Secrets {
  const image = passes === undefined ? undefined : imageFindings(passes)
  const reasons = [
    reason('in the history', history?.findings ?? [], nameOfHistory),
    reason('in the image', image ?? [], nameOfImage),
  ].filter((words) => words !== undefined)
  return {
    history,
    image,
    platforms: (passes ?? []).map(({ platform }) => platform),
    verdict: {
      gate: 'secrets',
      passed: reasons.length === 0,
      ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
    },
  }
}

/** `github-pat in app.py:3 (commit abc1234)` */
export function nameOfHistory({ rule, file, line, commit }: HistoryFinding): string {
  return `${rule} in ${oneLine(file)}${line > 0 ? `:${line}` : ''} (commit ${commit.slice(0, 7)})`
}

/** `github-pat in /app/token:1 (linux/amd64, linux/arm64)` */
export function nameOfImage({ rule, path, line, platforms }: ImageFinding): string {
  const where = path === '' ? 'the image’s config' : `${oneLine(path)}${line > 0 ? `:${line}` : ''}`
  return `${rule} in ${where} (${platforms.join(', ')})`
}

function reason<T>(where: string, findings: readonly T[], name: (finding: T) => string): string | undefined {
  const [first] = findings
  if (first === undefined) return undefined
  const more = findings.length === 1 ? '' : ` and ${findings.length - 1} more`
  return `${findings.length} secret${findings.length === 1 ? '' : 's'} ${where}: ${name(first)}${more}`
}

/** Names of files are strangers' text: git and images take any character but zero in them. */
function oneLine(name: string): string {
  return name.replaceAll(/\p{Cc}/gu, '?')
}
