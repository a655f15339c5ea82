import { allEnded } from '../core/all-ended.ts'
import { messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { contentsOf, type Layout, readManifestBytes } from '../oci/layout.ts'
import { type Descriptor, isIndexType } from '../oci/manifest.ts'
import { referenceName } from '../oci/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { PlannedImage } from './plan.ts'

/**
 * Uploads every manifest under its digest, children before the indexes that name them, to all images at once. Without
 * `indexes` the manifests of the platforms alone: another job makes the index over all of them.
 *
 * @param written is told each reference, `name@sha256:…`, that the registry has taken
 * @throws UserError that names the digests which stay behind without a tag
 */
export async function pushManifests(
  images: readonly PlannedImage[],
  layout: Layout,
  registry: RegistryClient,
  host: Host,
  written: Set<string>,
  { indexes = true }: { readonly indexes?: boolean } = {},
): Promise<void> {
  const { manifests } = await contentsOf(layout)
  const push = async (image: PlannedImage, { digest, mediaType }: Descriptor) => {
    const bytes = await readManifestBytes(layout, { mediaType, digest, size: 0 })
    await registry.putManifest(image, digest, { mediaType, bytes })
    written.add(referenceName({ ...image, digest }))
  }
  const pushAll = async (image: PlannedImage) => {
    await allEnded(manifests.filter(({ mediaType }) => !isIndexType(mediaType)).map((child) => push(image, child)))
    if (!indexes) return
    // In the order of the walk: an index inside another one comes before it.
    for (const index of manifests.filter(({ mediaType }) => isIndexType(mediaType))) await push(image, index)
  }
  try {
    await allEnded(images.map(pushAll))
  } catch (error) {
    if (!(error instanceof UserError) || host.signal.aborted) throw error
    const behind = written.size === 0 ? '' : ` These stay behind without a tag: ${[...written].join(', ')}.`
    throw new UserError(`${messageOf(error)}\nNo tag has moved.${behind}`, { cure: error.cure, cause: error })
  }
}
