import { UserError } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'
import { Transient } from '../core/retry.ts'
import { type Digest, digestOf, isDigest, isOf } from '../oci/digest.ts'
import { BrokenImage } from '../oci/document.ts'
import { mediaTypes } from '../oci/manifest.ts'
import { repositoryName } from '../oci/reference.ts'
import type { Repository } from './blobs.ts'
import { bodyOf, drain, TooLarge } from './body.ts'
import type { Ask, Transport } from './transport.ts'

/** Name of a manifest in its repository: a tag, or its digest. */
export type ManifestName = string

export interface ManifestHead {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
}

export interface FoundManifest extends ManifestHead {
  readonly bytes: Uint8Array
}

/** What is uploaded. */
export interface NewManifest {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface ManifestOptions {
  /** In place of the host's own: a tag that is on its way is not torn off. */
  readonly signal?: AbortSignal
}

/** Bytes; what the distribution spec asks registries to take, and what they take. */
const largestManifest = 4 * 1024 * 1024

const accept = [
  mediaTypes.index,
  mediaTypes.manifest,
  mediaTypes.dockerList,
  mediaTypes.dockerManifest,
  // Some registries answer 404 for a type that is not listed.
  '*/*;q=0.1',
].join(', ')

/** undefined when there is none of that name. */
export async function headManifest(
  transport: Transport,
  repository: Repository,
  name: ManifestName,
  options: ManifestOptions = {},
): Promise<ManifestHead | undefined> {
  const ask = manifestAsk(repository, name, 'HEAD', 'pull', options)
  const found = await transport.send({ ...ask, headers: { accept }, answers: [200, 404] }, async (response) =>
    response.status === 404 ? undefined : headOf(response, isDigest(name) ? name : undefined),
  )
  // A registry that does not say the digest must be asked for the bytes.
  if (found !== 'silent') return found
  return getManifest(transport, repository, name, options)
}

/**
 * The bytes as they are, whose digest is computed here, never believed.
 *
 * @throws UserError when they are others than those asked for, or than the registry says
 * @throws BrokenImage when there are more than a manifest may have
 */
export async function getManifest(
  transport: Transport,
  repository: Repository,
  name: ManifestName,
  options: ManifestOptions = {},
): Promise<FoundManifest | undefined> {
  const ask = manifestAsk(repository, name, 'GET', 'pull', options)
  return transport.send({ ...ask, headers: { accept }, answers: [200, 404] }, async (response) => {
    if (response.status === 404) {
      await drain(response)
      return undefined
    }
    const bytes = await bodyOf(response, largestManifest).catch((error: unknown) => {
      throw error instanceof TooLarge ? new BrokenImage(`${ask.what}: ${error.message}`) : error
    })
    const said = isDigest(name) ? name : (response.headers.get('docker-content-digest') ?? '')
    const verified = isDigest(said) && isOf(said, bytes)
    if (isDigest(said) && !verified) throw otherDigest(ask.what, said, digestOf(bytes))
    const digest = isDigest(name) ? name : digestOf(bytes)
    return { mediaType: typeOf(response, bytes, verified), digest, size: bytes.length, bytes }
  })
}

export interface StoredManifest {
  readonly digest: Digest
  /** The subject, where the registry says that it keeps the list of its referrers (`OCI-Subject`); '' where it does not. */
  readonly subject: string
}

/** Uploads under a tag or under its own digest. @throws UserError when the registry stored something else */
export async function putManifest(...args: Parameters<typeof storeManifest>): Promise<Digest> {
  return (await storeManifest(...args)).digest
}

export async function storeManifest(
  transport: Transport,
  repository: Repository,
  name: ManifestName,
  { mediaType, bytes }: NewManifest,
  options: ManifestOptions = {},
): Promise<StoredManifest> {
  const digest = digestOf(bytes)
  if (isDigest(name) && !isOf(name, bytes)) throw new Error(`these bytes are ${digest}, not ${name}`)
  const ask = manifestAsk(repository, name, 'PUT', 'push', options)
  return transport.send(
    {
      ...ask,
      headers: { 'content-type': mediaType },
      body: () => bytes,
      answers: [200, 201, 202],
      // distribution says so when it reads the link of a blob that another request is writing at this instant.
      passing: ['DIGEST_INVALID'],
    },
    async (response) => {
      await drain(response)
      const said = response.headers.get('docker-content-digest') ?? ''
      if (isDigest(said) && !isOf(said, bytes)) throw otherDigest(ask.what, digest, said)
      return { digest, subject: response.headers.get('oci-subject') ?? '' }
    },
  )
}

/** Gone afterwards, or already before. @throws RegistryError 405 where the registry deletes nothing (GHCR) */
export async function deleteManifest(transport: Transport, repository: Repository, name: ManifestName): Promise<void> {
  const ask = manifestAsk(repository, name, 'DELETE', 'delete', {})
  await transport.send({ ...ask, answers: [200, 202, 204, 404] }, drain)
}

function manifestAsk(
  repository: Repository,
  name: ManifestName,
  method: Ask['method'],
  access: 'pull' | 'push' | 'delete',
  { signal }: ManifestOptions,
) {
  const separator = isDigest(name) ? '@' : ':'
  return {
    registry: repository.registry,
    scopes: [{ repository: repository.repository, access }],
    method,
    url: `/v2/${repository.repository}/manifests/${name}`,
    what: `the manifest ${repositoryName(repository)}${separator}${name}`,
    ...(signal ? { signal } : {}),
  } satisfies Partial<Ask>
}

function headOf(response: Response, asked: Digest | undefined): ManifestHead | 'silent' {
  const said = response.headers.get('docker-content-digest') ?? asked ?? ''
  const mediaType = plainType(response.headers.get('content-type'))
  if (!isDigest(said) || mediaType === '') return 'silent'
  return { mediaType, digest: said, size: Number(response.headers.get('content-length') ?? 0) }
}

/** The manifest's own word where it has one: some registries answer `application/json` for everything. */
function typeOf(response: Response, bytes: Uint8Array, verified: boolean): string {
  const header = plainType(response.headers.get('content-type'))
  if (header !== '' && header !== 'application/json' && header !== 'text/plain') return header
  try {
    const document: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    const { mediaType, manifests } = isRecord(document) ? document : {}
    if (typeof mediaType === 'string') return mediaType
    return manifests === undefined ? mediaTypes.manifest : mediaTypes.index
  } catch (error) {
    // Garbage, but the very garbage that somebody pushed: trying again brings no other.
    if (verified) return header
    throw new Transient('what came is no manifest', { cause: error })
  }
}

function plainType(header: string | null): string {
  return (header ?? '').split(';', 1)[0]?.trim() ?? ''
}

function otherDigest(what: string, expected: string, found: string): UserError {
  return new UserError(`${what}: expected ${expected}, but the registry has ${found}`, {
    cure: 'Nothing that depends on it was done. The registry, or a proxy on the way, is broken or hostile.',
  })
}
