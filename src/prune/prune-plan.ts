import type { Digest } from '../oci/digest.ts'
import type { PackageName } from './snapshot.ts'

/** What would be done to one package, and why: plain JSON, printed, written, and carried out as it stands. */
export interface PrunePlan {
  readonly version: 1
  readonly package: PackageName
  /** RFC 3339. */
  readonly madeAt: string
  /** The rules as they were understood. */
  readonly policy: unknown
  readonly versions: readonly PlannedVersion[]
  /**
   * Ids in the order of their deletion. A wave begins when the one before it is confirmed: wholes before their parts,
   * images before their referrers.
   */
  readonly waves: readonly (readonly number[])[]
  /** Bytes of blobs that nothing kept needs; those of manifests that were not read are not known. */
  readonly freedBytes: number
  readonly unknownSizes: number
  readonly warnings: readonly string[]
}

export interface PlannedVersion {
  readonly id: number
  readonly digest: Digest
  readonly tags: readonly string[]
  readonly createdAt: string
  readonly updatedAt: string
  readonly verdict: 'keep' | 'delete'
  /** e.g. `keep: tag latest is protected`, `delete: class pr: pull request 912 is closed`, `delete: part of sha256:…`. */
  readonly reason: string
  /** What decided, for counting: `protected`, `class pr`, `part`, `untagged`. */
  readonly cause?: string
}

/** What became of a plan: written while it is carried out, so that `restore` can undo it. */
export interface PruneRecord {
  readonly version: 1
  readonly package: PackageName
  readonly startedAt: string
  readonly deleted: readonly DeletedVersion[]
  readonly spared: readonly SparedVersion[]
}

export interface DeletedVersion {
  readonly id: number
  readonly digest: Digest
  readonly tags: readonly string[]
  readonly deletedAt: string
  /** Of the plan: a part comes after its whole. */
  readonly wave: number
  /** No answer came to its deletion: it may still be there. */
  readonly unsure?: true
}

export interface SparedVersion {
  readonly id: number
  readonly digest: Digest
  readonly why: string
}
