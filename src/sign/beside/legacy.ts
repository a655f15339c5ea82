import { referenceName } from '../../oci/reference.ts'
import { referrersTag } from '../../oci/referrer.ts'
import type { Repository } from '../../registry/client.ts'
import { legacyAttestArguments, legacySignArguments } from '../cosign/arguments.ts'
import type { Signer } from '../signer/prepare.ts'
import { type PredicateType, predicateTypes } from '../statements/predicate-types.ts'
import type { Statements } from '../statements/statements.ts'
import type { Subject } from '../statements/work.ts'

/**
 * The tags `sha256-….sig` and `.att`, written by cosign itself: one after another, because each adds to what is there. `say` hears of each tag; of the
 * types in `replaces` nothing but what we wrote is there.
 */
export async function signLegacy(
  image: Repository,
  subject: Subject,
  lacking: readonly PredicateType[],
  { predicate }: Statements,
  { cosign, signing }: Signer,
  { replaces, say }: { readonly replaces: readonly PredicateType[]; readonly say: (tag: string) => void },
): Promise<void> {
  const tag = referrersTag(subject.manifest.digest)
  const reference = referenceName({ ...image, digest: subject.manifest.digest })
  if (lacking.includes(predicateTypes.signature)) {
    await cosign.signing(legacySignArguments(reference, signing))
    say(`${tag}.sig`)
  }
  for (const attestation of subject.attestations) {
    if (!lacking.includes(attestation.type)) continue
    const path = await predicate(subject, attestation)
    await cosign.signing(
      legacyAttestArguments(reference, attestation.type, path, signing, replaces.includes(attestation.type)),
    )
    say(`${tag}.att`)
  }
}
