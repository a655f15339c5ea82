import { severities } from '../../core/shown.ts'
import type { Finding, Ungated } from './finding.ts'

/** The order of everything that is told; it does not depend on the order of the passes. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, key: sortKey(finding) }))
    .sort(
      ({ finding: one, key }, { finding: other, key: otherKey }) =>
        Number(other.gated) - Number(one.gated) ||
        (rank.get(one.severity) ?? 0) - (rank.get(other.severity) ?? 0) ||
        compareText(key, otherKey),
    )
    .map(({ finding }) => finding)
}

function sortKey({ kind, package: name, id, installed, path, fixedIn, description }: Ungated): string {
  // The end of life first: it is why the rest has no fix.
  return [
    kind === 'end-of-life' || kind === 'unknown-system' ? '' : kind,
    name,
    id,
    installed,
    path,
    fixedIn,
    description,
  ].join('\0')
}

/** By code units: the same on every machine. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

const rank = new Map(severities.map((severity, at) => [severity, at]))
