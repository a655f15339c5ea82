import { createHash } from 'node:crypto'
import { InterruptedError, messageOf, UserError } from '../core/errors.ts'
import { networkFailure, retrying, Transient } from '../core/retry.ts'
import { algorithmOf, type Digest } from '../oci/digest.ts'
import { type Reference, repositoryName } from '../oci/reference.ts'
import { flow } from './body.ts'
import type { Transport } from './transport.ts'

export type Repository = Pick<Reference, 'registry' | 'repository'>

function blobUrl({ repository }: Repository, digest: Digest): string {
  return `/v2/${repository}/blobs/${digest}`
}

/** Bytes; undefined when the repository does not hold it. */
export async function headBlob(
  { send }: Transport,
  repository: Repository,
  digest: Digest,
  access: 'pull' | 'push' = 'pull',
): Promise<number | undefined> {
  return send(
    {
      registry: repository.registry,
      scopes: [{ repository: repository.repository, access }],
      method: 'HEAD',
      url: blobUrl(repository, digest),
      what: `the blob ${digest} of ${repositoryName(repository)}`,
      answers: [200, 404],
    },
    async (response) => (response.status === 404 ? undefined : Number(response.headers.get('content-length') ?? 0)),
  )
}

/**
 * The bytes as they come, whatever cuts the connection. The digest is known at the end: what was yielded may be used
 * only when the iteration has ended well.
 *
 * @param from bytes that are left out at the beginning; then no digest is known, and whoever has the whole checks it
 * @throws UserError when the repository does not hold it, or other bytes come
 */
export async function* getBlob(
  transport: Transport,
  repository: Repository,
  digest: Digest,
  from = 0,
): AsyncGenerator<Uint8Array, void> {
  const { host, policy } = transport
  const what = `the blob ${digest} of ${repositoryName(repository)}`
  const hash = from === 0 ? createHash(algorithmOf(digest)) : undefined
  let at = from
  let lost = 0
  for (let cuts = 0; ; cuts += 1) {
    const body = await retrying(host, policy, what, () => openBlob(transport, repository, digest, what, at))
    try {
      for await (const chunk of body) {
        hash?.update(chunk)
        at += chunk.length
        yield chunk
      }
      break
    } catch (error) {
      if (host.signal.aborted) throw new InterruptedError(error)
      lost += error instanceof Transient ? error.lost : 0
      if (cuts + 1 >= policy.attempts || lost >= policy.totalWait)
        throw new UserError(`${what}: ${messageOf(networkFailure(error))} (cut ${cuts + 1} times)`, {
          cure: 'The registry or the way to it is in trouble: run again later.',
          cause: error,
        })
      host.log.debug(`${what}: cut after ${at} bytes, going on from there`)
    }
  }
  if (hash && `${algorithmOf(digest)}:${hash.digest('hex')}` !== digest)
    throw new UserError(`${what}: the registry sent other bytes than the digest says`, {
      cure: 'Do not use this image; the registry, or a proxy on the way, is broken or hostile.',
    })
}

/** From the offset on; a registry that knows no ranges sends all, of which the head is dropped. */
async function openBlob(transport: Transport, repository: Repository, digest: Digest, what: string, offset: number) {
  return transport.send(
    {
      registry: repository.registry,
      scopes: [{ repository: repository.repository, access: 'pull' }],
      method: 'GET',
      url: blobUrl(repository, digest),
      what,
      headers: offset === 0 ? {} : { range: `bytes=${offset}-` },
      answers: [200, 206],
      once: true,
    },
    async (response) => {
      if (!response.body) throw new Transient('the answer is empty')
      const skip = response.status === 206 ? 0 : offset
      return behind(flow(response, transport.stall), skip)
    },
  )
}

async function* behind(body: AsyncIterable<Uint8Array>, skip: number): AsyncGenerator<Uint8Array, void> {
  let left = skip
  for await (const chunk of body) {
    if (left >= chunk.length) left -= chunk.length
    else {
      yield left === 0 ? chunk : chunk.subarray(left)
      left = 0
    }
  }
}
