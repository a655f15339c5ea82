import type { Settings } from '../../src/telemetry/settings.ts'
import type { Told } from '../../src/telemetry/told.ts'

/** A run of main with a build and a scan, but for what the test says. */
export function told(more: Partial<Told> = {}): Told {
  const began = Date.UTC(2026, 0, 2, 3, 4, 5, 678)
  return {
    pipeline: 'release',
    run: { id: '123', attempt: '2', url: 'https://github.com/o/n/actions/runs/123/attempts/2' },
    repository: { fullName: 'o/n', url: 'https://github.com/o/n' },
    ref: 'refs/heads/main',
    commit: '90dd6032fac8bda1b6c4436a2e65de27961ed071',
    change: '',
    began,
    ended: began + 42_500,
    result: 'success',
    reason: 'published',
    tasks: [
      { name: 'build', began: began + 100, ended: began + 30_100, seconds: 30, result: 'success' },
      { name: 'scan', began: began + 30_100, ended: began + 42_000, seconds: 11.25, result: 'failure' },
    ],
    image: { name: 'ghcr.io/o/n', digest: `sha256:${'a'.repeat(64)}`, tags: ['main', 'latest'] },
    sizes: {
      'linux/amd64': { compressed: 40_000_000, uncompressed: 120_000_000 },
      'linux/arm64': { compressed: 39_000_000 },
    },
    build: { seconds: 29.5, cached: 3, total: 5 },
    findings: { scan: { 'linux/amd64': { CRITICAL: 1, HIGH: 2 }, 'linux/arm64': {} } },
    ...more,
  }
}

export function settings(base: string, headers: Readonly<Record<string, string>> = {}): Settings {
  return {
    traces: `${base}/v1/traces`,
    metrics: `${base}/v1/metrics`,
    headers,
    service: 'image-pipeline',
    attributes: { 'deployment.environment.name': 'ci' },
  }
}
