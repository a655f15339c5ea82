import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { bytesBlob } from '../../src/oci/blob.ts'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { type RegistryClient, type Repository, registryClient } from '../../src/registry/client.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { absent } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'

let ghcr: Ghcr
let client: RegistryClient
let repository: Repository
const bytes = randomBytes(300_000)
const digest = digestOf(bytes)
const empty = Buffer.from('{"schemaVersion":2,"manifests":[]}')
const index = { mediaType: mediaTypes.index, bytes: empty }

beforeAll(async () => {
  ghcr = await startGhcr()
  repository = { registry: ghcr.host, repository: 'o/n' }
  client = registryClient(onlineHost(), async (registry) => ({ registry, username: 'me', password: 'secret' }))
  await client.putBlob(repository, bytesBlob(digest, bytes))
  await client.putManifest(repository, 'main', index)
})
beforeEach(() => ghcr.faults.clear())
afterAll(() => ghcr.close())

async function read(of: Digest): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of client.getBlob(repository, of)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('a blob comes whole although the connection is cut again and again', async () => {
  ghcr.faults.add({ on: /^GET .*blobs/, times: 3, cutAnswer: 80_000 })
  expect((await read(digest)).equals(bytes)).toBe(true)
  expect(await client.headBlob(repository, digest)).toBe(300_000)
})

test('a blob with other bytes than its digest says is refused at its end', async () => {
  ghcr.faults.add({ on: /^GET .*blobs/, corrupt: true })
  await expect(read(digest)).rejects.toThrow('the registry sent other bytes')
})

test('what is not there is undefined for a head and a manifest, and an error for a blob', async () => {
  expect(await client.headBlob(repository, absent)).toBeUndefined()
  expect(await client.headManifest(repository, 'none')).toBeUndefined()
  expect(await client.getManifest(repository, absent)).toBeUndefined()
  await expect(read(absent)).rejects.toThrow('BLOB_UNKNOWN')
})

test('a manifest comes with its type and the digest of its bytes', async () => {
  const expected = { mediaType: mediaTypes.index, digest: digestOf(empty), size: empty.length }
  expect(await client.headManifest(repository, 'main')).toEqual(expected)
  const found = await client.getManifest(repository, digestOf(empty))
  expect(found).toMatchObject(expected)
  expect(Buffer.from(found?.bytes ?? []).equals(empty)).toBe(true)
})

test('a manifest with other bytes, or under another digest than sent, is refused', async () => {
  ghcr.faults.add({ on: /^GET .*manifests/, corrupt: true })
  await expect(client.getManifest(repository, digestOf(empty))).rejects.toThrow(
    /expected sha256:.* but the registry has/,
  )
  ghcr.faults.add({ on: /^PUT .*manifests/, lie: true })
  await expect(client.putManifest(repository, 'main', index)).rejects.toThrow('but the registry has sha256:0badc0de')
})

test('all tags are listed, page by page', async () => {
  const many = { ...repository, repository: 'o/many' }
  const names = Array.from({ length: 25 }, (_, at) => `t${String(at).padStart(2, '0')}`)
  for (const name of names) await client.putManifest(many, name, index)
  // The registry decides how large a page is.
  ghcr.faults.add({
    on: /tags\/list\?n=1000$/,
    answer: {
      status: 200,
      headers: { link: '</v2/o/many/tags/list?last=t09&n=10>; rel="next"' },
      body: JSON.stringify({ tags: names.slice(0, 10) }),
    },
  })
  expect(await client.listTags(many)).toEqual(names)
  expect(await client.listTags({ ...repository, repository: 'o/none' })).toEqual([])
})

test('referrers come from the API where there is one, else from the fallback tag, filtered by type', async () => {
  const entries = ['a/x', 'a/y'].map((artifactType) => ({
    mediaType: mediaTypes.manifest,
    digest,
    size: 1,
    artifactType,
  }))
  const list = JSON.stringify({ schemaVersion: 2, manifests: entries })
  ghcr.faults.add({
    on: /referrers/,
    answer: { status: 200, headers: { 'content-type': mediaTypes.index }, body: list },
  })
  expect(await client.referrers(repository, digest, 'a/x')).toEqual([entries[0]])
  expect(await client.referrers(repository, digest)).toEqual([])
})

test('a registry that deletes nothing says so', async () => {
  await expect(client.deleteManifest(repository, digestOf(empty))).rejects.toMatchObject({ status: 405 })
})
