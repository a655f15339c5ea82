import { allEnded } from '../core/all-ended.ts'
import { bytesBlob } from '../oci/blob.ts'
import { type Digest, digestOf } from '../oci/digest.ts'
import { emptyObject, referrerOf } from '../oci/referrer.ts'
import type { RegistryClient, Repository } from '../registry/client.ts'
import { type Bundle, bundleAnnotations, bundleType } from './bundle.ts'
import type { Subject } from './work.ts'

/**
 * Publishes bundles beside the manifest that they are about, as cosign itself would, but all of them in one change of
 * the list of referrers, and listed as what they are: those that cosign lists are found by no filter.
 *
 * @param replaced manifests of bundles that the new ones stand in for
 * @returns the tag that the list has; undefined where the registry keeps it
 */
export async function attachBundles(
  registry: RegistryClient,
  image: Repository,
  { manifest }: Subject,
  bundles: readonly Bundle[],
  { replaced, created }: { readonly replaced: readonly Digest[]; readonly created: Date },
): Promise<string | undefined> {
  const blobs = bundles.map(({ bytes }) => ({
    mediaType: bundleType,
    digest: digestOf(bytes),
    size: bytes.length,
    bytes,
  }))
  await allEnded([emptyObject, ...blobs].map(({ digest, bytes }) => registry.putBlob(image, bytesBlob(digest, bytes))))
  const referrers = bundles.flatMap(({ statement }, at) => {
    const blob = blobs[at]
    if (!blob) return []
    return [
      referrerOf(manifest, blob, bundleType, {
        'org.opencontainers.image.created': created.toISOString().replace(/\.\d+Z$/, 'Z'),
        [bundleAnnotations.content]: 'dsse-envelope',
        [bundleAnnotations.predicateType]: statement.predicateType,
      }),
    ]
  })
  const tag = await registry.attach(image, manifest.digest, referrers, { replaced })
  // Where the registry keeps the list, what is to leave it must go; one that deletes nothing shows both, the newer too.
  if (tag === undefined) for (const digest of replaced) await registry.deleteManifest(image, digest).catch(() => {})
  return tag
}
