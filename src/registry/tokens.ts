import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { Login } from '../core/login.ts'
import { networkFailure, type RetryPolicy, retrying } from '../core/retry.ts'
import { bodyOf } from './body.ts'
import { type Challenge, parseChallenge } from './challenge.ts'
import type { Credentials } from './credentials.ts'
import { identityTokenUser } from './docker-config.ts'
import { isLoopback } from './endpoint.ts'
import { failureOf, RegistryError } from './failure.ts'
import { basicOf } from './mask.ts'
import { covers, type Scope, scopeText } from './scope.ts'

/** Knows what to write into `Authorization` for a registry, and learns it from the registry's challenges. */
export interface Authorizer {
  /** undefined: nothing is asked for, as far as we know. */
  header(registry: string, scopes: readonly Scope[]): Promise<string | undefined>
  /** Learns from a 401; `false` when what it asks for is what it was already given, or nothing we know. */
  challenged(registry: string, response: Response, used: string | undefined): boolean
}

interface Token {
  readonly scopes: readonly Scope[]
  /** What it looked like in a request; undefined until it is there. */
  header: string | undefined
  readonly value: Promise<{ readonly text: string; readonly until: number }>
}

interface Known {
  challenge: Challenge | undefined
  tokens: Token[]
}

export function authorizer(host: Host, credentials: Credentials, policy: RetryPolicy): Authorizer {
  const registries = new Map<string, Known>()
  const knownOf = (registry: string): Known => {
    const known = registries.get(registry) ?? { challenge: undefined, tokens: [] }
    registries.set(registry, known)
    return known
  }

  return {
    async header(registry, scopes) {
      const known = knownOf(registry)
      if (!known.challenge) return undefined
      const login = await credentials(registry)
      if (known.challenge.scheme === 'basic') return login ? basic(login) : undefined
      const { challenge } = known
      for (const token of known.tokens.filter((token) => covers(token.scopes, scopes))) {
        const { text, until } = await token.value
        if (until > host.now().getTime()) return bearer(token, text)
        known.tokens = known.tokens.filter((other) => other !== token)
      }
      const value = fetchToken(host, policy, registry, challenge, scopes, login)
      const token: Token = { scopes, value, header: undefined }
      known.tokens.push(token)
      value.catch(() => {
        known.tokens = known.tokens.filter((other) => other !== token)
      })
      return bearer(token, (await value).text)
    },

    challenged(registry, response, used) {
      const known = knownOf(registry)
      const challenge = parseChallenge(response.headers.get('www-authenticate'))
      // The token ran out, or lacks a right. Another request may have got a new one meanwhile: that one stays.
      known.tokens = known.tokens.filter((token) => used === undefined || token.header !== used)
      if (!challenge) return used?.startsWith('Bearer ') ?? false
      const repeated = used?.startsWith('Basic ') && challenge.scheme === 'basic'
      known.challenge = challenge
      return !repeated
    },
  }
}

function bearer(token: Token, text: string): string {
  token.header = `Bearer ${text}`
  return token.header
}

function basic(login: Login): string {
  return `Basic ${basicOf(login)}`
}

/** Tokens without a stated life hold 60 s, says the token specification. */
const usualLife = 60
/** Bytes of a token service's answer. */
const largestAnswer = 1024 * 1024

async function fetchToken(
  host: Host,
  policy: RetryPolicy,
  registry: string,
  challenge: Challenge & { scheme: 'bearer' },
  scopes: readonly Scope[],
  login: Login | undefined,
): Promise<{ text: string; until: number }> {
  const realm = realmOf(challenge.realm, registry)
  const what = `the token for ${registry}`
  const asked = scopes.map((scope) => scopeText(scope, login !== undefined))
  return retrying(host, policy, what, async () => {
    const start = host.now().getTime()
    const signal = AbortSignal.any([host.signal, AbortSignal.timeout(30_000)])
    const response = await host
      .fetch(...tokenRequest(realm, challenge.service, asked, login, signal))
      .catch((error: unknown) => {
        throw networkFailure(error)
      })
    if (!response.ok) {
      const told = login && basic(login)
      throw refused(await failureOf(response, what, host.now(), told), registry, login)
    }
    const answer = await bodyOf(response, largestAnswer).catch((error: unknown) => {
      throw networkFailure(error)
    })
    const { text, life } = readAnswer(Buffer.from(answer).toString('utf8'))
    if (!text)
      throw new UserError(`${what}: ${realm.host} gave none`, {
        cure: 'Is this a registry? A login page or a proxy may have answered in its place.',
      })
    host.secret(text)
    // A tenth early: clocks differ, and a request takes its time.
    return { text, until: start + life * 900 }
  })
}

/** No word of an answer that is none goes into a message: half a token may be in it. `life` in seconds. */
function readAnswer(answer: string): { readonly text: string | undefined; readonly life: number } {
  try {
    const { token, access_token, expires_in } = JSON.parse(answer) as Record<string, unknown>
    const text = [token, access_token].find((value) => typeof value === 'string' && value !== '')
    return { text: text as string | undefined, life: Number(expires_in) || usualLife }
  } catch {
    return { text: undefined, life: 0 }
  }
}

function tokenRequest(
  realm: URL,
  service: string | undefined,
  scopes: readonly string[],
  login: Login | undefined,
  signal: AbortSignal,
): [url: URL, init: RequestInit] {
  const url = new URL(realm)
  if (login?.username === identityTokenUser) {
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: login.password,
      client_id: 'image-pipeline',
      scope: scopes.join(' '),
      ...(service === undefined ? {} : { service }),
    })
    return [url, { method: 'POST', body, redirect: 'error', signal }]
  }
  if (service !== undefined) url.searchParams.append('service', service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  return [url, { headers: login ? { authorization: basic(login) } : {}, redirect: 'error', signal }]
}

/** A password is sent there: never in the clear for a registry that is asked by https. */
function realmOf(realm: string, registry: string): URL {
  const url = URL.canParse(realm) ? new URL(realm) : undefined
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(registry) && isLoopback(url.host))))
    return url
  throw new UserError(`${registry} sends us for a token to ${url ? 'an address without https' : 'no address'}`, {
    cure: 'The registry is set up wrongly; no password was sent.',
  })
}

function refused(error: Error, registry: string, login: Login | undefined): Error {
  if (!(error instanceof RegistryError) || (error.status !== 401 && error.status !== 403)) return error
  return refusedLogin(registry, login, error)
}

/** Says who was refused, and what to give. */
export function refusedLogin(registry: string, login: Login | undefined, cause: RegistryError): RegistryError {
  const who = login ? `the login of ${login.username} at ${registry}` : `${registry} without a login`
  const cure =
    registry === 'ghcr.io'
      ? 'Give the job `permissions: packages: write`, and the package the role Write for this repository (Manage Actions access); or give username and password.'
      : `Give registry: ${registry}, username and password (or registry-auth), or log in with docker login.`
  return new RegistryError(`${who} is refused: ${cause.message}`, {
    cure,
    status: cause.status,
    code: cause.code,
  })
}
