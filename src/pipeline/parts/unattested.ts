import { imagesIn } from '../../oci/images.ts'
import { predicateTypes } from '../../sign/index.ts'
import type { Attestable } from '../../sign/inputs.ts'
import type { FoundPart } from './find-parts.ts'

const typesOf: Partial<Record<Attestable, readonly string[]>> = {
  sbom: [predicateTypes.spdx, predicateTypes.cyclonedx],
  scan: [predicateTypes.vulnerabilities],
}

/** What this job is to attest and a job of a platform left nothing of, in words: it may have been called with another `attest`. */
export function unattested(parts: readonly FoundPart[], attest: readonly Attestable[]): readonly string[] {
  return parts.flatMap(({ part }) =>
    imagesIn(part.entries).flatMap(({ manifest, platform }) => {
      const left = part.attestations.filter(({ digest }) => digest === manifest.digest)
      const lacking = attest.filter((one) => {
        const types = typesOf[one]
        return types !== undefined && !left.some(({ type }) => types.includes(type))
      })
      if (lacking.length === 0) return []
      return [`${platform}: its job left nothing to attest of ${lacking.join(', ')}: give all jobs the same attest`]
    }),
  )
}
