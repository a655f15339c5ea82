import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Digest } from './digest.ts'
import { blobPath } from './layout.ts'
import type { Descriptor } from './manifest.ts'

/** Bytes that can be read from any offset, as often as an upload needs. */
export interface BlobSource {
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  open(offset: number): AsyncIterable<Uint8Array>
}

/**
 * A blob of a layout folder. Its digest is checked by whoever reads it: reading it twice would cost more than the build.
 *
 * @throws Error when the folder lacks it or holds another size
 */
export async function layoutBlob(dir: string, { digest, size }: Descriptor): Promise<BlobSource> {
  const path = blobPath(dir, digest)
  const found = await stat(path)
  if (found.size !== size) throw new Error(`the layout ${dir} holds ${found.size} bytes under ${digest}, not ${size}`)
  return { digest, size, open: (offset) => createReadStream(path, { start: offset, highWaterMark: 256 * 1024 }) }
}

export function bytesBlob(digest: Digest, bytes: Uint8Array): BlobSource {
  return {
    digest,
    size: bytes.length,
    async *open(offset) {
      yield bytes.subarray(offset)
    },
  }
}
