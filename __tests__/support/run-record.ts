import type { RunRecord } from '../../src/history/record.ts'

/** A run of main that built one platform of 40 MB in ten seconds, but for what the test says. */
export function runRecord(more: Partial<RunRecord> = {}): RunRecord {
  return {
    version: 1,
    date: '2026-01-02T03:04:05.000Z',
    image: 'ghcr.io/o/n',
    digest: `sha256:${'a'.repeat(64)}`,
    tags: ['ghcr.io/o/n:main'],
    ref: 'refs/heads/main',
    commit: '90dd6032fac8bda1b6c4436a2e65de27961ed071',
    event: 'push',
    run: { id: '7', attempt: '1', url: 'https://github.com/o/n/actions/runs/7' },
    outcome: 'passed',
    platforms: { 'linux/amd64': { compressed: 40_000_000, uncompressed: 120_000_000, wasted: 1_000 } },
    build: { seconds: 10, steps: { cached: 3, total: 5 } },
    stages: { build: 10, scan: 2.5 },
    findings: { scan: { 'linux/amd64': { CRITICAL: 1, HIGH: 2 } } },
    weaknesses: { CRITICAL: { ids: ['CVE-1 openssl'], more: 0 }, HIGH: { ids: ['CVE-2 zlib', 'CVE-3 zlib'], more: 0 } },
    gates: { scan: true },
    ...more,
  }
}
