import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from '@jest/globals'
import { download, type Limits, usualLimits } from '../../src/tools/download.ts'
import { sha256 } from './archives.ts'
import { useWorld } from './world.ts'

const world = useWorld()
const body = Buffer.alloc(200_000, 'release ')
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A real server on loopback; gives a host that reaches it, and a download from it. */
async function serve(listener: RequestListener, limits: Partial<Limits> = {}) {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a.tar.gz`)
  const host = world.host({ fetch: (address, init) => fetch(address, init) })
  const to = join(world.folder, 'a.tar.gz')
  return { host, to, got: download(url, to, 'trivy 1.2.3', host, { ...usualLimits, ...limits }) }
}

/** Each answer once, then the last one. */
function inTurn(...answers: readonly RequestListener[]): RequestListener {
  let at = 0
  return (request, response) => answers[Math.min(at++, answers.length - 1)]?.(request, response)
}

const whole: RequestListener = (_, response) => response.end(body)
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end('words')
const cut: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': String(body.length) })
  response.write(body.subarray(0, 1000), () => response.destroy())
}

test('the file lies there and its hash is told', async () => {
  const { got, to } = await serve(whole)
  expect(await got).toBe(sha256(body))
  expect(await readFile(to)).toEqual(body)
})

test.each([
  ['429, after what Retry-After asks', [status(429, { 'retry-after': '7' })], [7000]],
  ['503', [status(503)], [expect.any(Number)]],
  ['408 and 500', [status(408), status(500)], [expect.any(Number), expect.any(Number)]],
  ['a connection that is cut in the middle', [cut], [expect.any(Number)]],
] as const)('it is tried again after %s', async (_, before, waits) => {
  const { got, host, to } = await serve(inTurn(...before, whole))
  expect(await got).toBe(sha256(body))
  expect(await readFile(to)).toEqual(body)
  expect(host.slept).toEqual(waits)
})

test('waits grow, and after six tries it is given up', async () => {
  const { got, host } = await serve(status(503))
  await expect(got).rejects.toThrow(/trivy 1\.2\.3: the server answered 503 .*\(tried 6 times/)
  expect(host.slept).toHaveLength(5)
  expect(host.slept[4]).toBeGreaterThan(host.slept[0] ?? Number.POSITIVE_INFINITY)
})

test('a wait of an hour is not waited for', async () => {
  const { got, host } = await serve(status(429, { 'retry-after': '3600' }))
  await expect(got).rejects.toThrow('asks to wait 3600 s')
  expect(host.slept).toEqual([])
})

test.each([404, 410, 403])('%s says that there is no such file', async (code) => {
  const { got } = await serve(status(code))
  expect(await got).toBeUndefined()
})

test('another refusal is told at once', async () => {
  const { got, host } = await serve(status(401))
  await expect(got).rejects.toThrow('trivy 1.2.3: the server answered 401')
  expect(host.requests).toHaveLength(1)
})

test('a server that sends nothing more is left', async () => {
  const policy = { ...usualLimits.policy, attempts: 2 }
  const stuck: RequestListener = (_, response) => void response.write('x')
  const { got } = await serve(stuck, { stall: 30, policy })
  await expect(got).rejects.toThrow('no byte came in 0.03 s (tried 2 times')
})

test('a server that sends for ever is left', async () => {
  const drip: RequestListener = (_, response) => {
    const timer = setInterval(() => response.write('x'), 5)
    response.on('close', () => clearInterval(timer))
  }
  const { got } = await serve(drip, { whole: 60 })
  await expect(got).rejects.toThrow('was not there after')
})

test('what is larger than any release is not taken', async () => {
  const { got } = await serve(whole, { size: 100_000 })
  await expect(got).rejects.toThrow('trivy 1.2.3 has more than 0.1 MB')
})

test('a server is asked not to pack the file once more', async () => {
  const { got } = await serve((request, response) => {
    if (request.headers['accept-encoding'] === 'identity') response.end(body)
    else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body))
  })
  expect(await got).toBe(sha256(body))
})

test('a redirect is followed, as releases need it', async () => {
  const { got } = await serve((request, response) => {
    if (request.url === '/store') response.end(body)
    else response.writeHead(302, { location: '/store' }).end()
  })
  expect(await got).toBe(sha256(body))
})

test('an interruption ends it', async () => {
  const { got, host } = await serve((_, response) => void response.write('x'))
  setTimeout(() => host.abort(), 20)
  await expect(got).rejects.toMatchObject({ name: 'InterruptedError' })
})

test('a folder mirror: the file, none, and what is no file', async () => {
  const host = world.host()
  const from = await world.program('source', 'x')
  const to = join(world.folder, 'copy')
  const get = (path: string) => download(pathToFileURL(path), to, 'trivy 1.2.3', host)
  expect(await get(from)).toBe(sha256(await readFile(from)))
  expect(await readFile(to)).toEqual(await readFile(from))
  expect(await get(join(world.folder, 'none'))).toBeUndefined()
  await expect(get(world.folder)).rejects.toThrow('cannot be read: EISDIR')
})

test('a place that cannot be written is told, and not tried again', async () => {
  const host = world.host({ fetch: () => new Response('x') })
  const to = join(world.folder, 'none/file')
  await expect(download(new URL('https://x.example/'), to, 'trivy', host)).rejects.toThrow('cannot be written: ENOENT')
  expect(host.requests).toHaveLength(1)
})
