import type { Vulnerability } from '../../scripts/trivy-database/index.ts'
import type { Pass } from '../../src/trivy/index.ts'

/** What the small database of the real tests knows of the packages that `scannableImage` has. */
export const knownVulnerabilities: readonly Vulnerability[] = [
  {
    id: 'CVE-2026-900001',
    severity: 'CRITICAL',
    title: 'made up: openssl',
    affects: [{ debian: '12', source: 'openssl', fixed: '99.0-1' }],
  },
  {
    id: 'CVE-2026-900002',
    severity: 'HIGH',
    title: 'made up: fastapi',
    affects: [{ library: 'pip', name: 'fastapi', vulnerable: '< 0.2.0', patched: '0.2.0' }],
  },
  {
    id: 'CVE-2026-900003',
    severity: 'MEDIUM',
    title: 'made up: zlib',
    affects: [{ debian: '12', source: 'zlib', status: 'will_not_fix' }],
  },
]

/** What was found on a platform, sorted. */
export function ids(passes: readonly Pass[], platform: string): readonly string[] {
  const results = passes.find((each) => each.platform === platform)?.report.Results ?? []
  return results.flatMap(({ Vulnerabilities = [] }) => Vulnerabilities.map((each) => each.VulnerabilityID)).sort()
}
