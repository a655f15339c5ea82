import { isRecord } from '../../core/is-record.ts'
import { type Digest, isDigest } from '../../oci/digest.ts'
import { BrokenImage, readRecord } from '../../oci/document.ts'

/** The media type of what cosign 3 writes, and the artifact type of the manifest that carries it. */
export const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** Annotations by which cosign tells bundles apart. */
export const bundleAnnotations = {
  content: 'dev.sigstore.bundle.content',
  predicateType: 'dev.sigstore.bundle.predicateType',
} as const

/** An in-toto statement: what is said of whom. https://in-toto.io/Statement/v1 */
export interface Statement {
  readonly predicateType: string
  /** Digests of the subjects. */
  readonly subjects: readonly Digest[]
  readonly predicate: Readonly<Record<string, unknown>>
}

/** A Sigstore bundle: a signed statement and what it takes to verify it. */
export interface Bundle {
  readonly bytes: Uint8Array
  /** base64, as it was signed. */
  readonly payload: string
  readonly statement: Statement
}

/** Reads a bundle; nothing of it is verified. @throws BrokenImage where it is none */
export function readBundle(bytes: Uint8Array): Bundle {
  const { dsseEnvelope } = readRecord(bytes, 'the bundle')
  const payload = isRecord(dsseEnvelope) ? dsseEnvelope.payload : undefined
  if (typeof payload !== 'string') throw new BrokenImage('the bundle holds no statement')
  return { bytes, payload, statement: readStatement(payload) }
}

/** @param payload base64 of the statement's JSON */
export function readStatement(payload: string): Statement {
  const { predicateType, subject, predicate } = readRecord(Buffer.from(payload, 'base64'), 'the statement')
  if (typeof predicateType !== 'string') throw new BrokenImage('the statement has no predicateType')
  return {
    predicateType,
    subjects: Array.isArray(subject) ? subject.flatMap(digestsOf) : [],
    predicate: isRecord(predicate) ? predicate : {},
  }
}

function digestsOf(subject: unknown): readonly Digest[] {
  if (!isRecord(subject) || !isRecord(subject.digest)) return []
  return Object.entries(subject.digest).flatMap(([algorithm, hex]) => {
    const digest = `${algorithm}:${hex}`
    return isDigest(digest) ? [digest] : []
  })
}
