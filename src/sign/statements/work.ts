import type { Descriptor } from '../../oci/manifest.ts'
import type { Repository } from '../../registry/client.ts'
import { type PredicateType, predicateTypes } from './predicate-types.ts'

/** A manifest that is signed: the index, or that of a platform. */
export interface Subject {
  readonly manifest: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>
  /** e.g. `linux/arm64`; '' for the index. */
  readonly platform: string
  readonly attestations: readonly Attestation[]
}

/** What is said of a subject beside its signature. */
export interface Attestation {
  readonly type: PredicateType
  /** A file that holds the predicate's JSON, or the predicate itself. */
  readonly predicate: string | Readonly<Record<string, unknown>>
}

/** What is to be signed, and where it lies. */
export interface Work {
  readonly images: readonly Repository[]
  readonly subjects: readonly Subject[]
}

/** Everything that is to be there of a subject: its signature first. */
export function typesOf({ attestations }: Subject): readonly PredicateType[] {
  return [predicateTypes.signature, ...attestations.map(({ type }) => type)]
}
