import { createHash, randomBytes } from 'node:crypto'
import { afterEach, expect, test } from '@jest/globals'
import { bytesBlob } from '../../src/oci/blob.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { registryClient, type UploadOptions } from '../../src/registry/client.ts'
import type { FakeHost } from '../support/fake-host.ts'
import { type Ghcr, type GhcrOptions, startGhcr } from '../support/ghcr/server.ts'
import { onlineHost } from '../support/online-host.ts'

let ghcr: Ghcr | undefined

afterEach(() => ghcr?.close())

const login = async (registry: string) => ({ registry, username: 'me', password: 'secret' })

async function upload(size: number, options: GhcrOptions = {}, more: UploadOptions = {}, prepare = (_: Ghcr) => {}) {
  ghcr = await startGhcr(options)
  prepare(ghcr)
  const host: FakeHost = onlineHost()
  const client = registryClient(host, login)
  const bytes = randomBytes(size)
  const digest = digestOf(bytes)
  const repository = { registry: ghcr.host, repository: 'o/n' }
  const { store, requests } = ghcr
  const put = () => client.putBlob(repository, bytesBlob(digest, bytes), more)
  const sent = () =>
    requests.filter((line) => /^(POST|PUT|PATCH|GET .*upload)/.test(line)).map((line) => line.split(' ')[0])
  const arrived = () => store.packages.get('o/n')?.blobs.has(digest) && store.read(digest).equals(bytes)
  return { client, host, repository, digest, bytes, put, sent, arrived }
}

const mebi = 2 ** 20

test('what is there already is not sent', async () => {
  const { put, sent } = await upload(1000)
  expect(await put()).toBe('uploaded')
  const before = sent().length
  expect(await put()).toBe('present')
  expect(sent()).toHaveLength(before)
})

test('a blob of some size goes up in two requests, a large one as a stream that could be gone on with', async () => {
  const small = await upload(mebi)
  await small.put()
  expect([small.sent(), small.arrived()]).toEqual([['POST', 'PUT'], true])
  await ghcr?.close()
  const large = await upload(20 * mebi)
  await large.put()
  expect([large.sent(), large.arrived()]).toEqual([['POST', 'PATCH', 'PUT'], true])
})

test('an empty blob arrives', async () => {
  const { put, arrived } = await upload(0)
  await put()
  expect(arrived()).toBe(true)
})

test('a small blob takes one request where the registry takes it with the first one', async () => {
  const { put, sent, arrived, client, repository } = await upload(1000, { singlePost: true })
  await put()
  expect([sent(), arrived()]).toEqual([['POST'], true])
  // Learned: up to 4 MiB now.
  const more = randomBytes(3 * mebi)
  await client.putBlob(repository, bytesBlob(digestOf(more), more))
  expect(sent()).toEqual(['POST', 'POST'])
})

test('a registry that takes no notice of that is not tried so twice', async () => {
  const { put, sent, client, repository } = await upload(1000)
  await put()
  await client.putBlob(repository, bytesBlob(digestOf('x'), Buffer.from('x')))
  expect(sent()).toEqual(['POST', 'PUT', 'POST', 'PUT'])
  expect(ghcr?.requests.filter((line) => /POST .*digest=/.test(line))).toHaveLength(1)
})

test('after a cut in the middle it goes on from where the registry says, and sends the rest only', async () => {
  let told = 0
  const onBytes = (bytes: number) => {
    told += bytes
  }
  const cut = (server: Ghcr) => server.faults.add({ on: /^PATCH/, cutRequest: 12 * mebi })
  const { put, sent, arrived, host } = await upload(20 * mebi, {}, { onBytes }, cut)
  expect(await put()).toBe('uploaded')
  expect([sent(), arrived()]).toEqual([['POST', 'PATCH', 'GET', 'PATCH', 'PUT'], true])
  expect(told).toBe(20 * mebi)
  expect(host.slept).toHaveLength(1)
})

test('an upload that the registry forgot is begun again', async () => {
  const cut = (server: Ghcr) =>
    server.faults.add(
      { on: /^PATCH/, cutRequest: 2 * mebi },
      { on: /^GET .*upload/, answer: { status: 404, body: '{"errors":[{"code":"BLOB_UPLOAD_UNKNOWN"}]}' } },
    )
  const { put, sent, arrived } = await upload(20 * mebi, {}, {}, cut)
  await put()
  expect([sent(), arrived()]).toEqual([['POST', 'PATCH', 'GET', 'POST', 'PATCH', 'PUT'], true])
})

test('an upload whose last answer was lost is not sent again', async () => {
  const cut = (server: Ghcr) => server.faults.add({ on: /^PUT/, cutAnswer: 0 })
  const { put, sent, arrived } = await upload(mebi, {}, {}, cut)
  expect(await put()).toBe('uploaded')
  expect([sent(), arrived()]).toEqual([['POST', 'PUT'], true])
})

