import type { Host } from '../core/host.ts'
import { slotsByKey } from '../core/slots.ts'
import type { BlobSource } from '../oci/blob.ts'
import type { Digest } from '../oci/digest.ts'
import type { Descriptor } from '../oci/manifest.ts'
import { emptyObject, type Referrer } from '../oci/referrer.ts'
import { type AttachOptions, attach } from './attach.ts'
import { getBlob, headBlob, type Repository } from './blobs.ts'
import type { Credentials } from './credentials.ts'
import { listTags, referrers } from './listing.ts'
import {
  deleteManifest,
  type FoundManifest,
  getManifest,
  headManifest,
  type ManifestHead,
  type ManifestName,
  type ManifestOptions,
  type NewManifest,
  putManifest,
} from './manifests.ts'
import { type TransportOptions, transport, within } from './transport.ts'
import { type Habits, putBlob, type Uploaded, type UploadOptions } from './upload.ts'

export type { Repository } from './blobs.ts'
export type { FoundManifest, ManifestHead, ManifestName, ManifestOptions, NewManifest } from './manifests.ts'
export type { Uploaded, UploadOptions } from './upload.ts'

/**
 * The distribution protocol against any registry. Every digest is verified, whoever sends it; what may go better the
 * next time is tried again (see `retry.ts`); errors are `UserError`s that name the thing and the registry's words.
 */
export interface RegistryClient {
  headManifest(repository: Repository, name: ManifestName, options?: ManifestOptions): Promise<ManifestHead | undefined>
  getManifest(repository: Repository, name: ManifestName, options?: ManifestOptions): Promise<FoundManifest | undefined>
  putManifest(
    repository: Repository,
    name: ManifestName,
    manifest: NewManifest,
    options?: ManifestOptions,
  ): Promise<Digest>
  deleteManifest(repository: Repository, name: ManifestName): Promise<void>
  /** Bytes; undefined when the repository does not hold it. */
  headBlob(repository: Repository, digest: Digest): Promise<number | undefined>
  /** Verified at its end: what was yielded counts only when the iteration has ended well. `from` some byte on it is not. */
  getBlob(repository: Repository, digest: Digest, from?: number): AsyncIterable<Uint8Array>
  putBlob(repository: Repository, source: BlobSource, options?: UploadOptions): Promise<Uploaded>
  /** Gets the right to write, so that a wrong login is told before anything is built, and later requests need no detour. */
  signIn(repository: Repository): Promise<void>
  listTags(repository: Repository): Promise<readonly string[]>
  referrers(repository: Repository, subject: Digest, artifactType?: string): Promise<readonly Descriptor[]>
  /** Uploads manifests that refer to a subject, whose blobs are there, and lists them among its referrers: see `attach.ts`. */
  attach(
    repository: Repository,
    subject: Digest,
    referrers: readonly Referrer[],
    options?: AttachOptions,
  ): Promise<string | undefined>
}

/** Whatever images can be read from: a registry, or a mirror's folder. */
export type ImageReader = Pick<RegistryClient, 'getManifest' | 'getBlob'>

export interface ClientOptions extends TransportOptions {
  /** Blobs that go up to one registry at once. */
  readonly uploads?: number
}

export function registryClient(host: Host, credentials: Credentials, options: ClientOptions = {}): RegistryClient {
  const wire = transport(host, credentials, options)
  const uploads = slotsByKey(options.uploads ?? 4)
  const habits: Habits = { single: new Map(), chunk: new Map() }
  return {
    headManifest: (repository, name, given) => headManifest(wire, repository, name, given),
    getManifest: (repository, name, given) => getManifest(wire, repository, name, given),
    putManifest: (repository, name, manifest, given) => putManifest(wire, repository, name, manifest, given),
    deleteManifest: (repository, name) => deleteManifest(wire, repository, name),
    headBlob: (repository, digest) => headBlob(wire, repository, digest),
    getBlob: (repository, digest, from) => getBlob(wire, repository, digest, from),
    async putBlob(repository, source, given = {}) {
      // Asked outside the gate: the many blobs of a base that are there already do not wait for an upload.
      const line = within(wire, given.signal)
      if ((await headBlob(line, repository, source.digest, 'push')) !== undefined) return 'present'
      return uploads(repository.registry)(() => putBlob(line, habits, repository, source, given))
    },
    async signIn(repository) {
      // Any blob would do.
      await headBlob(wire, repository, emptyObject.digest, 'push')
    },
    listTags: (repository) => listTags(wire, repository),
    referrers: (repository, subject, artifactType) => referrers(wire, repository, subject, artifactType),
    attach: (repository, subject, list, given) => attach(wire, repository, subject, list, given),
  }
}
