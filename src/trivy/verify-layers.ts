import { lstat } from 'node:fs/promises'
import { UserError } from '../core/errors.ts'
import { algorithmOf, hexOf } from '../oci/digest.ts'
import { blobPath, type Layout } from '../oci/layout.ts'
import type { Descriptor } from '../oci/manifest.ts'
import { hasher } from '../tools/hasher.ts'
import type { Subject } from './subject.ts'

/**
 * Holds the bytes of every layer against its digest: Trivy believes a layout, and an image that is there already under
 * that digest would be published without the bytes that were scanned.
 *
 * @throws UserError for a layer that is none; InterruptedError
 */
export async function verifyLayers(subjects: readonly Subject[], { dir }: Layout, signal: AbortSignal): Promise<void> {
  const layers = new Map<string, Descriptor>()
  for (const subject of subjects) for (const layer of subject.layers) layers.set(layer.digest, layer)
  const { sha256 } = hasher(signal)
  await Promise.all(
    [...layers.values()].map(async ({ digest }) => {
      const path = blobPath(dir, digest)
      if (!(await lstat(path)).isFile()) throw wrong(dir, digest, 'is no regular file')
      // Trivy reads no others.
      if (algorithmOf(digest) !== 'sha256') throw wrong(dir, digest, 'is named by another hash than sha256')
      if ((await sha256(path)) !== hexOf(digest)) throw wrong(dir, digest, 'holds other bytes')
    }),
  )
}

function wrong(dir: string, digest: string, problem: string): UserError {
  return new UserError(`the image in ${dir} is damaged: the blob ${digest} ${problem}`, {
    cure: 'What was scanned is not what its digest names. Make the layout again.',
  })
}
