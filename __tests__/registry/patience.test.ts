import { randomBytes } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { UserError } from '../../src/core/errors.ts'
import { retrying, Transient, usualPolicy } from '../../src/core/retry.ts'
import { bytesBlob } from '../../src/oci/blob.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { bodyOf, TooLarge, wordsOf } from '../../src/registry/body.ts'
import { registryClient } from '../../src/registry/client.ts'
import { fakeHost } from '../support/fake-host.ts'
import { startGhcr } from '../support/ghcr/server.ts'
import { onlineHost } from '../support/online-host.ts'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A client of a registry that behaves so, which waits for half a second where others wait for half a minute. */
async function against(listener: RequestListener) {
  const started = createServer(listener)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  const host = onlineHost()
  const options = { patience: 500, stall: 500, policy: { ...usualPolicy, totalWait: 10_000, attempts: 3 } }
  const repository = { registry: `127.0.0.1:${(started.address() as AddressInfo).port}`, repository: 'o/n' }
  return { host, repository, client: registryClient(host, async () => undefined, options) }
}

const endless = (size = 10_000) =>
  new Response(
    new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1))
        controller.enqueue(Buffer.alloc(size, 'x'))
      },
    }),
  )

test('a registry that never answers is given up in two minutes, whatever the number of tries', async () => {
  let tries = 0
  const attempt = async () => {
    tries += 1
    throw new Transient('no answer came in 30 s', { lost: 30_000 })
  }
  const error = await retrying(fakeHost(), usualPolicy, 'it', attempt).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(UserError)
  expect((error as Error).message).toMatch(/no answer came in 30 s \(tried 4 times in 12\d s\)/)
  expect(tries).toBe(4)
})

test('a registry that is silent from the first request on is told as such', async () => {
  let asked = 0
  const { client, repository } = await against(() => {
    asked += 1
  })
  await expect(client.signIn(repository)).rejects.toThrow(/no answer came in 0\.5 s \(tried 3 times/)
  expect(asked).toBe(3)
})

test('a registry that greets and is silent then is told as such', async () => {
  const { client, repository } = await against((request, response) => {
    if (request.url === '/v2/') response.end('{}')
  })
  await expect(client.headManifest(repository, 'latest')).rejects.toThrow(/no answer came in 0\.5 s \(tried 3 times/)
})

test('an upload whose answer does not come after its body counts as cut, and is looked for', async () => {
  const ghcr = await startGhcr()
  try {
    const bytes = randomBytes(50_000)
    const host = onlineHost()
    const login = async (registry: string) => ({ registry, username: 'me', password: 'secret' })
    const client = registryClient(host, login, { patience: 100 })
    ghcr.faults.add({ on: /^PUT .*upload/, delay: 1000 })
    const repository = { registry: ghcr.host, repository: 'o/n' }
    expect(await client.putBlob(repository, bytesBlob(digestOf(bytes), bytes))).toBe('uploaded')
    expect(host.messages('debug').join()).toMatch(/no answer came to the whole body in 0\.2/)
  } finally {
    await ghcr.close()
  }
})

test('a download on which nothing moves any more goes on from there', async () => {
  const bytes = randomBytes(100_000)
  const { client, repository, host } = await against((request, response) => {
    if (request.url === '/v2/') return void response.end('{}')
    const from = Number(/bytes=(\d+)/.exec(request.headers.range ?? '')?.[1] ?? 0)
    response.writeHead(from === 0 ? 200 : 206)
    if (from === 0) response.write(bytes.subarray(0, 40_000))
    else response.end(bytes.subarray(from))
  })
  const chunks: Uint8Array[] = []
  for await (const chunk of client.getBlob(repository, digestOf(bytes))) chunks.push(chunk)
  expect(Buffer.concat(chunks).equals(bytes)).toBe(true)
  expect(host.messages('debug').join()).toContain('cut after 40000 bytes')
})

test('of an error no more is read than a message is worth, in bytes and in time', async () => {
  expect(await wordsOf(endless())).toHaveLength(64 * 1024)
  expect((await wordsOf(endless(10), 20)).length).toBeLessThan(64 * 1024)
})

test('a body is never read further than it may be long', async () => {
  await expect(bodyOf(endless(), 100_000)).rejects.toBeInstanceOf(TooLarge)
})
