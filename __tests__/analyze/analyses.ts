import type { LayerAnalysis, PlatformAnalysis } from '../../src/analyze/analysis.ts'
import type { DeadPath } from '../../src/analyze/measures/waste.ts'
import type { AnalyzePlan } from '../../src/analyze/plan.ts'

const MB = 1_000_000
const digest = `sha256:${'a'.repeat(64)}` as const

export const noBudgets: AnalyzePlan = {
  compressed: new Map(),
  uncompressed: new Map(),
  wasted: undefined,
  increase: new Map(),
  layers: new Map(),
  efficiency: new Map(),
  buildTime: undefined,
  dive: undefined,
}

/** What somebody may call a file, or write as a command, so that others read something else. */
export const evil =
  '::error::no</details><img src=x onerror=alert(1)>|x|\n::set-output name=a::b\r\u001b[31m\u202e\u2028# @octocat fixes #1 [a](javascript:b) `c` https://evil.example'

export function layerOf(given: Partial<LayerAnalysis> = {}): LayerAnalysis {
  return { digest, command: '', compressed: 0, size: 0, files: 1, wasted: 0, killed: 0, ofBase: false, ...given }
}

export interface Given
  extends Partial<
    Pick<PlatformAnalysis, 'platform' | 'compressed' | 'uncompressed' | 'layers' | 'duplicates' | 'rewrites'>
  > {
  readonly efficiency?: number
  readonly paths?: readonly DeadPath[]
}

/** An image of 100 MB, 300 MB as files, of which 30 MB are wasted; `given` is what the test makes different. */
export function platformOf({ efficiency = 0.9, paths = dead, ...given }: Given = {}): PlatformAnalysis {
  return {
    platform: 'linux/amd64',
    digest,
    compressed: 100 * MB,
    uncompressed: 300 * MB,
    files: 1000,
    duplicates: [],
    rewrites: [],
    tree: { path: '/', isFile: false, bytes: 270 * MB, wasted: 30 * MB, layer: 0, share: 1, children: [] },
    layers: [
      layerOf({ command: 'ADD rootfs /', compressed: 30 * MB, size: 60 * MB, wasted: 21 * MB }),
      layerOf({ command: 'RUN pip install .', compressed: 50 * MB, size: 50 * MB, wasted: 9 * MB }),
      layerOf({ command: 'RUN rm -rf /var/cache/apt', compressed: 5 * MB, size: 10 * MB }),
      layerOf({ compressed: 15 * MB, size: 180 * MB }),
    ],
    dive: {
      efficiency,
      wastedBytes: 55 * MB,
      sizeBytes: 300 * MB,
      userSizeBytes: 240 * MB,
      wastedUserPercent: 55 / 240,
      inefficient: [{ path: `/${Buffer.from('app/größe').toString('latin1')}`, count: 2, cumulative: 18 * MB }],
    },
    waste: { total: 30 * MB, layers: [], paths },
    ...given,
  }
}

/** Each byte a character, as in a tar. */
const dead: readonly DeadPath[] = [
  { path: 'var/cache/apt/pkgcache.bin', bytes: 16 * MB, from: 0, by: 2 },
  { path: Buffer.from('app/größe').toString('latin1'), bytes: 9 * MB, from: 1, by: 3 },
  { path: 'c', bytes: 4 * MB, from: 0, by: 1 },
  { path: 'd', bytes: MB, from: 0, by: 1 },
]
