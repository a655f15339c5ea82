import type { Digest } from '../oci/digest.ts'

/** What became of one image name. */
export interface Published {
  /** e.g. `ghcr.io/owner/name` */
  readonly image: string
  readonly digest: Digest
  /** References with their tag that name the image now, in the order they moved. */
  readonly moved: readonly string[]
  /** References that were left where they were. */
  readonly kept: readonly Kept[]
}

export interface Kept {
  readonly reference: string
  readonly why: string
}
