import type { Entry } from '../layers/entry.ts'

/** What the page shows. Texts may be strangers': the page shows them as text alone. Sizes are bytes throughout. */
export interface PageData {
  /** The run's headline, one line. */
  readonly headline: string
  /** e.g. `ghcr.io/o/n` */
  readonly image: string
  /** Of the index, or of the manifest where there is none. */
  readonly digest: string
  /** http or https address of the run; left out on a laptop. */
  readonly run?: string
  /** When the image was made, as ISO 8601. */
  readonly created: string
  readonly platforms: readonly PlatformPage[]
  /** Left out where no Dockerfile was looked at; empty where nothing is to be said. So are the others. */
  readonly advice?: readonly Advice[]
  readonly findings?: readonly FoundWeakness[]
  readonly sbom?: readonly Package[]
  readonly tests?: readonly TestOutcome[]
  /** Earlier runs and this one, the oldest first. */
  readonly trend?: readonly TrendPoint[]
}

export interface PlatformPage {
  /** e.g. `linux/arm64` */
  readonly platform: string
  readonly digest: string
  readonly sizes: Sizes
  /** The image that it is compared with. */
  readonly previous?: Previous
  readonly budgets: readonly Budget[]
  /** The lowest first. */
  readonly layers: readonly LayerPage[]
  readonly dead: readonly DeadFile[]
  readonly duplicates: readonly SameFiles[]
  readonly rewrites: readonly RewrittenFiles[]
}

export interface Sizes {
  readonly compressed: number
  readonly uncompressed: number
  readonly wasted: number
  /** dive's, 0 to 1. */
  readonly efficiency: number
  /** That a container sees. */
  readonly files: number
  /** Name of the image it was built on, and bytes above it; left out where that is not known. */
  readonly base?: string
  readonly user?: number
}

export interface Previous {
  /** e.g. `main@1a2b3c` */
  readonly label: string
  readonly compressed: number
  readonly uncompressed: number
  readonly wasted: number
}

export interface Budget {
  /** e.g. `compressed` */
  readonly name: string
  /** e.g. `198 MB of 200 MB` */
  readonly text: string
  readonly passed: boolean
  readonly causes: readonly { readonly bytes: number; readonly text: string }[]
  /** Of a budget in bytes: where the line stands. */
  readonly limit?: number
}

export interface LayerPage {
  readonly digest: string
  /** Made safe to show before; '' where the history does not tell. */
  readonly command: string
  readonly place?: { readonly file: string; readonly line: number }
  readonly compressed: number
  /** Of its files. */
  readonly size: number
  readonly wasted: number
  readonly killed: number
  readonly ofBase: boolean
  /** In the order of the tar. */
  readonly entries: readonly Entry[]
}

/** Paths of these three: each byte a character (latin1), without a leading slash. Layers count from 0. */
export interface DeadFile {
  readonly path: string
  readonly bytes: number
  readonly from: number
  readonly by: number
}

export interface SameFiles {
  /** Of one of them. */
  readonly size: number
  readonly paths: readonly string[]
  readonly wasted: number
}

export interface RewrittenFiles {
  readonly layer: number
  readonly files: number
  readonly bytes: number
  readonly owner: boolean
  readonly mode: boolean
  readonly folder: string
}

export interface Advice {
  /** e.g. `IP011` */
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly file: string
  readonly line: number
  readonly reason: string
  readonly fix?: string
  /** That it would save, measured. */
  readonly bytes?: number
  /** Lines that go and lines that come instead. */
  readonly patch?: { readonly before: string; readonly after: string }
}

export interface FoundWeakness {
  readonly severity: string
  readonly id: string
  readonly package: string
  readonly version: string
  /** '' for none. */
  readonly fixed: string
  readonly title: string
  /** http or https; '' for none. */
  readonly link: string
  readonly platforms: readonly string[]
}

export interface Package {
  readonly name: string
  readonly version: string
  /** e.g. `debian`, `python-pkg` */
  readonly type: string
  readonly platforms: readonly string[]
}

export interface TestOutcome {
  readonly service: string
  readonly platform: string
  readonly passed: boolean
  /** e.g. `healthy in 1.3 s, uid 10001`; or why not. */
  readonly text: string
}

export interface TrendPoint {
  /** ISO 8601 */
  readonly date: string
  readonly label: string
  readonly platform: string
  readonly compressed: number
  readonly uncompressed: number
  readonly wasted: number
  /** Seconds of the build; left out where nothing was built. */
  readonly build?: number
  /** e.g. `1 critical, 2 high`; left out where there was no scan. */
  readonly found?: string
}
