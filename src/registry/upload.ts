import { messageOf } from '../core/errors.ts'
import { retrying, Transient } from '../core/retry.ts'
import type { BlobSource } from '../oci/blob.ts'
import { repositoryName } from '../oci/reference.ts'
import { headBlob, type Repository } from './blobs.ts'
import { RegistryError } from './failure.ts'
import { mount, openSession, single } from './open.ts'
import { type Session, sendChunks, sendRest, sendWhole, standOf } from './session.ts'
import type { Sent } from './stream.ts'
import type { Transport } from './transport.ts'

export interface UploadOptions {
  /** Repositories of the same registry that may hold the blob already, e.g. `owner/other`. */
  readonly mountFrom?: readonly string[]
  /** Bytes that went up since the last call; negative when some must be sent again. */
  readonly onBytes?: (bytes: number) => void
  /** Ends it, besides the host's own. */
  readonly signal?: AbortSignal
}

export type Uploaded = 'present' | 'mounted' | 'uploaded'

/** What is learned about registries while blobs go up; kept for the life of a client. */
export interface Habits {
  /** Whether a blob may come with the first POST. Registries built on distribution take no notice of it. */
  readonly single: Map<string, boolean>
  /** Bytes of a chunk, for registries that refused a whole blob. */
  readonly chunk: Map<string, number>
}

/** Sent unasked with the first POST: no more is lost than this where the registry takes no notice. */
const probeSize = 64 * 1024
const singleSize = 4 * 1024 * 1024
/** Up to here one request less is worth more than going on after a cut. */
const wholeSize = 8 * 1024 * 1024

/**
 * Puts a blob where it is not: mounts it from another repository, else uploads it; a connection that is cut goes on
 * where the registry says it was cut. Memory is that of some buffers, whatever the blob's size.
 *
 * @throws UserError when the source or the registry holds other bytes than the digest says, or the registry refuses
 */
export async function putBlob(
  transport: Transport,
  habits: Habits,
  repository: Repository,
  source: BlobSource,
  { mountFrom = [], onBytes = () => {} }: UploadOptions,
): Promise<Uploaded> {
  const opened = await open(transport, habits, repository, source, mountFrom)
  if (opened === 'mounted') return 'mounted'
  if (opened === 'stored') onBytes(source.size)
  else await upload(transport, habits, repository, source, opened, onBytes)
  return 'uploaded'
}

/** The fewest requests first; what comes of them may be an upload that has begun. */
async function open(
  transport: Transport,
  { single: takesSingle }: Habits,
  repository: Repository,
  source: BlobSource,
  mountFrom: readonly string[],
): Promise<Session | 'mounted' | 'stored' | undefined> {
  for (const from of mountFrom) {
    const answer = await mount(transport, repository, source.digest, from)
    if (answer !== 'refused') return answer
  }
  const known = takesSingle.get(repository.registry)
  if (known === false || source.size > (known ? singleSize : probeSize)) return undefined
  const answer = await single(transport, repository, source)
  takesSingle.set(repository.registry, answer === 'stored')
  return answer
}

async function upload(
  transport: Transport,
  { chunk }: Habits,
  repository: Repository,
  source: BlobSource,
  opened: Session | undefined,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const what = `the blob ${source.digest} of ${repositoryName(repository)}`
  let session = opened
  let told = 0
  const sent: Sent = (bytes) => {
    onBytes(bytes - told)
    told = bytes
  }
  const attempt = async (number: number) => {
    if (number > 1) {
      // It may be the last answer that was lost, not the blob.
      if ((await headBlob(transport, repository, source.digest, 'push')) !== undefined) return sent(source.size)
      session = session && (await standOf(transport, repository, what, session))
      // 0 may stand for a single byte: the ranges of the protocol cannot tell.
      if (session && (session.offset === 0 || session.offset > source.size)) session = undefined
    }
    session ??= await openSession(transport, repository, what)
    sent(session.offset)
    const resumed = session.offset > 0
    const size = chunk.get(repository.registry)
    try {
      if (size !== undefined)
        await sendChunks(transport, repository, what, session, source, size, (next) => {
          session = next
          sent(next.offset)
        })
      else if (session.offset === 0 && source.size <= wholeSize)
        await sendWhole(transport, repository, what, session, source, sent)
      else await sendRest(transport, repository, what, session, source, sent)
    } catch (error) {
      if (!isLost(error, resumed)) throw error
      session = undefined
      throw new Transient(messageOf(error), { cause: error, after: 0 })
    }
    sent(source.size)
  }
  for (;;) {
    try {
      return await retrying(transport.host, transport.policy, what, attempt, transport.signal)
    } catch (error) {
      const smaller = smallerChunk(error, chunk.get(repository.registry), session?.minChunk ?? 0)
      if (smaller === undefined) throw error
      chunk.set(repository.registry, smaller)
      session = undefined
    }
  }
}

/** The registry forgot the upload, or what it kept of it is not what we sent: a new one may do. */
function isLost(error: unknown, resumed: boolean): boolean {
  if (!(error instanceof RegistryError)) return false
  return error.status === 404 || error.status === 416 || (resumed && error.code === 'DIGEST_INVALID')
}

const firstChunk = 16 * 1024 * 1024
const smallestChunk = 1024 * 1024

/** The next size to try after a 413; undefined when that is no cure. */
function smallerChunk(error: unknown, current: number | undefined, least: number): number | undefined {
  if (!(error instanceof RegistryError) || error.status !== 413) return undefined
  const next = Math.max(current === undefined ? firstChunk : current / 2, least)
  return next < smallestChunk || next === current ? undefined : next
}
