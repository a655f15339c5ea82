import type { Place } from '../core/host.ts'
import type { Rewrite } from '../layers/rewrites.ts'
import type { Digest } from '../oci/digest.ts'
import type { DiveNumbers } from './measures/dive.ts'
import type { Duplicate } from './measures/duplicates.ts'
import type { TreeNode } from './measures/tree.ts'
import type { Waste } from './measures/waste.ts'

/** What is in an image, by platform. */
export interface Analysis {
  readonly platforms: readonly PlatformAnalysis[]
}

export interface PlatformAnalysis {
  /** e.g. `linux/arm64` */
  readonly platform: string
  readonly digest: Digest
  /** Bytes that are pulled: config and layers. */
  readonly compressed: number
  /** Bytes of the files of all layers. */
  readonly uncompressed: number
  /** Files that a container sees. */
  readonly files: number
  /** The image it was built on, e.g. `docker.io/library/python:3.11-slim`; left out where it is not known. */
  readonly base?: string
  /** Bytes of the files of the layers above the base; left out where that is not known. */
  readonly user?: number
  readonly layers: readonly LayerAnalysis[]
  readonly dive: DiveNumbers
  readonly waste: Waste
  /** The hundred that cost most. */
  readonly duplicates: readonly Duplicate[]
  readonly rewrites: readonly Rewrite[]
  /** What weighs in it, by folder. */
  readonly tree: TreeNode
}

export type LinePlace = Place & { readonly line: number }

export interface LayerAnalysis {
  readonly digest: Digest
  /** As the history has it, without what may be a secret: `RUN pip install …`; '' where it does not tell. */
  readonly command: string
  readonly compressed: number
  /** Bytes of its files. */
  readonly size: number
  readonly files: number
  readonly wasted: number
  readonly killed: number
  /** Whether it is one of the base image's. */
  readonly ofBase: boolean
  /** The line of the Dockerfile that made it, where that is known. */
  readonly place?: LinePlace
}
