import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { realClock } from './clock.ts'
import { type Emulator, type EmulatorOptions, emulator } from './emulator.ts'
import type { Answer } from './exchange.ts'
import type { Fault } from './faults.ts'
import { memoryStore } from './memory-store.ts'
import { openStore } from './store.ts'

export interface GhcrOptions extends EmulatorOptions {
  /** Where everything is kept; a temporary folder, removed at the end, where it is left out. */
  readonly folder?: string
  /** Nothing goes to the disk; blobs cannot be sent. */
  readonly inMemory?: boolean
  /** 0, any free one, where it is left out. */
  readonly port?: number
  readonly now?: () => Date
}

/** A registry that answers as GHCR does, with GitHub's API for its packages, on loopback. */
export interface Ghcr extends Pick<Emulator, 'store' | 'faults' | 'requests' | 'tally' | 'expireTokens'> {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** `127.0.0.1:PORT`: the registry's name in references. */
  readonly host: string
  /** Base of GitHub's REST API. */
  readonly apiUrl: string
  close(): Promise<void>
}

export async function startGhcr(options: GhcrOptions = {}): Promise<Ghcr> {
  const { inMemory = false } = options
  const own = options.folder === undefined && !inMemory
  const folder = options.folder ?? (inMemory ? '' : await mkdtemp(join(tmpdir(), 'ghcr-')))
  const now = options.now ?? (options.clock ?? realClock).now
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const store = inMemory ? memoryStore(now) : openStore(folder, now)
  const ghcr = emulator(store, options, base)
  const server = createServer((request, response) => {
    serve(request, response, ghcr).catch((error: unknown) => {
      // A cut connection is what many tests are about; anything else must be seen.
      if (request.socket?.destroyed === false && !response.headersSent) response.writeHead(500).end(String(error))
    })
  })
  // Clients keep connections between tests, and long uploads take their time.
  server.requestTimeout = 0
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  return {
    url: base(),
    host: base().slice('http://'.length),
    apiUrl: `${base()}/api/v3`,
    store,
    faults: ghcr.faults,
    requests: ghcr.requests,
    tally: ghcr.tally,
    expireTokens: ghcr.expireTokens,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      store.save()
      if (own) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, ghcr: Emulator): Promise<void> {
  request.on('error', () => {})
  response.on('error', () => {})
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const method = request.method ?? 'GET'
  const asked = { method, url, headers: request.headers, body: request as AsyncIterable<Uint8Array> }
  const struck = await ghcr.receive(asked)
  if (struck.some((fault) => fault.cut)) {
    response.socket?.destroy()
    return
  }
  const cut = struck.find(({ cutRequest }) => cutRequest !== undefined)?.cutRequest
  const exchange = cut === undefined ? asked : { ...asked, body: torn(request, cut) }
  const answer = await ghcr.respond(exchange, struck)
  // A body that nobody read would block the connection.
  request.resume()
  await send(response, answer, method, struck)
}

async function* torn(request: IncomingMessage, bytes: number): AsyncGenerator<Uint8Array, void> {
  let left = bytes
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    if (chunk.length >= left) {
      yield chunk.subarray(0, left)
      // The socket itself: a request that has come whole would only be told that nobody reads it.
      request.socket?.destroy()
      throw new Error('cut')
    }
    left -= chunk.length
    yield chunk
  }
}

async function send(response: ServerResponse, answer: Answer, method: string, struck: readonly Fault[]): Promise<void> {
  const { status, headers = {}, body = '' } = answer
  const slice = typeof body === 'object' && 'path' in body ? body : undefined
  const size = slice ? slice.end - slice.start : Buffer.byteLength(body as string | Uint8Array)
  const cut = struck.find(({ cutAnswer }) => cutAnswer !== undefined)?.cutAnswer
  if (cut === 0) {
    response.socket?.destroy()
    return
  }
  response.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'content-length': String(size) }) })
  if (method === 'HEAD' || status === 204) {
    response.end()
    return
  }
  const end = cut === undefined ? size : Math.min(cut, size)
  const source =
    slice === undefined
      ? Readable.from(end === 0 ? [] : [Buffer.from(body as Uint8Array).subarray(0, end)])
      : end === 0
        ? Readable.from([])
        : createReadStream(slice.path, { start: slice.start, end: slice.start + end - 1 })
  await pipeline(source, response, { end: cut === undefined })
  if (cut !== undefined) response.socket?.destroy()
}
