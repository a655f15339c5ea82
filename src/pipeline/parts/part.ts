import type { Counts } from '../../core/shown.ts'
import type { Stage, Timed } from '../../core/stage.ts'
import type { Verdict } from '../../core/verdict.ts'
import type { Digest } from '../../oci/digest.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import type { Finding } from '../../scan/findings/finding.ts'
import type { PredicateType } from '../../sign/index.ts'
import type { UsedTool } from '../../tools/tool.ts'
import type { Figures } from './figures.ts'

/** The name of a part's own file in its folder. */
export const partFile = 'part.json'

/** More of a word than this no job writes. Characters. */
export const longestWord = 20_000

/** What one job made of an image and what it thinks of it: `part.json`, which goes from its job to the one that merges. */
export interface Part {
  readonly version: 1
  /** As the job was asked for them; empty where it built for its builder's own. */
  readonly platforms: readonly string[]
  readonly sha: string
  readonly ref: string
  /** GITHUB_RUN_ID; '' outside of Actions. */
  readonly run: string
  readonly attempt: number
  /** The clock of the job (`Facts`), ISO 8601. */
  readonly created: string
  readonly now: string
  readonly stages: readonly Stage[]
  /** By which inputs it was judged that have not their defaults: the digest of each one's text, by its name. */
  readonly limits: Readonly<Record<string, string>>
  readonly images: readonly string[]
  readonly tags: readonly string[]
  /** What its index names, or would: images and BuildKit's attestations. Empty where nothing was built. */
  readonly entries: readonly Descriptor[]
  /** References by digest that the registries have taken. */
  readonly pushed: readonly string[]
  readonly verdicts: readonly Verdict[]
  readonly findings: Partial<Record<Stage, Counts>>
  /** The worst that the scan found, for the history and its alerts; undefined where nothing was scanned. */
  readonly weaknesses?: readonly Weakness[]
  readonly seconds: Partial<Record<Timed, number>>
  /** Size against budget, in words. */
  readonly size: string
  /** The job's output `size`. */
  readonly sizes: Readonly<Record<string, Figures>>
  /** What broke the job; '' where nothing did. */
  readonly error: string
  readonly attestations: readonly PartAttestation[]
  readonly tools: readonly UsedTool[]
}

/** Enough of a finding to know it again. */
export type Weakness = Pick<Finding, 'id' | 'package' | 'severity'>

/** What is to be attested of one image manifest: a predicate beside `part.json`. */
export interface PartAttestation {
  readonly digest: Digest
  readonly type: PredicateType
  /** Name of the file, without a folder. */
  readonly file: string
}
