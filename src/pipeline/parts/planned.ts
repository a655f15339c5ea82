import { imagesIn } from '../../oci/images.ts'
import type { Parts } from './parts.ts'

/** What a dry run tells of the parts: digests, what failed, what keeps them apart. */
export function planned({ parts, problems }: Parts) {
  return {
    parts: parts.flatMap(({ part }) =>
      imagesIn(part.entries).map(({ manifest, platform }) => ({
        platform,
        digest: manifest.digest,
        attempt: part.attempt,
        failed: part.verdicts.filter(({ passed }) => !passed).map(({ gate }) => gate),
        attested: part.attestations.filter(({ digest }) => digest === manifest.digest).map(({ type }) => type),
      })),
    ),
    problems,
  }
}