test('a registry that takes 5 MiB at most gets chunks that fit, and later blobs at once so', async () => {
  const { put, sent, arrived, client, repository } = await upload(10 * mebi, { largestBody: 5 * mebi })
  await put()
  expect(arrived()).toBe(true)
  const before = sent().length
  const more = randomBytes(6 * mebi)
  await client.putBlob(repository, bytesBlob(digestOf(more), more))
  expect(sent().slice(before)).toEqual(['POST', 'PATCH', 'PATCH', 'PUT'])
})

test('a chunk is never smaller than the registry says', async () => {
  const options = { largestBody: 7 * mebi, smallestChunk: 7 * mebi }
  const { put, arrived } = await upload(20 * mebi, options)
  await put()
  expect(arrived()).toBe(true)
})

test('a registry that refuses every size says so once', async () => {
  const { put, host } = await upload(3 * mebi, { largestBody: 1000 })
  await expect(put()).rejects.toThrow('the registry answered 413')
  expect(host.slept).toEqual([])
})

test('a registry that names another digest is not believed', async () => {
  const { put } = await upload(mebi, {}, {}, (server) => server.faults.add({ on: /^PUT/, lie: true }))
  await expect(put()).rejects.toThrow(/says it stored sha256:0badc0de/)
})

test('a blob is taken over from another repository; where that is refused it is sent', async () => {
  const { client, put, sent, repository, digest, bytes } = await upload(mebi)
  await put()
  const before = sent().length
  const blob = bytesBlob(digest, bytes)
  const to = (name: string) => ({ ...repository, repository: name })
  expect(await client.putBlob(to('o/two'), blob, { mountFrom: ['o/n'] })).toBe('mounted')
  expect(await client.putBlob(to('o/three'), blob, { mountFrom: ['o/none'] })).toBe('uploaded')
  ghcr?.faults.add({ on: /mount=/, answer: { status: 403 } })
  expect(await client.putBlob(to('o/four'), blob, { mountFrom: ['o/n'] })).toBe('uploaded')
  expect(sent().slice(before)).toEqual(['POST', 'POST', 'PUT', 'POST', 'POST', 'PUT'])
})

test('a token that runs out in the middle is renewed, however short it lives', async () => {
  const { put, arrived, host } = await upload(mebi, { tokenUses: 1 })
  await put()
  expect(arrived()).toBe(true)
  expect(host.slept).toEqual([])
})

test('no more than four blobs go up to a registry at once', async () => {
  const { client, repository } = await upload(1)
  let running = 0
  let most = 0
  let four: () => void = () => {}
  const fourRun = new Promise<void>((resolve) => {
    four = resolve
  })
  const blobs = Array.from({ length: 12 }, () => randomBytes(100_000))
  await Promise.all(
    blobs.map((bytes) => {
      const source = bytesBlob(digestOf(bytes), bytes)
      async function* open(offset: number) {
        running += 1
        most = Math.max(most, running)
        if (running === 4) four()
        await fourRun
        // Time for a fifth.
        await new Promise((resolve) => setTimeout(resolve, 40))
        yield* source.open(offset)
        running -= 1
      }
      return client.putBlob(repository, { ...source, open })
    }),
  )
  expect(most).toBe(4)
})

test('an upload that is sent on to another path of the registry follows, with the stream begun anew', async () => {
  const answer = { status: 307, headers: { location: '' } }
  const { put, arrived } = await upload(20 * mebi, {}, {}, (server) =>
    server.faults.add({
      on: /^PATCH/,
      answer,
      meanwhile() {
        answer.headers.location = server.requests.at(-1)?.split(' ')[1] ?? ''
      },
    }),
  )
  await put()
  expect(arrived()).toBe(true)
})

test('a line on which nothing moves any more counts as cut', async () => {
  // The registry reads nothing for a while, and what lies between has no room for 20 MiB.
  const deaf = (server: Ghcr) => server.faults.add({ on: /^PATCH/, delay: 2000 })
  const { repository, bytes, digest, arrived } = await upload(20 * mebi, {}, {}, deaf)
  const host = onlineHost()
  async function* open(offset: number) {
    for (let at = offset; at < bytes.length; at += mebi) yield bytes.subarray(at, at + mebi)
  }
  await registryClient(host, login, { stall: 300 }).putBlob(repository, { digest, size: bytes.length, open })
  expect(arrived()).toBe(true)
  expect(host.messages('debug').join()).toContain('no byte went out for 0.3 s')
})

test('memory does not grow with the blob', async () => {
  const { client, repository } = await upload(1)
  const size = 200 * mebi
  const chunk = Buffer.alloc(mebi, 'x')
  const hash = createHash('sha256')
  for (let at = 0; at < size; at += mebi) hash.update(chunk)
  let most = 0
  const before = process.memoryUsage().arrayBuffers
  await client.putBlob(repository, {
    digest: `sha256:${hash.digest('hex')}`,
    size,
    async *open() {
      for (let at = 0; at < size; at += mebi) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before)
        yield Buffer.from(chunk)
      }
    },
  })
  expect(most).toBeLessThan(100 * mebi)
}, 30_000)
