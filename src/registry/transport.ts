import type { Host } from '../core/host.ts'
import { isNetworkFailure, networkFailure, type RetryPolicy, retrying, Transient, usualPolicy } from '../core/retry.ts'
import { slotsByKey } from '../core/slots.ts'
import type { Credentials } from './credentials.ts'
import { originOf, resolveLocation, sameOrigin } from './endpoint.ts'
import { clean, failureOf, RegistryError } from './failure.ts'
import { discard, type OpenBody, request } from './request.ts'
import type { Scope } from './scope.ts'
import { type Authorizer, authorizer, refusedLogin } from './tokens.ts'

/** One request to a registry. */
export interface Ask {
  readonly registry: string
  readonly scopes: readonly Scope[]
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** A path that begins with `/v2/`, or the absolute address that an answer gave. */
  readonly url: string
  /** For messages: what is asked for, e.g. `the manifest sha256:… of ghcr.io/o/n`. */
  readonly what: string
  readonly headers?: Readonly<Record<string, string>>
  /** Made anew for each try; a stream needs a `content-length` among the headers. */
  readonly body?: OpenBody
  /** Statuses that are answers; all others are errors, some of them worth another try. */
  readonly answers: readonly number[]
  /** Codes of refusals that may pass, e.g. `DIGEST_INVALID` for bytes that are known to have that digest. */
  readonly passing?: readonly string[]
  /** The caller repeats it itself. */
  readonly once?: true
  /** In place of the host's own. */
  readonly signal?: AbortSignal
  /** Milliseconds until the head of the answer; 0 for streamed bodies, which watch over themselves. Default: the transport's. */
  readonly patience?: number
}

export interface Transport {
  /** Asks, and reads the answer within the same try: a connection that is cut in the middle of it is tried again. */
  send<T>(ask: Ask, read: (response: Response, url: string) => Promise<T>): Promise<T>
  readonly host: Host
  readonly policy: RetryPolicy
  /** Ends whatever is under way; the host's own unless `within` gave another. */
  readonly signal: AbortSignal
  /** Milliseconds without a byte on the line after which an upload or a download counts as cut. */
  readonly stall: number
  /** Milliseconds until the head of an answer. */
  readonly patience: number
}

export interface TransportOptions {
  readonly policy?: RetryPolicy
  /** Requests under way to one registry. */
  readonly width?: number
  /** Milliseconds; one minute where it is left out. */
  readonly stall?: number
  /** Milliseconds; half a minute where it is left out. */
  readonly patience?: number
}

/** The same, but also ended by a signal of the caller's. */
export function within(transport: Transport, signal: AbortSignal | undefined): Transport {
  if (!signal) return transport
  const either = AbortSignal.any([transport.signal, signal])
  return { ...transport, signal: either, send: (ask, read) => transport.send({ signal: either, ...ask }, read) }
}

export function transport(host: Host, credentials: Credentials, options: TransportOptions = {}): Transport {
  const { policy = usualPolicy, stall = 60_000, patience = 30_000 } = options
  const auth = authorizer(host, credentials, policy)
  const gateOf = slotsByKey(options.width ?? 12)
  const met = new Map<string, Promise<void>>()

  // Asked once and first, so that a dozen requests do not each run into the same 401.
  const meet = (registry: string): Promise<void> => {
    const known = met.get(registry) ?? greet(host, policy, auth, registry, patience)
    met.set(registry, known)
    known.catch(() => met.delete(registry))
    return known
  }

  return {
    host,
    policy,
    signal: host.signal,
    stall,
    patience,
    async send(ask, read) {
      await meet(ask.registry)
      const attempt = () =>
        gateOf(ask.registry)(async () => {
          ask.signal?.throwIfAborted()
          return authorized(host, auth, credentials, { patience, ...ask }, read)
        })
      if (ask.once) return attempt()
      return retrying(host, policy, ask.what, attempt, ask.signal)
    },
  }
}

async function greet(host: Host, policy: RetryPolicy, auth: Authorizer, registry: string, patience: number) {
  await retrying(host, policy, registry, async () => {
    const response = await request(host, `${originOf(registry)}/v2/`, undefined, { method: 'GET' }, patience)
    if (response.status === 401) auth.challenged(registry, response, undefined)
    else if (response.status >= 429) throw await failureOf(response, registry, host.now())
    await discard(response)
  })
}

type Patient = Ask & { readonly patience: number }

async function authorized<T>(
  host: Host,
  auth: Authorizer,
  credentials: Credentials,
  ask: Patient,
  read: (response: Response, url: string) => Promise<T>,
): Promise<T> {
  for (let again = false; ; again = true) {
    const authorization = await auth.header(ask.registry, ask.scopes)
    const { response, url } = await followed(host, ask, authorization)
    if (ask.answers.includes(response.status)) {
      const warning = response.headers.get('warning')
      if (warning !== null) host.log.debug(`${ask.registry} warns: ${clean(warning, authorization)}`)
      return read(response, url).catch((error: unknown) => {
        throw isNetworkFailure(error) ? networkFailure(error) : error
      })
    }
    // What a redirect's target or a foreign upload address asks for is not the registry's word: no login goes there.
    const refused = response.status === 401 && sameOrigin(url, originOf(ask.registry))
    const challenged = refused && auth.challenged(ask.registry, response, authorization)
    if (challenged && !again) {
      await discard(response)
      continue
    }
    const failure = await failureOf(response, ask.what, host.now(), authorization)
    if (failure instanceof RegistryError && refused)
      throw refusedLogin(ask.registry, await credentials(ask.registry), failure)
    if (failure instanceof RegistryError && ask.passing?.includes(failure.code)) throw new Transient(failure.message)
    throw failure
  }
}

const redirects = new Set([301, 302, 303, 307, 308])

/** Reads go wherever they are sent, but never from https to http; writes stay with the registry. */
async function followed(host: Host, ask: Patient, authorization: string | undefined) {
  const origin = originOf(ask.registry)
  const reads = ask.method === 'GET' || ask.method === 'HEAD'
  let url = ask.url.startsWith('/') ? `${origin}${ask.url}` : ask.url
  for (let hop = 0; ; hop += 1) {
    const headers = {
      ...ask.headers,
      // Digests are of the bytes as they are: no compression on the way.
      'accept-encoding': 'identity',
      ...(authorization !== undefined && sameOrigin(url, origin) ? { authorization } : {}),
    }
    const init = { method: ask.method, signal: ask.signal ?? host.signal, headers }
    const response = await request(host, url, ask.body, init, ask.patience)
    const location = response.headers.get('location')
    if (location === null || !redirects.has(response.status) || ask.answers.includes(response.status) || hop === 5)
      return { response, url }
    const next = resolveLocation(location, url)
    if (!reads && (!sameOrigin(next, origin) || response.status < 307)) return { response, url }
    await discard(response)
    url = next
  }
}
