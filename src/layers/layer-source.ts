import { createReadStream } from 'node:fs'
import { blobPath } from '../oci/layout.ts'
import type { Descriptor } from '../oci/manifest.ts'

/** Where the bytes of layers are: in a layout's folder, an archive, a registry. */
export interface LayerSource {
  /** From the first byte on, as long as somebody reads. @throws UserError where it cannot be had */
  open(blob: Descriptor): AsyncIterable<Uint8Array>
  /** Whether reading a layer once more costs time alone, and no download. */
  readonly near: boolean
}

export function folderSource(dir: string): LayerSource {
  return {
    near: true,
    open: ({ digest }) => createReadStream(blobPath(dir, digest), { highWaterMark: 1 << 19 }),
  }
}
