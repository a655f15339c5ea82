import { InterruptedError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { networkFailure, Transient } from '../core/retry.ts'

/** Made anew for each try. */
export type OpenBody = () => Uint8Array | ReadableStream<Uint8Array>

/**
 * One request, without following a redirect.
 *
 * @param patience milliseconds until the head of the answer; 0: whoever streams the body watches over it
 * @throws Transient for what the line is guilty of
 */
export async function request(
  host: Host,
  url: string,
  open: OpenBody | undefined,
  init: RequestInit,
  patience: number,
): Promise<Response> {
  const late = new AbortController()
  const silent = new Transient(`no answer came in ${patience / 1000} s`, { lost: patience })
  const timer = patience === 0 ? undefined : setTimeout(() => late.abort(silent), patience)
  const signal = AbortSignal.any([init.signal ?? host.signal, late.signal])
  const body = open?.()
  const streams = body !== undefined && !ArrayBuffer.isView(body)
  const fetch = (redirect: 'manual' | 'error', body: ReturnType<OpenBody> | undefined) =>
    host.fetch(url, { ...init, redirect, signal, ...(body && { body, duplex: 'half' as const }) })
  try {
    // fetch keeps a copy of all that it streams, unless a redirect is an error anyway.
    return await fetch(streams ? 'error' : 'manual', body).catch((error: unknown) => {
      if (streams && redirected(error)) return fetch('manual', open?.())
      throw error
    })
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    throw late.signal.aborted ? silent : networkFailure(error)
  } finally {
    clearTimeout(timer)
  }
}

function redirected(error: unknown): boolean {
  return /unexpected redirect/.test(String((error as Partial<Error>).cause))
}

/** An unread body keeps its connection from being used again. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {})
}
