import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InterruptedError, messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import {
  isTransientStatus,
  networkFailure,
  type RetryPolicy,
  retryAfter,
  retrying,
  Transient,
  usualPolicy,
} from '../core/retry.ts'

export interface Limits {
  readonly policy: RetryPolicy
  /** Bytes of one file. */
  readonly size: number
  /** Milliseconds without a byte. */
  readonly stall: number
  /** Milliseconds of one try. */
  readonly whole: number
}

export const usualLimits: Limits = { policy: usualPolicy, size: 2 ** 30, stall: 60_000, whole: 900_000 }

/** Statuses that say: there is no such file. A store that may not be listed answers 403 for what it does not have. */
const absent = new Set([403, 404, 410])

/**
 * Fetches a file, from the first byte on again where the line is cut. What came of it is only hashed, not judged.
 *
 * @param what names the file in messages
 * @returns its SHA-256 in hex; undefined where there is no such file
 * @throws UserError when it cannot be had, is too large or takes too long
 */
export async function download(
  url: URL,
  to: string,
  what: string,
  host: Host,
  limits: Limits = usualLimits,
): Promise<string | undefined> {
  if (url.protocol === 'file:') return copied(url, to, what, host, limits)
  return retrying(host, limits.policy, what, () => fetched(url, to, what, host, limits))
}

async function fetched(url: URL, to: string, what: string, host: Host, limits: Limits): Promise<string | undefined> {
  const late = new AbortController()
  const deadline = performance.now() + limits.whole
  let timer: NodeJS.Timeout | undefined
  const watch = () => {
    clearTimeout(timer)
    const silent = new Transient(`no byte came in ${limits.stall / 1000} s`, { lost: limits.stall })
    timer = setTimeout(() => late.abort(silent), limits.stall)
  }
  try {
    watch()
    const response = await host.fetch(url, {
      // What a server packs on the way would have another hash.
      headers: { 'accept-encoding': 'identity' },
      signal: AbortSignal.any([host.signal, late.signal]),
    })
    if (!response.ok) {
      await response.body?.cancel().catch(() => {})
      if (absent.has(response.status)) return undefined
      throw failure(response, what, host)
    }
    const total = Number(response.headers.get('content-length') ?? 0)
    let shown = 0
    return await stored(response.body ?? [], to, what, host, limits, (bytes) => {
      watch()
      if (performance.now() > deadline) throw tooSlow(what, limits)
      // Drawing a line takes longer than receiving a few kilobytes.
      if (performance.now() - shown < 100) return
      shown = performance.now()
      host.log.progress(`${what}: ${megabytes(bytes)}${total > 0 ? ` of ${megabytes(total)}` : ''}`)
    })
  } catch (error) {
    if (late.signal.aborted) throw late.signal.reason
    if (error instanceof UserError || error instanceof InterruptedError) throw error
    throw networkFailure(error)
  } finally {
    clearTimeout(timer)
  }
}

async function copied(url: URL, to: string, what: string, host: Host, limits: Limits): Promise<string | undefined> {
  let file: FileHandle
  try {
    file = await open(fileURLToPath(url), 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw unreadable(url, error)
  }
  try {
    const bytes = file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })
    return await stored(bytes, to, what, host, limits, () => {})
  } catch (error) {
    if (error instanceof UserError || error instanceof InterruptedError) throw error
    throw unreadable(url, error)
  } finally {
    await file.close()
  }
}

/** Writes what comes and gives its hash. */
async function stored(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  to: string,
  what: string,
  host: Host,
  limits: Limits,
  came: (total: number) => void,
): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(to, 'w', 0o755).catch((error: unknown) => {
    throw unwritable(to, error)
  })
  try {
    let total = 0
    for await (const chunk of bytes) {
      if (host.signal.aborted) throw new InterruptedError(host.signal.reason)
      total += chunk.length
      if (total > limits.size)
        throw new UserError(`${what} has more than ${megabytes(limits.size)}, which no release has.`, {
          cure: 'Look at what answers at the address of the mirror.',
        })
      came(total)
      hash.update(chunk)
      await file.writeFile(chunk).catch((error: unknown) => {
        throw unwritable(to, error)
      })
    }
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

function failure(response: Response, what: string, host: Host): Error {
  const words = `${response.status}${response.statusText === '' ? '' : ` ${response.statusText}`}`
  if (isTransientStatus(response.status))
    return new Transient(`the server answered ${words}`, {
      after: retryAfter(response.headers.get('retry-after'), host.now()),
    })
  return new UserError(`${what}: the server answered ${words}.`, { cure: `Look at what answers at ${response.url}.` })
}

function tooSlow(what: string, { whole }: Limits): UserError {
  return new UserError(`${what} was not there after ${whole / 60_000} minutes.`, {
    cure: 'Use a mirror that is nearer: tools-mirror.',
  })
}

function unreadable(url: URL, cause: unknown): UserError {
  return new UserError(`${fileURLToPath(url)} cannot be read: ${messageOf(cause)}`, {
    cure: 'It must be a file that the user of this run may read.',
    cause,
  })
}

function unwritable(path: string, cause: unknown): UserError {
  return new UserError(`${path} cannot be written: ${messageOf(cause)}`, {
    cure: `Make room in ${dirname(path)}, or give the user of this run the right to write there.`,
    cause,
  })
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
