import { InterruptedError, messageOf, UserError } from './errors.ts'
import type { Host } from './host.ts'

export interface RetryPolicy {
  /** Tries in all, the first one too. */
  readonly attempts: number
  /** Wait before the second try, in milliseconds; doubled from try to try. */
  readonly firstWait: number
  /** The longest wait of our own choosing, in milliseconds. */
  readonly longestWait: number
  /** The most that one request may wait in all, for its turn and for answers that never come, in milliseconds; a server that asks for more is told on the spot. */
  readonly totalWait: number
}

export const usualPolicy: RetryPolicy = { attempts: 6, firstWait: 300, longestWait: 15_000, totalWait: 120_000 }

/** Something that may go better the next time: a status, a cut connection. */
export class Transient extends Error {
  /** Milliseconds the other side asked to wait; undefined when it did not say. */
  readonly after: number | undefined
  /** Milliseconds that went by in vain, for want of an answer. */
  readonly lost: number

  constructor(
    message: string,
    options: { readonly after?: number | undefined; readonly lost?: number; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Transient'
    this.after = options.after
    this.lost = options.lost ?? 0
  }
}

/**
 * Repeats an attempt that fails with `Transient`, with growing waits of which a random half is left out, so that many
 * jobs do not come back at the same instant.
 *
 * @param what begins the sentence of the error, e.g. `the manifest sha256:… of ghcr.io/o/n`
 * @throws UserError when the tries or the time are used up, InterruptedError when the signal is aborted
 */
export async function retrying<T>(
  host: Host,
  policy: RetryPolicy,
  what: string,
  attempt: (number: number) => Promise<T>,
  signal: AbortSignal = host.signal,
): Promise<T> {
  let waited = 0
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number)
    } catch (error) {
      // A signal of its own lets a request that is under way arrive; nothing begins again once the run is to end.
      const ending = signal.aborted || host.signal.aborted
      if (ending && !(error instanceof UserError)) throw interrupted(error)
      if (!(error instanceof Transient)) throw error
      const wait = error.after ?? ownWait(policy, number)
      // A server that never answers has had its time, however few the tries.
      waited += error.lost
      if (number >= policy.attempts || waited + wait > policy.totalWait)
        throw gaveUp(what, error, number, waited, wait, number < policy.attempts)
      host.log.debug(`${what}: ${error.message}; again in ${Math.round(wait)} ms`)
      const either = AbortSignal.any([signal, host.signal])
      await sleepUntil(host, wait, either)
      if (either.aborted) throw interrupted(error)
      waited += wait
    }
  }
}

function ownWait({ firstWait, longestWait }: RetryPolicy, number: number): number {
  const full = Math.min(longestWait, firstWait * 2 ** (number - 1))
  return full * (0.5 + Math.random() / 2)
}

function gaveUp(what: string, error: Transient, tries: number, waited: number, wait: number, tooLong: boolean) {
  const effort = tries === 1 ? 'once' : `${tries} times in ${seconds(waited)}`
  const asked = tooLong && error.after !== undefined ? `, and asks to wait ${seconds(wait)}` : ''
  return new UserError(`${what}: ${error.message} (tried ${effort}${asked})`, {
    cure: 'The server or the way to it is in trouble or limits us: run again later.',
    cause: error,
  })
}

/** The wait, or less when the signal ends it. */
export async function sleepUntil(host: Host, wait: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  // One of its own: many sleep at once, and Node warns of more than ten listeners.
  const ends = AbortSignal.any([signal])
  let wake: () => void = () => {}
  const aborted = new Promise<void>((resolve) => {
    wake = resolve
    ends.addEventListener('abort', wake)
  })
  await Promise.race([host.sleep(wait), aborted]).finally(() => ends.removeEventListener('abort', wake))
}

function interrupted(error: unknown): InterruptedError {
  return error instanceof InterruptedError ? error : new InterruptedError(error)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`
}

const retriedStatuses = new Set([408, 425, 429, 500, 502, 503, 504])

/** Whether the same request may get another answer later. */
export function isTransientStatus(status: number): boolean {
  return retriedStatuses.has(status) || (status > 504 && status !== 505 && status !== 511)
}

/** Milliseconds until the instant a `Retry-After` names, in seconds or as a date; undefined when it names none. */
export function retryAfter(header: string | null, now: Date): number | undefined {
  if (header === null || header.trim() === '') return undefined
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime())
}

/** Names a failure of the network by its innermost reason: `fetch failed` alone helps nobody. */
export function networkFailure(error: unknown): Error {
  if (error instanceof Transient) return error
  let reason = messageOf(error)
  // Told by their shape: what fetch throws may come from another realm than ours.
  for (
    let at = error as Partial<NodeJS.ErrnoException> | undefined;
    at?.message !== undefined;
    at = at.cause as typeof at
  ) {
    const { code = '', message } = at
    reason = code !== '' && !message.includes(code) ? `${message} (${code})` : message
    if (hopeless.test(code))
      return new UserError(`the connection is not trusted: ${reason}`, {
        cure: 'Give the certificate authority of the server by NODE_EXTRA_CA_CERTS.',
        cause: error,
      })
  }
  const refusal = /Proxy response \((40[37])\)/.exec(reason)?.[1]
  if (refusal !== undefined) return refusedByProxy(refusal, error)
  return new Transient(reason, { cause: error })
}

function refusedByProxy(status: string, cause: unknown): UserError {
  return status === '407'
    ? new UserError('the proxy wants a login (407), or another one', {
        cure: 'Write it into HTTPS_PROXY: http://user:password@proxy.example:3128, with special characters percent-encoded.',
        cause,
      })
    : new UserError('the proxy lets nobody there (403)', {
        cure: 'Have it allow that host, or name the host in NO_PROXY where it is reached without.',
        cause,
      })
}

/** Whether reading an answer failed because of the line: cut, aborted or too slow. */
export function isNetworkFailure(error: unknown): boolean {
  const { name, message } = (error ?? {}) as Partial<Error>
  if (name === 'AbortError' || name === 'TimeoutError') return true
  return name === 'TypeError' && (message === 'terminated' || message === 'fetch failed')
}

const hopeless = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS/
