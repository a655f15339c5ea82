import type { Host } from '../core/host.ts'

/** Milliseconds; a server that takes the request and says nothing holds nobody up. */
const patience = 30_000

/** A host whose requests end in time, and whose token and findings go to the server that was asked and to no other. */
export function bounded(host: Host): Host {
  return {
    ...host,
    async fetch(url, init) {
      const time = AbortSignal.timeout(patience)
      const signal = init?.signal ? AbortSignal.any([init.signal, time]) : time
      const response = await host.fetch(url, { ...init, redirect: 'manual', signal })
      if (response.status < 300 || response.status >= 400) return response
      const message = { message: 'the API answered with a redirection, which is not followed' }
      return new Response(JSON.stringify(message), { status: 400, headers: { 'content-type': 'application/json' } })
    },
  }
}
