import type { Digest } from '../../oci/digest.ts'
import type { Attestable } from '../inputs.ts'
import type { PredicateType } from '../statements/predicate-types.ts'

/** What is proven of one manifest by the identity that was asked for. */
export interface ManifestProof {
  readonly digest: Digest
  /** '' for what was asked for, `inner index`, or the platform in the index's own words. */
  readonly platform: string
  /** Whether somebody may run it: an index is no image, whatever it calls itself. */
  readonly isImage: boolean
  /** Predicate types of statements that were verified, the signature's among them. */
  readonly types: ReadonlySet<PredicateType>
  readonly scan: ScanProof | undefined
  readonly provenance: ProvenanceProof | undefined
  /** cosign's words where nothing is proven. */
  readonly why: string
}

export interface ScanProof {
  readonly finished: Date | undefined
  /** Vulnerabilities by severity. */
  readonly counts: Readonly<Record<string, number>>
  /** What the scanner wrote, as it was signed: Trivy's JSON, or whatever another one writes. */
  readonly result: unknown
}

/** As the provenance tells it: the signer vouches for it. '' for what it does not tell. */
export interface ProvenanceProof {
  readonly commit: string
  /** e.g. `https://github.com/o/n` */
  readonly repository: string
  /** e.g. `.github/workflows/release.yml@refs/heads/main` */
  readonly workflow: string
  readonly builder: string
  readonly finished: Date | undefined
}

export interface Proof {
  /** `name@sha256:…` of what was asked for. */
  readonly reference: string
  /** In words: the workflow, or the key. */
  readonly signer: string
  readonly manifests: readonly ManifestProof[]
  /** What should be there and is not, a line each. */
  readonly missing: readonly string[]
}

/** What must be there beside the signatures. */
export type Demanded = readonly Attestable[]
