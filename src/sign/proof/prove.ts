import { allEnded } from '../../core/all-ended.ts'
import { UserError } from '../../core/errors.ts'
import { slots } from '../../core/slots.ts'
import type { Digest } from '../../oci/digest.ts'
import { readDocument } from '../../oci/document.ts'
import { isAttestation, isIndexType } from '../../oci/manifest.ts'
import { platformName } from '../../oci/platform.ts'
import { type Reference, referenceName, repositoryName } from '../../oci/reference.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { identityText } from '../identity.ts'
import { type PredicateType, predicateTypes } from '../predicate-types.ts'
import { type Verifier, verifiedStatements, verifiedTypes } from '../verified.ts'
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
    throw new UserError(`${referenceName(reference)} is not there`, {
      cure: 'Check the name, and that the login may read it.',
    })
  const children = isIndexType(root.mediaType) ? readDocument(root.bytes).manifests : []
  const platforms = children.flatMap((child) =>
    child.platform && !isAttestation(child) ? [{ digest: child.digest, platform: platformName(child.platform) }] : [],
  )
  const atOnce = slots(4)
  const proveOne = async (digest: Digest, platform: string): Promise<ManifestProof> => {
    const { format, types, why, by } = await atOnce(() => lookAt(reference, digest, verifier))
    const read = (type: PredicateType) =>
      types.has(type) ? atOnce(() => verifiedStatements(reference, digest, type, format, by)) : []
    const [scans, runs] = await Promise.all([read(predicateTypes.vulnerabilities), read(predicateTypes.provenance)])
    return { digest, platform, types, scan: readScan(scans), provenance: readProvenance(runs), why }
  }
  const manifests = await allEnded(
    [{ digest: root.digest, platform: '' }, ...platforms].map(({ digest, platform }) => proveOne(digest, platform)),
  )
  return {
    reference: `${repositoryName(reference)}@${root.digest}`,
    signer: identityText(verifier.trust.identity),
    manifests,
    missing: missingOf(manifests, demanded),
  }
}

interface Looked {
  readonly format: 'bundle' | 'legacy'
  readonly types: ReadonlySet<PredicateType>
  readonly why: string
  readonly by: Verifier
}

/**
 * What cosign 3 writes, with an entry in a log or, as private repositories have it, a timestamp; where that holds no
 * signature, what cosign 2 wrote.
 */
async function lookAt(reference: Reference, digest: Digest, verifier: Verifier): Promise<Looked> {
  const { trust } = verifier
  const byTimestamp: Verifier = { ...verifier, trust: { ...trust, log: false, timestamps: true } }
  const ways: readonly Omit<Looked, 'types' | 'why'>[] = [
    { format: 'bundle', by: verifier },
    ...(trust.log ? [{ format: 'bundle', by: byTimestamp } as const] : []),
    { format: 'legacy', by: verifier },
  ]
  let first: Looked | undefined
  for (const way of ways) {
    const looked = { ...way, ...known(await verifiedTypes(reference, digest, way.format, all, way.by)) }
    if (looked.types.has(predicateTypes.signature)) return looked
    first ??= looked
  }
  return first ?? { format: 'bundle', by: verifier, types: new Set(), why: '' }
}

function known({ types, why }: { readonly types: ReadonlySet<string>; readonly why: string }) {
  return { types: new Set(all.filter((type) => types.has(type))), why }
}
