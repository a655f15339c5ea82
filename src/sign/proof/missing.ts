import { plain } from '../../core/plain.ts'
import { nameOfType, type PredicateType, predicateTypes } from '../statements/predicate-types.ts'
import type { Demanded, ManifestProof } from './proof.ts'

/**
 * What should be there and is not: the signature of every manifest, the provenance of every manifest, an SBOM and a scan
 * of every platform. An image without an index is its own platform.
 */
export function missingOf(manifests: readonly ManifestProof[], demanded: Demanded): readonly string[] {
  const alone = manifests.length === 1
  return manifests.flatMap((manifest) => {
    const { types, platform, digest, isImage } = manifest
    const lacks = (...some: readonly PredicateType[]) => !some.some((type) => types.has(type))
    const missing = [
      lacks(predicateTypes.signature) ? nameOfType(predicateTypes.signature) : '',
      demanded.includes('sbom') && isImage && lacks(predicateTypes.spdx, predicateTypes.cyclonedx) ? 'SBOM' : '',
      demanded.includes('scan') && isImage && lacks(predicateTypes.vulnerabilities) ? 'scan' : '',
      demanded.includes('provenance') && lacks(predicateTypes.provenance) ? 'provenance' : '',
    ].filter(Boolean)
    const why = types.size === 0 && manifest.why !== '' ? ` (${plain(manifest.why, 500)})` : ''
    return missing.length === 0
      ? []
      : [`${plain(platform, 100) || (alone ? 'image' : 'index')} ${digest}: no ${missing.join(', ')}${why}`]
  })
}
