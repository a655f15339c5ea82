import { request } from 'node:http'
import { connect } from 'node:net'
import type { Address } from './reach.ts'

/** What came of asking a port. */
export type Probed =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** It takes connections, and its answer is no HTTP. */
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly why: string }

/** Asks a port of a container. */
export type Probe = (address: Address, path: string, timeout: number, signal: AbortSignal) => Promise<Probed>

/** Bytes of an answer's body that are looked at. */
const largestBody = 1024 * 1024
/** Milliseconds: docker's proxy takes every connection, and drops it when nobody listens behind it. */
const held = 300

/** `GET path`, straight to the address: no proxy is asked. */
export const probe: Probe = async (address, path, timeout, signal) => {
  const asked = await get(address, path, timeout, signal)
  if (asked.kind !== 'closed' || !asked.spoke) return asked
  return (await staysOpen(address, signal)) ? { kind: 'open' } : asked
}

type Got =
  | Exclude<Probed, { kind: 'closed' }>
  | { readonly kind: 'closed'; readonly why: string; readonly spoke: boolean }

function get(address: Address, path: string, timeout: number, signal: AbortSignal): Promise<Got> {
  const over = AbortSignal.any([signal, AbortSignal.timeout(timeout)])
  return new Promise((resolve) => {
    let connected = false
    const closed = (error: Error & { code?: string }) =>
      resolve({
        kind: 'closed',
        why: over.aborted ? 'no answer in time' : (error.code ?? error.message),
        // What is no HTTP, or hangs up on it, may be a server of another kind.
        spoke: connected,
      })
    const asked = request({ ...address, path, agent: false, signal: over, headers: { accept: '*/*' } }, (response) => {
      const parts: Buffer[] = []
      let size = 0
      const done = () =>
        resolve({
          kind: 'answer',
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).subarray(0, largestBody).toString('utf8'),
        })
      response.on('data', (chunk: Buffer) => {
        parts.push(chunk)
        size += chunk.length
        if (size < largestBody) return
        done()
        response.destroy()
      })
      response.once('end', done)
      response.once('error', done)
    })
    asked.once('socket', (socket) => socket.once('connect', () => (connected = true)))
    asked.once('error', closed)
    asked.end()
  })
}

function staysOpen({ host, port }: Address, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, signal })
    const timer = setTimeout(() => end(true), held)
    const end = (open: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(open)
    }
    // A greeting is a good sign.
    socket.once('data', () => end(true))
    socket.once('error', () => end(false))
    socket.once('close', () => end(false))
  })
}
