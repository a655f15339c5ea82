import type { Digest } from '../oci/digest.ts'
import type { DiveNumbers } from './measures/dive.ts'
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
  readonly layers: readonly LayerAnalysis[]
  readonly dive: DiveNumbers
  readonly waste: Waste
}

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
}
