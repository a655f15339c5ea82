import { isRecord } from '../../core/is-record.ts'
import { type Digest, isDigest } from '../../oci/digest.ts'
import { BrokenImage, readRecord } from '../../oci/document.ts'
import { type Descriptor, isAttestation, isIndexType, isManifestType } from '../../oci/manifest.ts'
import type { ManifestFacts } from '../snapshot.ts'

/** What one manifest says, of itself and of those it names. */
export interface Reading {
  readonly facts: ManifestFacts
  /** Facts of the platforms and attestations of an index: what they are is said by the index, so nobody need ask them. */
  readonly told: readonly ManifestFacts[]
  /** Entries of an index of which it does not say what they are, whatever another one says. */
  readonly untold: readonly Digest[]
}

/**
 * Reads a manifest of whatever kind: OCI, docker's schema 2 and 1, an index with layers in it.
 *
 * @param attachedTo the subject that the tag `sha256-…` of this index names: its entries are attached to that
 * @throws BrokenImage when it has a shape from which nobody can tell what it needs
 */
export function readFacts(
  digest: Digest,
  bytes: Uint8Array,
  mediaType: string | undefined,
  attachedTo?: Digest,
): Reading {
  const document = readRecord(bytes, 'the manifest')
  const entries = descriptorsOf(document.manifests, 'manifests')
  const children = entries.filter(isChild)
  const layers = [...entries.filter((entry) => !isChild(entry)), ...descriptorsOf(document.layers, 'layers')]
  const config = document.config === undefined ? [] : descriptorsOf([document.config], 'config')
  const type = typeof document.mediaType === 'string' ? document.mediaType : mediaType
  const facts: ManifestFacts = {
    digest,
    state: 'read',
    ...(type === undefined || type === '' ? {} : { mediaType: type }),
    ...artifactTypeOf(document.artifactType),
    children: unique(children.map((child) => child.digest)),
    ...subjectOf(document.subject),
    blobs: [...config, ...layers].map((blob) => ({ digest: blob.digest, size: sizeOf(blob) })),
    size: bytes.length,
  }
  const told = children.flatMap((child) => toldBy(child, attachedTo))
  const known = new Set(told.map((one) => one.digest))
  return { facts, told, untold: facts.children.filter((child) => !known.has(child)) }
}

/**
 * A platform, an attestation or what the fallback tag attaches is a manifest, so it has no parts. An index, what says
 * nothing of itself and what may be a referrer of another image must be read.
 */
function toldBy(child: Descriptor, attachedTo: Digest | undefined): readonly ManifestFacts[] {
  if (!isManifestType(child.mediaType) || isIndexType(child.mediaType)) return []
  const attestation = isAttestation(child)
  if (!attestation && !isPlatform(child) && attachedTo === undefined) return []
  const about = attestation ? child.annotations?.['vnd.docker.reference.digest'] : undefined
  return [
    {
      digest: child.digest,
      state: 'told',
      mediaType: child.mediaType,
      ...artifactTypeOf(child.artifactType),
      children: [],
      ...(attachedTo === undefined ? {} : { subject: attachedTo }),
      ...(typeof about === 'string' && isDigest(about) ? { about } : {}),
      blobs: [],
      size: sizeOf(child),
    },
  ]
}

/** What can be run somewhere is an image; `unknown` is what else is put into an index. */
function isPlatform({ platform, artifactType }: Descriptor): boolean {
  if (!isRecord(platform) || typeof artifactType === 'string') return false
  return [platform.os, platform.architecture].every((word) => typeof word === 'string' && !/^(?:unknown)?$/.test(word))
}

/** Layers in an index (build caches) are blobs; anything else that is not known may be a manifest, and counts as one. */
function isChild({ mediaType }: Descriptor): boolean {
  return isManifestType(mediaType) || !/layer|config|cache|\btar\b|octet-stream|\bgzip\b|\bzstd\b/.test(mediaType)
}

function descriptorsOf(value: unknown, where: string): readonly Descriptor[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new BrokenImage(`its ${where} are no list`)
  return value.map((entry) => {
    if (!isRecord(entry) || typeof entry.mediaType !== 'string' || !isKnown(entry.digest))
      throw new BrokenImage(`an entry of its ${where} has no media type or no digest`)
    return entry as unknown as Descriptor
  })
}

function subjectOf(subject: unknown): { readonly subject?: Digest } {
  if (subject === undefined || subject === null) return {}
  if (!isRecord(subject) || !isKnown(subject.digest)) throw new BrokenImage('its subject has no digest')
  return { subject: subject.digest }
}

function isKnown(digest: unknown): digest is Digest {
  return typeof digest === 'string' && isDigest(digest)
}

function artifactTypeOf(value: unknown): { readonly artifactType?: string } {
  return typeof value === 'string' && value !== '' ? { artifactType: value } : {}
}

/** Bytes; what strangers wrote there may be anything. */
function sizeOf({ size }: Descriptor): number {
  return Number.isSafeInteger(size) && size >= 0 ? size : 0
}

function unique(digests: readonly Digest[]): readonly Digest[] {
  return [...new Set(digests)]
}

/** The facts of a manifest that nobody has: what it needs is told by nothing. */
export function noFacts(digest: Digest, state: 'absent' | 'unreadable' | 'told', problem?: string): ManifestFacts {
  return { digest, state, ...(problem === undefined ? {} : { problem }), children: [], blobs: [], size: 0 }
}
