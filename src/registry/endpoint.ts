import { UserError } from '../core/errors.ts'

/**
 * Where a registry answers, without a slash at the end. Loopback registries are plain http, all others https; Docker
 * Hub's name and address differ.
 */
export function originOf(registry: string): string {
  if (registry === 'docker.io') return 'https://registry-1.docker.io'
  return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`
}

/** 127.0.0.0/8, localhost and [::1], with or without a port. */
export function isLoopback(registry: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(registry)
}

/**
 * The address a registry's answer points at (`Location`, `Link`), absolute. Behind a proxy that ends TLS some
 * registries name themselves with http: our own scheme is kept for the host that was asked.
 */
export function resolveLocation(location: string, asked: string): string {
  const from = new URL(asked)
  const to = URL.canParse(location, asked) ? new URL(location, from) : undefined
  if (!to || (to.protocol !== 'https:' && to.protocol !== 'http:'))
    throw new UserError(`${from.host} points at what is no address`, {
      cure: 'The registry, or a proxy on the way, is broken or hostile.',
    })
  if (to.hostname === from.hostname && to.protocol === 'http:' && from.protocol === 'https:') {
    to.protocol = 'https:'
    to.port = from.port
  }
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new UserError(`${from.host} points at ${to.host} without encryption`, {
      cure: 'The registry, or a proxy on the way, is broken or hostile: layers do not leave https.',
    })
  return to.href
}

/** Credentials go to the very host that asked for them, never to storage it redirects to. */
export function sameOrigin(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin
}
