import type { Digest } from '../../src/oci/digest.ts'
import { isManifestType } from '../../src/oci/manifest.ts'
import type { ManifestFacts, Snapshot } from '../../src/prune/snapshot.ts'
import type { Package, Store } from './ghcr/store.ts'

export interface SnapshotOptions {
  /** Manifests that could not be read. */
  readonly unreadable?: ReadonlySet<Digest>
  readonly openPulls?: ReadonlySet<number>
  readonly branches?: ReadonlySet<string>
  readonly inUse?: ReadonlySet<Digest>
}

interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
}

interface Document {
  readonly subject?: Descriptor
  readonly artifactType?: string
  readonly config?: Descriptor
  readonly layers?: readonly Descriptor[]
  readonly manifests?: readonly Descriptor[]
}

/** What one finds who looks at all of a package at this instant. */
export function snapshotOf(store: Store, repository: string, options: SnapshotOptions = {}): Snapshot {
  const held = store.package(repository)
  const listed = [...held.versions.values()].filter(({ deleted }) => !deleted).reverse()
  const { openPulls, branches, inUse = new Set(), unreadable } = options
  return {
    package: { registry: 'ghcr.test', owner: held.owner, name: held.name },
    takenAt: store.now(),
    versions: listed.map(({ id, digest, createdAt, updatedAt }) => ({
      id,
      digest,
      tags: held.tags.of(digest),
      createdAt: new Date(createdAt),
      updatedAt: new Date(updatedAt),
    })),
    manifests: factsOf(store, held, unreadable ?? new Set()),
    inUse,
    ...(openPulls ? { openPulls } : {}),
    ...(branches ? { branches } : {}),
  }
}

function factsOf(store: Store, held: Package, unreadable: ReadonlySet<Digest>): ReadonlyMap<Digest, ManifestFacts> {
  const facts = new Map<Digest, ManifestFacts>()
  const about = new Map<Digest, Digest>()
  for (const { digest, mediaType, deleted, absent } of held.versions.values()) {
    if (deleted) continue
    const none = { digest, children: [], blobs: [], size: 0 }
    if (unreadable.has(digest) || absent) {
      facts.set(digest, absent ? { ...none, state: 'absent' } : { ...none, state: 'unreadable', problem: 'status 500' })
      continue
    }
    const bytes = store.read(digest)
    const {
      subject,
      artifactType,
      config,
      layers = [],
      manifests = [],
    } = JSON.parse(bytes.toString('utf8')) as Document
    for (const { digest: entry, annotations } of manifests) {
      const of = annotations?.['vnd.docker.reference.digest']
      if (of !== undefined) about.set(entry, of as Digest)
    }
    const blobs = [...(config ? [config] : []), ...layers, ...manifests.filter((one) => !isManifestType(one.mediaType))]
    facts.set(digest, {
      digest,
      state: 'read',
      mediaType,
      ...(artifactType === undefined ? {} : { artifactType }),
      children: manifests.filter((one) => isManifestType(one.mediaType)).map((one) => one.digest),
      ...(subject ? { subject: subject.digest } : {}),
      blobs: blobs.map(({ digest: blob, size }) => ({ digest: blob, size })),
      size: bytes.length,
    })
  }
  for (const [digest, of] of about) {
    const known = facts.get(digest)
    if (known) facts.set(digest, { ...known, about: of })
  }
  return facts
}
