import type { Descriptor } from '../../oci/manifest.ts'
import type { Part } from './part.ts'

/** What a job of one platform has for the one that merges, gathered as it goes. */
export interface Gathered {
  readonly entries?: readonly Descriptor[]
  readonly pushed?: readonly string[]
  readonly attestations?: Part['attestations']
  readonly tools?: Part['tools']
}
