import { allEnded } from '../../core/all-ended.ts'
import { UserError } from '../../core/errors.ts'
import { type Slots, slots } from '../../core/slots.ts'
import type { Digest } from '../../oci/digest.ts'
import { BrokenImage, readDocument } from '../../oci/document.ts'
import { imagesIn } from '../../oci/images.ts'
import { isIndexType } from '../../oci/manifest.ts'
import { type Reference, referenceName, repositoryName } from '../../oci/reference.ts'
import type { FoundManifest, RegistryClient } from '../../registry/client.ts'
import { type Verifier, verifiedStatements, verifiedTypes } from '../cosign/verified.ts'
import type { SignatureFormat } from '../plan.ts'
import { identityText } from '../signer/identity.ts'
import { type PredicateType, predicateTypes } from '../statements/predicate-types.ts'
import { missingOf } from './missing.ts'
import type { Demanded, ManifestProof, Proof } from './proof.ts'
import { readProvenance, readScan } from './read-predicate.ts'

const all = Object.values(predicateTypes)

/**
 * What is proven of an image: of its index and of each platform. What BuildKit put beside them is not looked at.
 *
 * @throws UserError where there is no such image
 */
export async function prove(
  reference: Reference,
  demanded: Demanded,
  verifier: Verifier,
  registry: RegistryClient,
): Promise<Proof> {
  const root = await registry.getManifest(reference, reference.digest ?? reference.tag ?? 'latest')
  if (!root)
    throw new UserError(
      `${referenceName(reference.digest ? reference : { ...reference, tag: reference.tag ?? 'latest' })} is not there`,
      {
        cure: 'Check the name, and that the login may read it.',
      },
    )
  const images = await imagesBelow(root, reference, registry, new Set([root.digest]))
  const atOnce = slots(4)
  // One run made all of it: its provenance is read once. Scans are of images, not of the index.
  const contents: readonly PredicateType[] = [predicateTypes.vulnerabilities]
  const ofRoot = images.length === 0 ? [predicateTypes.provenance, ...contents] : [predicateTypes.provenance]
  const manifests = await allEnded([
    proveOne(
      { reference, digest: root.digest, platform: '', isImage: images.length === 0, contents: ofRoot },
      verifier,
      atOnce,
    ),
    ...images.map((image) => proveOne({ reference, ...image, contents }, verifier, atOnce)),
  ])
  return {
    reference: `${repositoryName(reference)}@${root.digest}`,
    signer: identityText(verifier.trust.identity),
    manifests,
    missing: missingOf(manifests, demanded),
  }
}

interface Named {
  readonly digest: Digest
  readonly platform: string
  readonly isImage: boolean
}

/** Indexes inside one another. Nobody nests more than two. */
const deepest = 4
/** Manifests that an image is made of; each of them is asked for. */
const mostManifests = 500

/** Whatever the registry calls it: what has entries is an index, and each of them is somebody's image. */
async function imagesBelow(
  { bytes }: Pick<FoundManifest, 'bytes'>,
  reference: Reference,
  registry: RegistryClient,
  known: Set<Digest>,
  depth = 1,
): Promise<readonly Named[]> {
  // What is listed again says nothing new.
  const images = imagesIn(readDocument(bytes).manifests).filter(({ manifest: { digest } }) => {
    const isNew = !known.has(digest)
    known.add(digest)
    return isNew
  })
  if (known.size > mostManifests) throw new BrokenImage(`the index lists more than ${mostManifests} manifests`)
  const below = await allEnded(
    images.map(async ({ manifest: { digest, mediaType }, platform }) => {
      if (!isIndexType(mediaType)) return [{ digest, platform, isImage: true }]
      const inner = depth < deepest ? await registry.getManifest(reference, digest) : undefined
      if (!inner) throw new BrokenImage(`the index ${digest} inside of it cannot be read`)
      const inside = await imagesBelow(inner, reference, registry, known, depth + 1)
      // One that lists nothing may be an image in disguise.
      return [{ digest, platform: 'inner index', isImage: readDocument(inner.bytes).manifests.length === 0 }, ...inside]
    }),
  )
  return below.flat()
}

/** How something may have been signed. */
interface Way {
  readonly format: SignatureFormat
  readonly by: Verifier
}

/**
 * What cosign 3 writes, with an entry in a log or, as private repositories have it, a timestamp; where that holds no
 * signature, what cosign 2 wrote.
 */
function waysOf(verifier: Verifier): readonly Way[] {
  const { trust } = verifier
  const byTimestamp: Verifier = { ...verifier, trust: { ...trust, log: false, timestamps: true } }
  return [
    { format: 'bundle', by: verifier },
    ...(trust.log ? [{ format: 'bundle', by: byTimestamp } as const] : []),
    { format: 'legacy', by: verifier },
    ...(trust.log ? [{ format: 'legacy', by: byTimestamp } as const] : []),
  ]
}

/** One manifest, and what of it is read beside what is there. */
interface Asked extends Named {
  readonly reference: Reference
  readonly contents: readonly PredicateType[]
}

async function proveOne(asked: Asked, verifier: Verifier, atOnce: Slots): Promise<ManifestProof> {
  let first: ManifestProof | undefined
  for (const way of waysOf(verifier)) {
    const proof = await proveBy(way, asked, atOnce)
    if (proof.types.has(predicateTypes.signature)) return proof
    first ??= proof
  }
  if (!first) throw new Error('there is no way to verify anything')
  return first
}

/** Side by side, not one after what the other found: each start of cosign is a tenth of a second. */
async function proveBy(
  { format, by }: Way,
  { reference, digest, platform, isImage, contents }: Asked,
  atOnce: Slots,
): Promise<ManifestProof> {
  const read = async (type: PredicateType) =>
    contents.includes(type) ? atOnce(() => verifiedStatements(reference, digest, type, format, by)) : []
  const [{ types, why }, runs, scans] = await Promise.all([
    atOnce(() => verifiedTypes(reference, digest, format, all, by)),
    read(predicateTypes.provenance),
    read(predicateTypes.vulnerabilities),
  ])
  return {
    digest,
    platform,
    isImage,
    types: new Set(all.filter((type) => types.has(type))),
    scan: readScan(scans),
    provenance: readProvenance(runs),
    why,
  }
}
