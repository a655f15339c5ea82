import { analyse } from '../../src/analyze/analyse.ts'
import { judge } from '../../src/analyze/budgets/judge.ts'
import type { PlatformLayers } from '../../src/layers/read-layers.ts'
import type { PageData } from '../../src/page/data.ts'
import { platformPage } from '../../src/pipeline/report/page/platform.ts'

const MB = 1_000_000

/** A page with every part, of images as `readLayers` gives them. */
export function pageOf(images: readonly PlatformLayers[], given: Partial<PageData> = {}): PageData {
  const plan = {
    compressed: new Map([['', 400 * MB]]),
    uncompressed: new Map([['', 1_000 * MB]]),
    wasted: { bytes: 50 * MB, share: 0.02 },
    layers: new Map([['', 12]]),
    efficiency: new Map<string, number>(),
    buildTime: undefined,
    increase: new Map<string, never>(),
    dive: undefined,
  }
  const analysis = analyse(images, {
    bases: new Map(images.map(({ platform }) => [platform, { name: 'docker.io/library/python:3.11-slim', layers: 2 }])),
  })
  const judged = judge(analysis, plan)
  return {
    headline: 'built sha256:0123456789ab, not pushed: gate analyze failed',
    image: 'ghcr.io/octo/api-gateway',
    digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
    run: 'https://github.com/octo/api-gateway/actions/runs/1',
    created: '2026-11-20T10:11:12Z',
    platforms: images.flatMap((image, at) => {
      const found = analysis.platforms[at]
      if (!found) return []
      const { compressed, uncompressed, waste } = found
      const previous = {
        label: 'main@1a2b3c4',
        compressed: Math.round(compressed * 1.31),
        uncompressed: Math.round(uncompressed * 1.22),
        wasted: Math.round(waste.total * 0.8),
      }
      return [{ ...platformPage(image, found, judged, plan), previous }]
    }),
    ...given,
  }
}

/** The parts that other stages bring. */
export const parts: Required<Pick<PageData, 'advice' | 'findings' | 'sbom' | 'tests' | 'trend'>> = {
  advice: [
    {
      rule: 'IP011',
      severity: 'warning',
      file: 'Dockerfile',
      line: 14,
      reason: '993 files are written again: only their owner is changed.',
      fix: 'Give the owner where they are copied.',
      bytes: 44_700_000,
      patch: { before: 'COPY . /app\nRUN chown -R 10001:10001 /app', after: 'COPY --chown=10001:10001 . /app' },
    },
    {
      rule: 'IP002',
      severity: 'info',
      file: 'Dockerfile',
      line: 3,
      reason: 'The base image is not pinned by its digest.',
    },
  ],
  findings: [
    {
      severity: 'MEDIUM',
      id: 'CVE-2026-1002',
      package: 'openssl',
      version: '3.0.11-1',
      fixed: '',
      title: 'a slow path in the parser',
      link: 'https://avd.example/CVE-2026-1002',
      platforms: ['linux/amd64', 'linux/arm64'],
    },
    {
      severity: 'CRITICAL',
      id: 'CVE-2026-1001',
      package: 'zlib1g',
      version: '1.2.13',
      fixed: '1.2.13-2',
      title: 'memory is read past its end',
      link: 'javascript:alert(1)',
      platforms: ['linux/amd64'],
    },
  ],
  sbom: [
    { name: 'openssl', version: '3.0.11-1', type: 'debian', platforms: ['linux/amd64'] },
    { name: 'fastapi', version: '0.110.0', type: 'python-pkg', platforms: ['linux/amd64'] },
  ],
  tests: [
    { service: 'gateway', platform: 'linux/amd64', passed: true, text: 'healthy in 1.3 s, uid 10001' },
    { service: 'gateway', platform: 'linux/arm64', passed: true, text: 'healthy in 6.2 s (emulated), uid 10001' },
    { service: 'critic', platform: 'linux/amd64', passed: false, text: 'exit 1 after 0.4 s' },
  ],
  trend: Array.from({ length: 9 }, (_, at) => ({
    date: `2026-11-${String(10 + at)}T08:00:00Z`,
    label: `main@${at}a2b3c4`,
    platform: 'linux/amd64',
    compressed: (430 - at * 7 + (at === 4 ? 60 : 0)) * MB,
    uncompressed: (1300 - at * 12 + (at === 4 ? 150 : 0)) * MB,
    wasted: (120 - at * 3) * MB,
    build: 30 + at,
    found: `${at} critical, 12 high`,
  })),
}
