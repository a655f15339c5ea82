import { plain } from '../core/plain.ts'
import type { Annotation } from '../core/shown.ts'
import { type Fingerprint, fingerprintsOf } from './allowed.ts'
import type { HistoryFinding } from './findings.ts'
import type { Range } from './range.ts'

/** Remarks about one file; more say nothing new. */
const most = 10

const file = '.gitleaksignore'

/** Lines of the ignore file that are no fingerprints, and those that what was searched shows to be of no use. */
export function remarksOf(
  fingerprints: readonly Fingerprint[],
  found: readonly HistoryFinding[],
  range: Pick<Range, 'commits' | 'base' | 'gap'>,
): readonly Annotation[] {
  const matched = new Set(found.flatMap(fingerprintsOf))
  const searchedAll = range.base === undefined && range.gap === undefined
  const problemOf = (text: string): string | undefined => {
    const [, commit] = /^(?:([0-9a-f]{40,64}):)?[^:].*:[^:]+:\d+$/.exec(text) ?? [undefined, null]
    if (commit === null) return 'is no fingerprint (file:rule:line or commit:file:rule:line), so it lets nothing pass'
    if (matched.has(text)) return undefined
    if (commit !== undefined) return range.commits.has(commit) ? 'fits nothing in its commit: remove it' : undefined
    return searchedAll ? 'fits nothing in the whole history: remove it' : undefined
  }
  const remarks = fingerprints.flatMap(({ text, line }): readonly Annotation[] => {
    const problem = problemOf(text)
    const message = `${file}:${line}: ${plain(text, 200)} ${problem}`
    return problem === undefined ? [] : [{ level: 'warning', message, place: { file, line } }]
  })
  if (remarks.length <= most) return remarks
  const rest = `${file}: ${remarks.length - most} more lines are no fingerprints or fit nothing`
  return [...remarks.slice(0, most), { level: 'warning', message: rest, place: { file } }]
}
