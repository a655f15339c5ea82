import type { Digest } from '../oci/digest.ts'
import { hexOf } from '../oci/digest.ts'

/** What stands in a mirror's folder, and where: the same below a URL. Tools have their own places, `<tool>/<version>/…`. */
export const manifestFile = 'mirror.json'

export const databasePlaces = {
  /** The vulnerability database, as an OCI layout. */
  vulnerabilities: 'trivy-db',
  /** The index that names jars. */
  jars: 'trivy-java-db',
} as const

/** An image, by the digest that it is pinned to: an OCI layout, with the platforms that were asked for. */
export function imagePlace(digest: Digest): string {
  return `images/sha256-${hexOf(digest)}`
}
