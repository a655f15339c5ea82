import type { Sighting, Ungated } from './finding.ts'

/** Findings that are equal become one with every platform's sighting; of one platform's doubles the first stays. */
export function merge(findings: Iterable<Ungated>): readonly Ungated[] {
  const merged = new Map<string, { readonly finding: Ungated; readonly sightings: Map<string, Sighting> }>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const known = merged.get(key)
    const sightings = known?.sightings ?? new Map<string, Sighting>()
    if (!known) merged.set(key, { finding, sightings })
    for (const sighting of finding.sightings)
      if (!sightings.has(sighting.platform)) sightings.set(sighting.platform, sighting)
  }
  return [...merged.values()].map(({ finding, sightings }) => ({ ...finding, sightings: [...sightings.values()] }))
}

/** Everything that a reader would see as a difference. */
function keyOf(finding: Ungated): string {
  const { kind, id, severity, package: name, installed, fixedIn, status, path, description, suppressed } = finding
  // One check can fail for several reasons, which its message tells apart.
  const message = kind === 'misconfiguration' ? description : ''
  const why = suppressed ? [suppressed.status, suppressed.source, suppressed.reason] : []
  return [kind, id, severity, name, installed, fixedIn, status, path, message, ...why].join('\0')
}
