import { access } from 'node:fs/promises'
import type { Host } from '../core/host.ts'
import { layoutBlob } from '../oci/blob.ts'
import { blobPath, contentsOf, type Layout } from '../oci/layout.ts'
import type { Descriptor } from '../oci/manifest.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { PlannedImage } from './plan.ts'
import { uploadProgress } from './progress.ts'

/**
 * Uploads what the repositories lack, to all registries at once. On one registry a blob goes to the first repository,
 * and from there into the others without being sent again.
 */
export async function pushBlobs(
  images: readonly PlannedImage[],
  layout: Layout,
  registry: RegistryClient,
  host: Host,
): Promise<void> {
  const blobs = await ownBlobs(layout)
  const registries = [...new Set(images.map((image) => image.registry))]
  const progress = uploadProgress(host.log, registries.length * blobs.reduce((sum, { size }) => sum + size, 0))
  // The first failure ends all the others: they would only try in vain, and for long.
  const failed = new AbortController()
  const push = async ([first, ...others]: readonly PlannedImage[], blob: Descriptor) => {
    if (!first) return
    const source = await layoutBlob(layout.dir, blob)
    const put = async (image: PlannedImage, mountFrom: readonly string[]) => {
      // Into the other repositories it is mounted, unless the registry refuses that.
      let expected = image === first
      const onBytes = (bytes: number) => {
        if (!expected) progress.correct(blob.size)
        expected = true
        progress.sent(bytes)
      }
      const outcome = await registry.putBlob(image, source, { mountFrom, onBytes, signal: failed.signal })
      if (expected && outcome !== 'uploaded') progress.correct(-blob.size)
      progress.done(outcome, blob.size)
    }
    await put(first, [])
    await Promise.all(others.map((image) => put(image, [first.repository])))
  }
  // The largest first: the last one to finish is then a small one.
  const order = [...blobs].sort((one, other) => other.size - one.size)
  const work = registries.flatMap((name) => {
    const group = images.filter((image) => image.registry === name)
    return order.map((blob) =>
      push(group, blob).catch((error: unknown) => {
        // The first one stays the reason.
        failed.abort(error)
      }),
    )
  })
  await Promise.all(work)
  if (failed.signal.aborted) throw failed.signal.reason
  host.log.info(progress.summary())
}

/** Without foreign layers, which stay where their owner has them. */
async function ownBlobs(layout: Layout): Promise<readonly Descriptor[]> {
  const { blobs } = await contentsOf(layout)
  const held = await Promise.all(
    blobs.map(async (blob) => {
      if (!/foreign|nondistributable/.test(blob.mediaType)) return true
      return access(blobPath(layout.dir, blob.digest)).then(
        () => true,
        () => false,
      )
    }),
  )
  return blobs.filter((_, at) => held[at])
}
