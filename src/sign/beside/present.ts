import { messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { slots } from '../../core/slots.ts'
import type { Digest } from '../../oci/digest.ts'
import { BrokenImage, readDocument, readRecord } from '../../oci/document.ts'
import { type Descriptor, mediaTypes } from '../../oci/manifest.ts'
import { referrersTag } from '../../oci/referrer.ts'
import type { RegistryClient, Repository } from '../../registry/client.ts'
import { RegistryError } from '../../registry/failure.ts'
import { type Bundle, bundleAnnotations, bundleType, readBundle, readStatement } from '../cosign/bundle.ts'
import { envelopeSignatures, type Verifier, verifiedStatements, verifiedTypes } from '../cosign/verified.ts'
import type { SignatureFormat } from '../plan.ts'
import type { PredicateType } from '../statements/predicate-types.ts'

/** What our identity has put on a manifest before. */
export async function presentTypes(
  registry: RegistryClient,
  repository: Repository,
  subject: Digest,
  format: SignatureFormat,
  wanted: readonly PredicateType[],
  verifier: Verifier,
): Promise<ReadonlySet<string>> {
  // cosign is not asked about what nobody ever signed.
  const something =
    format === 'bundle'
      ? (await candidates(registry, repository, subject)).length > 0
      : (await registry.headManifest(repository, `${referrersTag(subject)}.sig`)) !== undefined
  return something ? (await verifiedTypes(repository, subject, format, wanted, verifier)).types : new Set()
}

/** Manifests of the bundles of one type that our identity put on a subject: what a newer one stands in for. */
export async function ownBundles(
  registry: RegistryClient,
  repository: Repository,
  subject: Digest,
  type: PredicateType,
  verifier: Verifier,
  host: Host,
): Promise<readonly Digest[]> {
  const verified = await verifiedStatements(repository, subject, type, 'bundle', verifier)
  const payloads = new Set(verified.map(({ payload }) => payload))
  if (payloads.size === 0) return []
  // Anybody may attach anything of any size: a few at once, and only what says to be of this type.
  const atOnce = slots(2)
  const found = await Promise.all(
    (await candidates(registry, repository, subject)).map((candidate) =>
      atOnce(async () => {
        try {
          const bundle = await bundleOf(registry, repository, candidate, type)
          return bundle && payloads.has(bundle.payload) ? [candidate.digest] : []
        } catch (error) {
          const isGone = error instanceof RegistryError && error.status === 404
          if (!(error instanceof BrokenImage || isGone)) throw error
          host.log.debug(`the referrer ${candidate.digest}: ${messageOf(error)}`)
          return []
        }
      }),
    ),
  )
  return found.flat()
}

/** cosign itself lists its bundles by the type of their empty config where there is no referrers API. */
async function candidates(registry: RegistryClient, repository: Repository, subject: Digest) {
  const listed = await registry.referrers(repository, subject)
  return listed.filter(({ artifactType }) =>
    [undefined, mediaTypes.empty, bundleType].some((type) => type === artifactType),
  )
}

/** Bytes; cosign reads no longer ones. */
const largestBundle = 128 * 1024 * 1024

async function bundleOf(
  registry: RegistryClient,
  repository: Repository,
  { digest }: Descriptor,
  type: PredicateType,
): Promise<Bundle | undefined> {
  const manifest = await registry.getManifest(repository, digest)
  if (!manifest) return undefined
  const { annotations, layers } = readDocument(manifest.bytes)
  const [layer] = layers
  const said = annotations[bundleAnnotations.predicateType]
  if (layer?.mediaType !== bundleType || (said !== undefined && said !== type)) return undefined
  if (layer.size > largestBundle) return undefined
  return readBundle(await blobBytes(registry, repository, layer.digest))
}

async function blobBytes(registry: RegistryClient, repository: Repository, digest: Digest): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of registry.getBlob(repository, digest)) {
    size += chunk.length
    if (size > largestBundle) throw new BrokenImage(`the bundle ${digest} has more than ${largestBundle} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Whether all attestations of a type that cosign 2's tag has are our own: then the newer one may take their place. What
 * each is of its payload says, by which cosign replaces, and not the annotation that its writer may have left out.
 */
export async function ownsAll(
  registry: RegistryClient,
  repository: Repository,
  subject: Digest,
  type: PredicateType,
  verifier: Verifier,
): Promise<boolean> {
  const found = await registry.getManifest(repository, `${referrersTag(subject)}.att`)
  const layers = found ? readDocument(found.bytes).layers : []
  const verified = await verifiedStatements(repository, subject, type, 'legacy', verifier)
  const ours = new Set(verified.map(({ payload, signatures }) => JSON.stringify([payload, signatures])))
  for (const { digest, size } of layers) {
    if (size > largestBundle) return false
    try {
      const envelope = readRecord(await blobBytes(registry, repository, digest), 'the envelope')
      const { payload } = envelope
      if (typeof payload !== 'string') return false
      const isOurs = ours.has(JSON.stringify([payload, envelopeSignatures(envelope)]))
      if (!isOurs && readStatement(payload).predicateType === type) return false
    } catch (error) {
      // Of what cannot be read nobody knows whose it is.
      if (error instanceof BrokenImage || error instanceof RegistryError) return false
      throw error
    }
  }
  return true
}
