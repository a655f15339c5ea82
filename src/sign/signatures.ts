import type { Digest } from '../oci/digest.ts'
import type { SignatureFormat } from './plan.ts'
import type { Identity } from './signer/identity.ts'
import type { PredicateType } from './statements/predicate-types.ts'

/** What is proven of a run's image, verified by cosign. */
export interface Signatures {
  readonly identity: Identity
  readonly formats: readonly SignatureFormat[]
  /** Whether the public, or the private, log has entries of it. */
  readonly log: boolean
  readonly subjects: readonly SignedSubject[]
}

/** One manifest under one name. */
export interface SignedSubject {
  /** e.g. `ghcr.io/o/n@sha256:…` */
  readonly reference: string
  readonly digest: Digest
  /** '' for the index. */
  readonly platform: string
  /** Put there by this run. */
  readonly made: readonly PredicateType[]
  /** There before, by the same identity. */
  readonly kept: readonly PredicateType[]
}
