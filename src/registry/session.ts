import { UserError } from '../core/errors.ts'
import { Transient } from '../core/retry.ts'
import type { BlobSource } from '../oci/blob.ts'
import type { Digest } from '../oci/digest.ts'
import type { Repository } from './blobs.ts'
import { drain } from './body.ts'
import { resolveLocation } from './endpoint.ts'
import { patienceFor, slowest, storing } from './patience.ts'
import { pieces, read } from './source.ts'
import { type Sent, stream } from './stream.ts'
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

export async function sessionOf(response: Response, asked: string): Promise<Session> {
  await drain(response)
  const location = response.headers.get('location')
  if (location === null) throw new Transient('the registry began an upload without saying where (no Location)')
  return {
    url: resolveLocation(location, asked),
    offset: offsetOf(response.headers.get('range')),
    minChunk: Number(response.headers.get('oci-chunk-min-length') ?? 0) || 0,
  }
}

/** Everything in one request, which also ends the upload. The fewest requests, but a cut loses all of it. */
export async function sendWhole(
  transport: Transport,
  repository: Repository,
  what: string,
  session: Session,
  source: BlobSource,
  sent: Sent,
): Promise<void> {
  const { body, guarded } = stream(source, 0, sent, transport)
  const ask = { ...askAt(repository, what, withDigest(session.url, source.digest)), ...guarded }
  const headers = { ...octets, 'content-length': String(source.size) }
  await body.blame(
    transport.send({ ...ask, method: 'PUT', headers, body: body.open, answers: [201, 204] }, stored(source, what)),
  )
}

/**
 * The rest as one stream, then the end of the upload: as docker does it, so that after a cut the registry still has what
 * it got.
 */
export async function sendRest(
  transport: Transport,
  repository: Repository,
  what: string,
  session: Session,
  source: BlobSource,
  sent: Sent,
): Promise<void> {
  const left = source.size - session.offset
  let { url } = session
  if (left > 0) {
    const { body, guarded } = stream(source, session.offset, sent, transport)
    const ask = { ...askAt(repository, what, url), ...guarded }
    const range = session.offset === 0 ? {} : { 'content-range': `${session.offset}-${source.size - 1}` }
    const headers = { ...octets, 'content-length': String(left), ...range }
    const next = transport.send({ ...ask, method: 'PATCH', headers, body: body.open, answers: taken }, sessionOf)
    url = (await body.blame(next)).url
  }
  await end(transport, repository, what, url, source)
}

/** The rest in chunks of so many bytes, for registries that take no more at once. `onSession` is told after each one. */
export async function sendChunks(
  transport: Transport,
  repository: Repository,
  what: string,
  session: Session,
  source: BlobSource,
  size: number,
  onSession: (session: Session) => void,
): Promise<void> {
  let now = session
  for await (const piece of pieces(read(source, session.offset), Math.max(size, session.minChunk))) {
    const headers = {
      ...octets,
      'content-length': String(piece.length),
      'content-range': `${now.offset}-${now.offset + piece.length - 1}`,
    }
    const ask = {
      ...askAt(repository, what, now.url),
      headers,
      body: () => piece,
      answers: taken,
      patience: patienceFor(transport, piece.length, slowest),
    }
    const next = await transport.send({ ...ask, method: 'PATCH' }, sessionOf)
    now = { ...next, offset: now.offset + piece.length, minChunk: session.minChunk }
    onSession(now)
  }
  await end(transport, repository, what, now.url, source)
}

const octets = { 'content-type': 'application/octet-stream' } as const
const taken = [202, 201, 204] as const

async function end(transport: Transport, repository: Repository, what: string, url: string, source: BlobSource) {
  const ask = askAt(repository, what, withDigest(url, source.digest))
  const headers = { 'content-length': '0' }
  const patience = patienceFor(transport, source.size, storing)
  await transport.send({ ...ask, method: 'PUT', headers, patience, answers: [201, 204] }, stored(source, what))
}

function stored({ digest }: BlobSource, what: string) {
  return async (response: Response): Promise<void> => {
    await drain(response)
    checkedDigest(response, digest, what)
  }
}

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
        await drain(response)
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
