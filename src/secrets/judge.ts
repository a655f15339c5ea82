import { plain } from '../core/plain.ts'
import type { Verdict } from '../core/verdict.ts'
import type { Pass } from '../trivy/report.ts'
import type { HistoryFinding, HistoryFindings, ImageFinding, LetPass } from './findings.ts'
import { imageFindings, letPass } from './image.ts'

/** Characters of a file's name in a sentence; git and images take any character but zero in them. */
const longestName = 300

/** Of one that is to be copied: as long as a path can be. */
const longestPath = 4096

/** What both halves found. A half that was not searched is undefined, never empty. */
export interface Secrets {
  readonly history: HistoryFindings | undefined
  readonly image: readonly ImageFinding[] | undefined
  /** Secrets of the image that the ignore file lets pass. */
  readonly letPass: readonly LetPass[]
  /** The platforms whose layers were searched. */
  readonly platforms: readonly string[]
  readonly verdict: Verdict
}

/** Any secret fails the gate: there is no mild one. */
export function judge(searched: HistoryFindings | undefined, passes: readonly Pass[] | undefined): Secrets {
  // gitleaks searches on all cores, and tells what it finds as it comes.
  const history = searched && { ...searched, findings: sorted(searched.findings, nameOfHistory) }
  const image = passes === undefined ? undefined : sorted(imageFindings(passes), nameOfImage)
  const reasons = [
    reason('in the history', history?.findings ?? [], nameOfHistory),
    reason('in the image', image ?? [], nameOfImage),
  ].filter((words) => words !== undefined)
  return {
    history,
    image,
    letPass: letPass(passes ?? []),
    platforms: (passes ?? []).map(({ platform }) => platform),
    verdict: {
      gate: 'secrets',
      passed: reasons.length === 0,
      ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
    },
  }
}

function sorted<T extends { readonly line: number }>(
  findings: readonly T[],
  name: (finding: T) => string,
): readonly T[] {
  const key = (finding: T) => name({ ...finding, line: 0 })
  return [...findings].sort((one, other) =>
    key(one) === key(other) ? one.line - other.line : key(one) < key(other) ? -1 : 1,
  )
}

/** What a line of `.gitleaksignore` says to let this one pass. */
export function fingerprint({ commit, file, rule, line }: HistoryFinding): string {
  return `${commit}:${plain(file, longestPath)}:${rule}:${line}`
}

/** `github-pat in app.py:3 (commit abc1234)` */
export function nameOfHistory({ rule, file, line, commit }: HistoryFinding): string {
  return `${rule} in ${plain(file, longestName)}${line > 0 ? `:${line}` : ''} (commit ${commit.slice(0, 7)})`
}

/** `github-pat in /app/token:1 (linux/amd64, linux/arm64)` */
export function nameOfImage({ rule, path, line, platforms }: ImageFinding): string {
  const where = path === '' ? 'the image’s config' : `${plain(path, longestName)}${line > 0 ? `:${line}` : ''}`
  return `${rule} in ${where} (${platforms.join(', ')})`
}

function reason<T>(where: string, findings: readonly T[], name: (finding: T) => string): string | undefined {
  const [first] = findings
  if (first === undefined) return undefined
  const more = findings.length === 1 ? '' : ` and ${findings.length - 1} more`
  return `${findings.length} secret${findings.length === 1 ? '' : 's'} ${where}: ${name(first)}${more}`
}
