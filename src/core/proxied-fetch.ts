import type { ProxyAgent } from 'undici'
import type { Environment } from './host.ts'
import { hasProxy, proxyFor } from './proxy.ts'

/**
 * Node 20's fetch takes no notice of proxy variables; this one does (NO_PROXY too). What it needs for that is loaded
 * only where such a variable is set.
 */
export function proxiedFetch(env: Environment) {
  const agents = new Map<string, ProxyAgent>()
  return async (url: string | URL, init?: RequestInit): Promise<Response> => {
    const proxy = hasProxy(env) ? await proxyFor(new URL(url), env) : undefined
    if (!proxy) return fetch(url, init)
    const undici = await import('undici')
    // One for all requests: each keeps its connections.
    const dispatcher = agents.get(proxy.href) ?? new undici.ProxyAgent({ uri: proxy.href })
    agents.set(proxy.href, dispatcher)
    const through = { ...init, dispatcher }
    return undici.fetch(url, through as Parameters<typeof undici.fetch>[1]) as unknown as Promise<Response>
  }
}
