import { plain } from '../../core/plain.ts'
import { platformsOfFinding } from '../findings/finding.ts'
import { type Group, grouped } from '../findings/grouped.ts'
import { platformWords } from '../gate.ts'
import type { Scanned } from '../judge.ts'
import { remarkText } from './remarks.ts'

const head = ['SEVERITY', 'PACKAGE', 'INSTALLED', 'FIXED IN', 'ID', 'PLATFORMS', 'GATE']

/**
 * Lines for a log: the gated first, no more than `most` rows, of which one can tell many ids of a package. Without a
 * limit every id has a row of its own.
 */
export function table(scanned: Scanned, most = 100): readonly string[] {
  const { findings, suppressed, platforms, remarks, plan } = scanned
  const all = [...findings, ...suppressed]
  if (all.length === 0) return [`no findings on ${platforms.join(', ')}`, ...remarks.map(remarkText)]
  const groups = most === Number.POSITIVE_INFINITY ? all.map((first) => ({ first, size: 1 })) : grouped(all)
  const rows = [head, ...groups.slice(0, most).map((group) => cells(group, platforms, plan.fail))]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const left = groups.slice(most).reduce((sum, { size }) => sum + size, 0)
  return [
    ...rows.map(line),
    ...(left > 0 ? [`… ${left} more in scan.txt of the report`] : []),
    ...remarks.map(remarkText),
  ]
}

function cells({ first: finding, size }: Group, platforms: readonly string[], fail: boolean): readonly string[] {
  const { severity, package: name, path, installed, fixedIn, status, id, title, kind, gated, suppressed } = finding
  const reason = suppressed && plain(`${suppressed.status} ${suppressed.reason} (${suppressed.source})`, 120)
  const fails = fail ? 'fails' : 'would fail'
  return [
    severity,
    kind === 'misconfiguration' || kind === 'unknown-system'
      ? plain(title, 100)
      : plain(path === '' || path === name ? name : `${name} (${path})`, 60),
    plain(installed, 30),
    plain(fixedIn || status.replaceAll('_', ' '), 40),
    size === 1 ? plain(id, 40) : `${size} ids: ${plain(id, 40)} …`,
    platformWords(platformsOfFinding(finding), platforms),
    reason ?? (gated ? fails : ''),
  ]
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length))
}
