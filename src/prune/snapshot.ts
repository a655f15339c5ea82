import type { Digest } from '../oci/digest.ts'

/** A package of GHCR: a repository of its registry. */
export interface PackageName {
  /** e.g. `ghcr.io` */
  readonly registry: string
  readonly owner: string
  /** Below the owner, e.g. `app`, `app/worker`. */
  readonly name: string
}

/** A version as the packages API lists it: one manifest with all its tags. */
export interface Version {
  readonly id: number
  readonly digest: Digest
  readonly tags: readonly string[]
  readonly createdAt: Date
  /** Changes when a tag moves here. */
  readonly updatedAt: Date
}

/** What is known of a manifest, as far as it decides who needs whom. */
export interface ManifestFacts {
  readonly digest: Digest
  /**
   * `read`: fetched and verified, now or in an earlier run. `told`: an index that was read names it as a platform or as an
   * attestation, so it has no children of its own. `absent`: the registry does not have it, though it is listed.
   * `unreadable`: nobody knows what it needs, so whatever it could need is kept.
   */
  readonly state: 'read' | 'told' | 'absent' | 'unreadable'
  /** Why it could not be read. */
  readonly problem?: string
  readonly mediaType?: string
  readonly artifactType?: string
  /** Manifests that it names: platforms, attestations, other indexes. Layers of an index (build caches) are none. */
  readonly children: readonly Digest[]
  /** What it was attached to. */
  readonly subject?: Digest
  /** BuildKit's attestations name their image by annotation: `vnd.docker.reference.digest`. */
  readonly about?: Digest
  /** Config and layers, where it was read. */
  readonly blobs: readonly { readonly digest: Digest; readonly size: number }[]
  /** Bytes of the manifest itself; 0 where unknown. */
  readonly size: number
}

/** Everything that was looked at, at one instant. */
export interface Snapshot {
  readonly package: PackageName
  readonly takenAt: Date
  /** All of them, newest first. */
  readonly versions: readonly Version[]
  /** By digest. A version without an entry counts as `unreadable`. */
  readonly manifests: ReadonlyMap<Digest, ManifestFacts>
  /** Numbers of open pull requests; undefined where no rule asks. */
  readonly openPulls?: ReadonlySet<number>
  /** Names of branches; undefined where no rule asks. */
  readonly branches?: ReadonlySet<string>
  /** Digests that somebody uses, from `prune-protect`. */
  readonly inUse: ReadonlySet<Digest>
}
