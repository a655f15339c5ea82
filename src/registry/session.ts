import { UserError } from '../core/errors.ts'
import type { BlobSource } from '../oci/blob.ts'
import type { Digest } from '../oci/digest.ts'
import type { Repository } from './blobs.ts'
import { resolveLocation } from './endpoint.ts'
import { Transient } from './retry.ts'
import { pieces, read } from './source.ts'
import type { Ask, Transport } from './transport.ts'

/** An upload that the registry has begun. */
export interface Session {
  /** Where the next bytes go; another one after every answer. */
  readonly url: string
  /** Bytes that the registry has. */
  readonly offset: number
  /** The smallest chunk it takes, in bytes (`OCI-Chunk-Min-Length`); 0 when it does not say. */
  readonly minChunk: number
}

/** How far it got, in bytes from the beginning. */
export type Sent = (bytes: number) => void

export async function sessionOf(response: Response, asked: string): Promise<Session> {
  await response.arrayBuffer()
  const location = response.headers.get('location')
  if (location === null) throw new Transient('the registry began an upload without saying where (no Location)')
  return {
    url: resolveLocation(location, asked),
    offset: offsetOf(response.headers.get('range')),
    minChunk: Number(response.headers.get('oci-chunk-min-length') ?? 0) || 0,
  }
}

/** Everything in one request, which also ends the upload. */
export async function sendWhole(
  transport: Transport,
  repository: Repository,
  what: string,
  session: Session,
  source: BlobSource,
  sent: Sent,
): Promise<void> {
  const trouble = new AbortController()
  const body = streamed(read(source, 0), sent, trouble)
  await transport
    .send(
      {
        ...askAt(repository, what, withDigest(session.url, source.digest)),
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(source.size) },
        ...(source.size === 0 ? {} : { body }),
        answers: [201, 204],
        signal: AbortSignal.any([transport.host.signal, trouble.signal]),
      },
      async (response) => {
        await response.arrayBuffer()
        checkedDigest(response, source.digest, what)
      },
    )
    .catch((error: unknown) => {
      // The source's own fault is the cause, and no network would mend it.
      throw trouble.signal.aborted ? trouble.signal.reason : error
    })
}

/** The rest, in chunks of so many bytes, then the end of the upload. `onSession` is told after each one. */
export async function sendChunks(
  transport: Transport,
  repository: Repository,
  what: string,
  session: Session,
  source: BlobSource,
  chunk: number | undefined,
  onSession: (session: Session) => void,
): Promise<void> {
  let now = session
  // Without a size that the registry named, a piece is what fits into memory well.
  const size = Math.max(chunk ?? usualChunk, session.minChunk)
  for await (const piece of pieces(read(source, session.offset), size)) {
    const next = await transport.send(
      {
        ...askAt(repository, what, now.url),
        method: 'PATCH',
        headers: {
          'content-type': 'application/octet-stream',
          'content-length': String(piece.length),
          'content-range': `${now.offset}-${now.offset + piece.length - 1}`,
        },
        body: () => piece,
        answers: [202, 201, 204],
      },
      sessionOf,
    )
    now = { ...next, offset: now.offset + piece.length, minChunk: session.minChunk }
    onSession(now)
  }
  await transport.send(
    {
      ...askAt(repository, what, withDigest(now.url, source.digest)),
      method: 'PUT',
      headers: { 'content-length': '0' },
      answers: [201, 204],
    },
    async (response) => {
      await response.arrayBuffer()
      checkedDigest(response, source.digest, what)
    },
  )
}

const usualChunk = 16 * 1024 * 1024

/** How far the registry got; undefined when it has forgotten the upload. */
export async function standOf(
  transport: Transport,
  repository: Repository,
  what: string,
  session: Session,
): Promise<Session | undefined> {
  return transport.send(
    { ...askAt(repository, what, session.url), method: 'GET', answers: [204, 202, 200, 400, 404, 405, 410] },
    async (response, url) => {
      if (response.status >= 400) {
        await response.arrayBuffer()
        return undefined
      }
      if (response.headers.get('location') === null)
        return { ...session, offset: offsetOf(response.headers.get('range')) }
      return { ...(await sessionOf(response, url)), minChunk: session.minChunk }
    },
  )
}

/** The registry must have stored what we meant. */
export function checkedDigest(response: Response, digest: Digest, what: string): void {
  const said = response.headers.get('docker-content-digest')
  if (said === null || said === digest || said.split(':')[0] !== digest.split(':')[0]) return
  throw new UserError(`${what}: the registry says it stored ${said}`, {
    cure: 'No tag was moved. The registry, or a proxy on the way, is broken or hostile.',
  })
}

function askAt({ registry, repository }: Repository, what: string, url: string) {
  return {
    registry,
    scopes: [{ repository, access: 'push' }],
    url,
    what,
    // Repeated as a whole by the upload, which first asks how far it got.
    once: true,
    patience: 0,
  } as const satisfies Partial<Ask>
}

/** `0-1023` is 1024 bytes; `0-0` says none was taken (so distribution begins), or a single one, which is sent again. */
function offsetOf(range: string | null): number {
  const last = /^(?:bytes=)?0-(\d+)$/.exec(range ?? '')?.[1]
  return last === undefined || last === '0' ? 0 : Number(last) + 1
}

/** The address keeps what the registry wrote into it: its own parameters are signed. */
function withDigest(url: string, digest: Digest): string {
  return `${url}${url.includes('?') ? '&' : '?'}digest=${encodeURIComponent(digest)}`
}

function streamed(chunks: AsyncGenerator<Uint8Array, void>, sent: Sent, trouble: AbortController) {
  let at = 0
  return () =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const { value, done } = await chunks.next()
          if (done) return controller.close()
          controller.enqueue(value)
          at += value.length
          sent(at)
        } catch (error) {
          trouble.abort(error)
          controller.error(error)
        }
      },
      async cancel() {
        await chunks.return()
      },
    })
}
