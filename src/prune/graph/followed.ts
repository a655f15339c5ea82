import { algorithmOf, type Digest, hexOf } from '../../oci/digest.ts'

/**
 * Tags that name a digest: cosign's `sha256-<hex>.sig`, `.att`, `.sbom`, and `sha256-<hex>` of registries without a
 * referrers API. They are no images: they stay and go with what they name.
 */
export function followedBy(tag: string): FollowedKey | undefined {
  const found = /^(sha256|sha512)-([0-9a-f]{64})(?:\..+)?$/.exec(tag)
  return found ? `${found[1]}-${found[2]}` : undefined
}

/** A digest as such tags have it: of a long one they hold the beginning. */
export type FollowedKey = `${string}-${string}`

export function followedKey(digest: Digest): FollowedKey {
  return `${algorithmOf(digest)}-${hexOf(digest).slice(0, 64)}`
}

/** Whether all of them are cosign's: what is behind them has no parts, so that it need not be read. */
export function areCosign(tags: readonly string[]): boolean {
  return tags.length > 0 && tags.every((tag) => /^sha(?:256|512)-[0-9a-f]{64}\.(?:sig|att|sbom)$/.test(tag))
}
