import { referenceName, repositoryName } from '../../oci/reference.ts'
import type { Repository } from '../../registry/client.ts'
import type { FoundPart } from './find-parts.ts'
import { labelOf } from './platforms-of.ts'

/**
 * What a job of a platform did not publish where this one is to: it was called with another `push` or without the stage.
 * An older image of the same digest may lie there all the same, and would be signed without what is to be attested of it.
 */
export function unpublished(parts: readonly FoundPart[], images: readonly Repository[]): readonly string[] {
  return parts.flatMap(({ part }) =>
    images
      .filter((image) => !part.entries.every(({ digest }) => part.pushed.includes(referenceName({ ...image, digest }))))
      .map((image) => `${labelOf(part)}: its job did not publish it to ${repositoryName(image)}`),
  )
}
