import type { Stage } from '../../core/stage.ts'
import { imagesIn } from '../../oci/images.ts'
import type { Parts } from './parts.ts'

/** What the jobs of the platforms do; the merging job wants to see that it was done. */
export const doneBefore: readonly Stage[] = ['lint', 'secrets', 'build', 'analyze', 'scan', 'sbom', 'test']

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
