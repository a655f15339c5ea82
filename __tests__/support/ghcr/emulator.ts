import { type Clock, realClock } from './clock.ts'
import { type Answer, type Exchange, json } from './exchange.ts'
import { type Fault, type Faults, faultList, spoiled } from './faults.ts'
import { type LimitRules, rateLimits } from './limits.ts'
import { type GithubRules, githubApi } from './packages.ts'
import { type RegistryRules, registryApi } from './registry.ts'
import type { Store } from './store.ts'
import { freshTally, type Tally } from './tally.ts'
import { type TokenRules, tokenService } from './tokens.ts'
import { type UploadRules, uploadService } from './uploads.ts'

export interface EmulatorOptions extends TokenRules, UploadRules, RegistryRules, LimitRules, GithubRules {
  /** Milliseconds that each request takes at least. */
  readonly latency?: number
  /** What it waits on; its time is that of limits, of tokens and of versions. */
  readonly clock?: Clock
}

/** GHCR and GitHub's API without a wire: `server.ts` gives it a port, `local-fetch.ts` a `fetch`. */
export interface Emulator {
  readonly store: Store
  readonly faults: Faults
  /** `METHOD path?query` of each request, in the order they came. */
  readonly requests: readonly string[]
  readonly tally: Tally
  /** A request has come: it is noted, and what strikes it waits and acts. */
  receive(exchange: Exchange): Promise<readonly Fault[]>
  /** What it does, and answers, where nothing cuts it. */
  respond(exchange: Exchange, struck: readonly Fault[]): Promise<Answer>
  expireTokens(): void
}

export function emulator(store: Store, options: EmulatorOptions, base: () => string): Emulator {
  const { clock = realClock, latency = 0 } = options
  const tokens = tokenService(options, base, store.now)
  const faults = faultList()
  const requests: string[] = []
  const tally = freshTally()
  const limits = rateLimits(options, store.now, tally)
  const registry = registryApi(store, tokens, uploadService(store, options), options)
  const github = githubApi(store, tokens, options, base)

  const route = async (exchange: Exchange): Promise<Answer> => {
    const { pathname } = exchange.url
    if (pathname.startsWith('/v2/')) return registry(exchange)
    if (pathname.startsWith('/api/v3/')) return github(exchange)
    if (pathname === '/token') return tokens.issue(exchange)
    return json(404, { message: 'Not Found' })
  }
  const answered = async (exchange: Exchange, struck: readonly Fault[]): Promise<Answer> => {
    const planned = struck.find(({ answer }) => answer)?.answer
    return planned ?? spoiled(await route(exchange), struck)
  }
  const limited = async (exchange: Exchange, struck: readonly Fault[]): Promise<Answer> => {
    tally.api += 1
    const refused = limits.begin(exchange)
    let status = 500
    try {
      if (latency > 0) await clock.sleep(latency)
      const answer = refused ?? (await answered(exchange, struck))
      status = answer.status
      if (exchange.method === 'DELETE' && status === 204) tally.deleted += 1
      return { ...answer, headers: { ...limits.headers(status), ...answer.headers } }
    } finally {
      limits.end(status)
    }
  }
  return {
    store,
    faults,
    requests,
    tally,
    expireTokens: tokens.expire,
    async receive(exchange) {
      requests.push(`${exchange.method} ${exchange.url.pathname}${exchange.url.search}`)
      const struck = faults.of(exchange)
      for (const { delay = 0, meanwhile } of struck) {
        if (delay > 0) await clock.sleep(delay)
        await meanwhile?.()
      }
      return struck
    },
    async respond(exchange, struck) {
      const { pathname } = exchange.url
      if (pathname.startsWith('/api/v3/')) return limited(exchange, struck)
      if (latency > 0) await clock.sleep(latency)
      if (exchange.method === 'GET' && pathname.includes('/manifests/')) tally.manifestGets += 1
      return answered(exchange, struck)
    },
  }
}
