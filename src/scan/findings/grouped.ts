import { type Finding, platformsOfFinding } from './finding.ts'

/** Findings that one line tells: one, or all that one update of one package mends. */
export interface Group {
  /** The first of them, in their order. */
  readonly first: Finding
  /** How many they are. */
  readonly size: number
}

/** Up to so many ids of a package have a line each. */
const most = 3

/** In the order of the first of each. What differs in anything but its id is told apart. */
export function grouped(findings: readonly Finding[]): readonly Group[] {
  const sizes = new Map<string, number>()
  const keys = findings.map(keyOf)
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  const told = new Set<string>()
  return findings.flatMap((first, at): readonly Group[] => {
    const key = keys[at] ?? ''
    const size = sizes.get(key) ?? 1
    if (first.kind !== 'vulnerability' || size <= most) return [{ first, size: 1 }]
    if (told.has(key)) return []
    told.add(key)
    return [{ first, size }]
  })
}

function keyOf(finding: Finding): string {
  const { kind, severity, package: name, installed, fixedIn, status, path, gated, suppressed, sightings } = finding
  const from = sightings.map(({ layer, from: origin, fixedByBase }) => [layer, origin, fixedByBase].join())
  const why = suppressed ? [suppressed.status, suppressed.reason, suppressed.source] : []
  const rest = [kind, severity, name, installed, fixedIn, status, path, gated, ...why]
  return [...rest, ...platformsOfFinding(finding), ...from].join('\0')
}
