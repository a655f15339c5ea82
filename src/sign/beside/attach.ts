import { allEnded } from '../../core/all-ended.ts'
import { bytesBlob } from '../../oci/blob.ts'
import { type Digest, digestOf } from '../../oci/digest.ts'
import { repositoryName } from '../../oci/reference.ts'
import { emptyObject, type Referrer, referrerOf } from '../../oci/referrer.ts'
import type { RegistryClient, Repository } from '../../registry/client.ts'
import { type Bundle, bundleAnnotations, bundleType } from '../cosign/bundle.ts'
import type { Subject } from '../statements/work.ts'

/**
 * Publishes bundles beside the manifests that they are about, as cosign itself would, but all of one manifest in one
 * change of its list of referrers, and listed as what they are: those that cosign lists are found by no filter.
 */
export interface Attachments {
  /** Sends the bundle, each once to each image; manifests may still be on their way. */
  upload(image: Repository, bundle: Bundle): Promise<void>
  /**
   * @param replaced manifests of bundles that the new ones stand in for
   * @returns the tag that the list has; undefined where the registry keeps it
   */
  attach(
    image: Repository,
    subject: Subject,
    bundles: readonly Bundle[],
    replaced: readonly Digest[],
  ): Promise<string | undefined>
}

/** @param created one instant for all, so that what is written again is the same */
export function attachments(registry: RegistryClient, created: Date): Attachments {
  const sent = new Map<string, Promise<unknown>>()
  // One that several manifests share is sent by one of them: registries stumble over two who write the same at once.
  const send = (image: Repository, digest: Digest, bytes: Uint8Array) => {
    const key = `${repositoryName(image)} ${digest}`
    const known = sent.get(key) ?? registry.putBlob(image, bytesBlob(digest, bytes))
    sent.set(key, known)
    return known
  }
  const upload = async (image: Repository, { bytes }: Bundle) => {
    await allEnded([send(image, emptyObject.digest, emptyObject.bytes), send(image, digestOf(bytes), bytes)])
  }
  const referrer = ({ manifest }: Subject, { bytes, statement }: Bundle): Referrer =>
    referrerOf(manifest, { mediaType: bundleType, digest: digestOf(bytes), size: bytes.length }, bundleType, {
      'org.opencontainers.image.created': created.toISOString().replace(/\.\d+Z$/, 'Z'),
      [bundleAnnotations.content]: 'dsse-envelope',
      [bundleAnnotations.predicateType]: statement.predicateType,
    })
  return {
    upload,
    async attach(image, subject, bundles, replaced) {
      await allEnded(bundles.map((bundle) => upload(image, bundle)))
      const referrers = bundles.map((bundle) => referrer(subject, bundle))
      const tag = await registry.attach(image, subject.manifest.digest, referrers, { replaced })
      // Where the registry keeps the list, what is to leave it must go; one that deletes nothing shows the older too.
      if (tag === undefined) for (const digest of replaced) await registry.deleteManifest(image, digest).catch(() => {})
      return tag
    },
  }
}
