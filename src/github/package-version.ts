import type { Digest } from '../oci/digest.ts'

/** A container package: below the owner, e.g. `app`, `app/worker`. */
export interface PackageRef {
  readonly owner: string
  readonly name: string
}

/** A version of a container package: one manifest with all its tags. */
export interface PackageVersion {
  readonly id: number
  readonly digest: Digest
  readonly tags: readonly string[]
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface VersionPage {
  /** At most 100, newest first. */
  readonly versions: readonly PackageVersion[]
  /** Number of the last page, at least that of this one. */
  readonly last: number
}

/**
 * `gone`: it was not there (404), which a deletion that was carried out without an answer looks like too. `stale`: the
 * caller's `fresh` said no right before the request; nothing was asked. `refused`: this one cannot be deleted, and why.
 */
export type Deletion = 'deleted' | 'gone' | 'stale' | { readonly refused: string }

/** `there`: it is no deleted version any more. */
export type Restoration = 'restored' | 'there' | { readonly refused: string }
