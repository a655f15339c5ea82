import { UserError } from './errors.ts'
import type { Environment } from './host.ts'

/**
 * The proxy by which a URL is to be asked for; undefined for none. Variables in small letters come first, as curl and Go
 * have it. This machine itself is never asked for by a proxy.
 *
 * @throws UserError for what is no proxy that we can speak to
 */
export async function proxyFor({ protocol, hostname, port }: URL, env: Environment): Promise<URL | undefined> {
  const name = protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const text = readVariable(env, name)
  if (text === '') return undefined
  // Loaded only where a proxy is set: most runs have none.
  const net = await import('node:net')
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (isLoopback(host, net)) return undefined
  const asked = port === '' ? (protocol === 'https:' ? '443' : '80') : port
  if (
    readVariable(env, 'no_proxy')
      .split(/[\s,]+/)
      .some((entry) => covers(entry, host, asked, net))
  )
    return undefined
  return parseProxy(text, name)
}

/** Whether any request could go by a proxy. */
export function hasProxy(env: Environment): boolean {
  return readVariable(env, 'https_proxy') !== '' || readVariable(env, 'http_proxy') !== ''
}

/** What of the proxies' addresses must never be shown: passwords, as they stand and as they are sent. */
export function proxySecrets(env: Environment): readonly string[] {
  return ['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) =>
    [env[name], env[name.toUpperCase()]].flatMap((text = '') => {
      const url = urlOf(text.trim())
      if (!url || url.password === '') return []
      const [user, password] = [decoded(url.username), decoded(url.password)]
      return [url.password, password, Buffer.from(`${user}:${password}`).toString('base64')]
    }),
  )
}

/** '' where neither form is set. */
export function readVariable(env: Environment, name: string): string {
  return (env[name] || env[name.toUpperCase()] || '').trim()
}

function parseProxy(text: string, name: string): URL {
  const url = urlOf(text)
  if (url && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '') return url
  // It may hold a password.
  throw new UserError(`${name.toUpperCase()} is no address of an http proxy`, {
    cure: 'Write it like http://proxy.example:3128, or http://user:password@proxy.example:3128.',
  })
}

/** `proxy.example:3128` is one too. */
function urlOf(text: string): URL | undefined {
  const whole = text.includes('://') ? text : `http://${text}`
  return URL.canParse(whole) ? new URL(whole) : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

type Net = typeof import('node:net')

function isLoopback(host: string, { isIP }: Net): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  )
}

/** `*`, `host`, `.domain`, `*.domain`, each with or without a port; an address, or a range such as `10.0.0.0/8`. */
function covers(entry: string, host: string, port: string, net: Net): boolean {
  if (entry === '*') return true
  const range = /^([\d.]+|[\da-f:]+)\/(\d+)$/i.exec(entry)
  if (range) return isWithin(host, range[1] ?? '', Number(range[2]), net)
  const [, name = '', only] =
    /^(\[[\da-f:]+\]|[^:]*|[\da-f:]*:[\da-f:]*:[\da-f:]*)(?::(\d+))?$/i.exec(entry.toLowerCase()) ?? []
  const bare = name.replace(/^\[|\]$/g, '').replace(/^\*?\./, '')
  if (bare === '' || (only !== undefined && only !== port)) return false
  return host === bare || (net.isIP(host) === 0 && host.endsWith(`.${bare}`))
}

function isWithin(host: string, network: string, prefix: number, { BlockList, isIP }: Net): boolean {
  const family = isIP(network)
  if (family === 0 || isIP(host) !== family || prefix > (family === 4 ? 32 : 128)) return false
  const list = new BlockList()
  const kind = family === 4 ? 'ipv4' : 'ipv6'
  list.addSubnet(network, prefix, kind)
  return list.check(host, kind)
}
