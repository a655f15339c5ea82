import type { Environment } from './host.ts'

const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const

/**
 * Node 20's fetch takes no notice of proxy variables; this one does (NO_PROXY too). What it needs for that is loaded
 * only where such a variable is set.
 */
export function proxiedFetch(env: Environment) {
  const proxied = proxyVariables.some((name) => (env[name] ?? '') !== '')
  return async (url: string | URL, init?: RequestInit): Promise<Response> => {
    if (!proxied) return fetch(url, init)
    const { getProxyUrl } = await import('@actions/http-client/lib/proxy')
    const proxy = getProxyUrl(new URL(url))
    if (!proxy) return fetch(url, init)
    const undici = await import('undici')
    const through = { ...init, dispatcher: new undici.ProxyAgent({ uri: proxy.href }) }
    return undici.fetch(url, through as Parameters<typeof undici.fetch>[1]) as unknown as Promise<Response>
  }
}
