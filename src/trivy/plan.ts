import type { Layout } from '../oci/layout.ts'

/** What the pass looks for. `secret` is asked for by the stage secrets, the others by the stage scan. */
const scanners = ['vuln', 'secret', 'misconfig', 'license'] as const

export type Scanner = (typeof scanners)[number]

/** One Trivy run per platform, whose JSON scan, sbom and the image half of secrets share. */
export interface PassPlan {
  readonly layout: Layout
  /** By what name the reports call the image, e.g. `ghcr.io/o/n`; a local name where there is none. */
  readonly image: string
  /** Those that must be there; whatever the layout has where it is left out. */
  readonly platforms?: readonly string[]
  /** Others are not looked at, and may be missing: for an image that is not published from here. */
  readonly only?: ReadonlySet<string>
  /**
   * Whether each layer's bytes are known to be those of its digest, as they are after a build and after a download.
   * Otherwise they are read beside Trivy.
   */
  readonly verified?: boolean
  /** [] gives packages only, and without `vuln` none of those that are told by jars: Trivy then does not look into them. */
  readonly scanners: readonly Scanner[]
  /** Texts of the user's ignore file and VEX documents, read where they can be trusted. */
  readonly ignoreFile: { readonly name: string; readonly text: string } | undefined
  readonly vex: readonly { readonly name: string; readonly text: string }[]
  /** Where layers already analysed are kept, and the databases beside them. Absolute. */
  readonly cacheDir: string
  /** Folder for the JSON; of this run alone. */
  readonly folder: string
}

/** What is known of the vulnerability database before a pass uses it. */
export interface Database {
  /** Folder that holds `trivy.db` and `metadata.json`; undefined where the pass needs none. */
  readonly dir: string
  /** When its content was put together. */
  readonly updatedAt: Date
  /** Where it came from, or `cache`. */
  readonly from: string
  /** The folder of the index that names jars: fetched, once, when an image turns out to have some. */
  readonly java?: () => Promise<string>
}
