import { plain } from '../core/plain.ts'
import { type Finding, platformsOfFinding } from './finding.ts'
import { platformWords } from './gate.ts'
import type { Scanned } from './judge.ts'

const head = ['SEVERITY', 'PACKAGE', 'INSTALLED', 'FIXED IN', 'ID', 'PLATFORMS', '']

/** Lines for a log: the gated first, no more than `most` rows. */
export function table(scanned: Scanned, most = 100): readonly string[] {
  const { findings, suppressed, platforms, remarks } = scanned
  const all = [...findings, ...suppressed]
  if (all.length === 0) return [`no findings on ${platforms.join(', ')}`, ...remarks.map(({ message }) => message)]
  const rows = [head, ...all.slice(0, most).map((finding) => cells(finding, platforms))]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const left = all.length - most
  return [
    ...rows.map(line),
    ...(left > 0 ? [`… ${left} more in scan.txt of the report`] : []),
    ...remarks.map(({ message }) => message),
  ]
}

function cells(finding: Finding, platforms: readonly string[]): readonly string[] {
  const { severity, package: name, path, installed, fixedIn, status, id, title, kind, gated, suppressed } = finding
  const reason = suppressed && plain(`${suppressed.status} ${suppressed.reason} (${suppressed.source})`, 120)
  return [
    severity,
    kind === 'misconfiguration'
      ? plain(title, 60)
      : plain(path === '' || path === name ? name : `${name} (${path})`, 60),
    plain(installed, 30),
    plain(fixedIn || status.replaceAll('_', ' '), 40),
    plain(id, 40),
    platformWords(platformsOfFinding(finding), platforms),
    reason ?? (gated ? 'GATE' : ''),
  ]
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length))
}
