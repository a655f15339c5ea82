import type { Vulnerability } from './content.ts'

const madeUp = 'Made up for the demo: no such vulnerability exists.'
const reachable = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const unavailable = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'

/**
 * For the example: packages that it has, vulnerabilities that it has not. The ids lie where no CVE is numbered. What it
 * holds makes the gate pass; `demoFailure` is what makes it fail.
 */
export const demoDatabase: readonly Vulnerability[] = [
  {
    id: 'CVE-2026-900002',
    severity: 'HIGH',
    title: 'zlib: made up for the demo, without a fix',
    description: madeUp,
    cvss: { score: 7.5, vector: unavailable },
    affects: [{ debian: '12', source: 'zlib', status: 'will_not_fix' }],
  },
  {
    id: 'CVE-2026-900003',
    severity: 'MEDIUM',
    title: 'starlette: made up for the demo',
    description: madeUp,
    cvss: { score: 5.3, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L' },
    affects: [{ library: 'pip', name: 'starlette', vulnerable: '< 99.0.0', patched: '99.0.0' }],
  },
  {
    id: 'CVE-2026-900004',
    severity: 'LOW',
    title: 'util-linux: made up for the demo',
    description: madeUp,
    affects: [{ debian: '12', source: 'util-linux', fixed: '99.0-1' }],
  },
]

/** Worth a red light: both can be mended by an update. */
export const demoFailure: readonly Vulnerability[] = [
  {
    id: 'CVE-2026-900001',
    severity: 'CRITICAL',
    title: 'openssl: made up for the demo',
    description: madeUp,
    cvss: { score: 9.8, vector: reachable },
    affects: [{ debian: '12', source: 'openssl', fixed: '99.0.0-1~deb12u1', advisory: 'DSA-99999-1' }],
  },
  {
    id: 'CVE-2026-900005',
    severity: 'HIGH',
    title: 'httpx: made up for the demo',
    description: madeUp,
    cvss: { score: 8.1, vector: reachable },
    weaknesses: ['CWE-601'],
    affects: [{ library: 'pip', name: 'httpx', vulnerable: '< 99.0.0', patched: '99.0.0' }],
  },
]
