import type { BlobSource } from '../oci/blob.ts'
import type { Digest } from '../oci/digest.ts'
import { repositoryName } from '../oci/reference.ts'
import type { Repository } from './blobs.ts'
import { drain } from './body.ts'
import { RegistryError } from './failure.ts'
import type { Scope } from './scope.ts'
import { checkedDigest, type Session, sessionOf } from './session.ts'
import { collected, read } from './source.ts'
import type { Transport } from './transport.ts'

/** Begins an upload. */
export async function openSession(transport: Transport, repository: Repository, what: string): Promise<Session> {
  return transport.send(
    {
      ...pushTo(repository),
      url: `/v2/${repository.repository}/blobs/uploads/`,
      what,
      headers: { 'content-length': '0' },
      answers: [202],
    },
    sessionOf,
  )
}

/** Sends a small blob with the request that begins the upload; a registry that takes no notice of it has begun one. */
export async function single(
  transport: Transport,
  repository: Repository,
  source: BlobSource,
): Promise<Session | 'stored'> {
  const what = `the blob ${source.digest} of ${repositoryName(repository)}`
  const bytes = await collected(read(source, 0))
  return transport.send(
    {
      ...pushTo(repository),
      url: `/v2/${repository.repository}/blobs/uploads/?digest=${encodeURIComponent(source.digest)}`,
      what,
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) },
      body: () => bytes,
      answers: [201, 202],
    },
    async (response, url) => {
      if (response.status === 202) return sessionOf(response, url)
      await drain(response)
      checkedDigest(response, source.digest, what)
      return 'stored'
    },
  )
}

/** Takes the blob over from another repository of the registry, which may answer by beginning an upload instead. */
export async function mount(
  transport: Transport,
  repository: Repository,
  digest: Digest,
  from: string,
): Promise<Session | 'mounted' | 'refused'> {
  const what = `the blob ${digest} of ${repositoryName(repository)}, from ${from}`
  const ask = pushTo(repository)
  try {
    return await transport.send(
      {
        ...ask,
        scopes: [...ask.scopes, { repository: from, access: 'pull' }],
        url: `/v2/${repository.repository}/blobs/uploads/?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`,
        what,
        headers: { 'content-length': '0' },
        answers: [201, 202],
      },
      async (response, url) => {
        if (response.status === 202) return sessionOf(response, url)
        await drain(response)
        checkedDigest(response, digest, what)
        return 'mounted'
      },
    )
  } catch (error) {
    // A short cut only: who may not take it, e.g. for want of rights at the other repository, goes the long way.
    if (error instanceof RegistryError) return 'refused'
    throw error
  }
}

function pushTo({ registry, repository }: Repository) {
  const scopes: readonly Scope[] = [{ repository, access: 'push' }]
  return { registry, scopes, method: 'POST' } as const
}
