import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { bytesBlob } from '../../src/oci/blob.ts'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { contentsOf, type Layout } from '../../src/oci/layout.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { emptyObject, referrerOf, referrersTag } from '../../src/oci/referrer.ts'
import { type RegistryClient, type Repository, registryClient } from '../../src/registry/client.ts'
import { copyImage, mountable } from '../../src/registry/copy/copy-image.ts'
import { type Beside, readBeside } from '../../src/registry/copy/read-beside.ts'
import { type Parts, readParts } from '../../src/registry/copy/read-parts.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'
import { publishing, tagsOf } from '../support/publishing.ts'

let ghcr: Ghcr
let other: Ghcr
let layout: Layout
let from: Repository

beforeAll(async () => {
  ;[ghcr, other] = await Promise.all([startGhcr(), startGhcr({ referrers: true })])
  layout = await imageLayout({ layers: [300_000, 2000], attestations: true })
  from = { registry: ghcr.host, repository: 'o/source' }
  const steps = publishing(onlineHost(), tagsOf([`${ghcr.host}/o/source`], ['main']))
  await steps.blobs(layout)
  await steps.manifests(layout)
  await attachTo(layout.root.digest, 'signature')
})
beforeEach(() => {
  ghcr.faults.clear()
  other.faults.clear()
})
afterAll(async () => {
  await Promise.all([ghcr.close(), other.close()])
})

const client = (host = onlineHost()): RegistryClient =>
  registryClient(host, async (registry) => ({ registry, username: 'me', password: 'secret' }))

/** As cosign would: a blob, a manifest that refers, and the list under the tag. */
async function attachTo(subject: Digest, words: string, where: Repository = from): Promise<Digest> {
  const bytes = Buffer.from(words)
  const registry = client()
  for (const blob of [emptyObject.bytes, bytes]) await registry.putBlob(where, bytesBlob(digestOf(blob), blob))
  const described = { mediaType: mediaTypes.index, digest: subject, size: 1 }
  const blob = { mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length }
  const referrer = referrerOf(described, blob, 'text/plain', { words })
  await registry.attach(where, subject, [referrer])
  return referrer.descriptor.digest
}

async function parts(): Promise<{ image: Parts; beside: Beside }> {
  const root = await client().getManifest(from, layout.root.digest)
  if (!root) throw new Error('the image is there')
  const image = await readParts(client(), from, root)
  return {
    image,
    beside: await readBeside(
      client(),
      from,
      image.manifests.map(({ digest }) => digest),
    ),
  }
}

async function copyTo(to: Repository, mountFrom: readonly string[] = []) {
  const counts = { present: 0, mounted: 0, uploaded: 0 }
  const work = { from, to, ...(await parts()), mountFrom }
  await copyImage(client(), work, {
    onBytes: () => {},
    onBlob(outcome) {
      counts[outcome] += 1
    },
  })
  return counts
}

const held = ({ store }: Ghcr, name: string) => store.packages.get(name)

test('an image comes whole, BuildKit’s attestations and what refers to it too; no tag of it is made', async () => {
  const to = { registry: other.host, repository: 'o/whole' }
  const counts = await copyTo(to)
  const { manifests, blobs } = await contentsOf(layout)
  expect(counts).toEqual({ present: 0, mounted: 0, uploaded: blobs.length + 2 })
  const there = held(other, 'o/whole')
  for (const { digest } of manifests) expect(there?.versions.has(digest)).toBe(true)
  for (const { digest } of blobs) expect(there?.blobs.has(digest)).toBe(true)
  expect([...(there?.tags.keys() ?? [])]).toEqual([])
  // This registry keeps the list itself; the source kept it under a tag.
  expect(await client().referrers(to, layout.root.digest)).toMatchObject([{ annotations: { words: 'signature' } }])
})

test('on one registry blobs are taken over; where that is refused they are sent', async () => {
  const to = { registry: ghcr.host, repository: 'o/taken' }
  expect(mountable(to, [from, { registry: other.host, repository: 'o/x' }, to])).toEqual(['o/source'])
  expect(await copyTo(to, ['o/source'])).toMatchObject({ mounted: 11, uploaded: 0 })
  ghcr.faults.add({ on: /mount=/, times: 99, answer: { status: 403 } })
  expect(await copyTo({ ...to, repository: 'o/sent' }, ['o/source'])).toMatchObject({ mounted: 0, uploaded: 11 })
  expect([...(held(ghcr, 'o/taken')?.tags.keys() ?? [])]).toEqual([referrersTag(layout.root.digest)])
})

test('what others attached at the destination stays in its list', async () => {
  const to = { registry: ghcr.host, repository: 'o/audited' }
  await copyTo(to)
  await attachTo(layout.root.digest, 'audit', to)
  await copyTo(to)
  const words = (await client().referrers(to, layout.root.digest)).map(({ annotations }) => annotations?.words)
  expect(words.sort()).toEqual(['audit', 'signature'])
})

test('a line that is cut on either side is gone on with, and the bytes are right', async () => {
  other.faults.add({ on: /^PATCH|^PUT .*upload/, cutRequest: 100_000 })
  ghcr.faults.add({ on: /^GET .*blobs/, cutAnswer: 50_000, times: 2 })
  const to = { registry: other.host, repository: 'o/cut' }
  await copyTo(to)
  const { blobs } = await contentsOf(layout)
  for (const { digest } of blobs) expect(held(other, 'o/cut')?.blobs.has(digest)).toBe(true)
})

test('bytes that are others than the digest says are never stored', async () => {
  ghcr.faults.add({ on: /^GET .*blobs/, corrupt: true, times: 99 })
  await expect(copyTo({ registry: other.host, repository: 'o/corrupt' })).rejects.toThrow(/other bytes/)
  const there = held(other, 'o/corrupt')
  expect([...(there?.versions.keys() ?? [])]).toEqual([])
  for (const digest of there?.blobs ?? [])
    expect((await contentsOf(layout)).blobs.map((one) => one.digest)).toContain(digest)
})

test('a list of referrers may hold garbage: that stays where it is, and is told', async () => {
  const registry = client()
  const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config: emptyOf(), layers: [] }
  const root = Buffer.from(JSON.stringify(manifest))
  const bytes = Buffer.from(JSON.stringify({ ...manifest, layers: [{}], subject: { digest: digestOf(root) } }))
  const odd = { mediaType: mediaTypes.manifest, digest: digestOf(bytes), size: bytes.length }
  const gone = { ...odd, digest: digestOf('gone') }
  const stranger = { ...odd, digest: digestOf(root) }
  const lenient = await startGhcr({ lenient: true })
  try {
    const there = { registry: lenient.host, repository: 'o/garbage' }
    await registry.putBlob(there, bytesBlob(emptyObject.digest, emptyObject.bytes))
    for (const [name, content, mediaType] of [
      [digestOf(root), root, mediaTypes.manifest],
      [odd.digest, bytes, mediaTypes.manifest],
      [referrersTag(digestOf(root)), list([odd, gone, stranger]), mediaTypes.index],
    ] as const)
      await registry.putManifest(there, name, { mediaType, bytes: content })
    const beside = await readBeside(registry, there, [digestOf(root)])
    expect(beside).toMatchObject({ referrers: [], tags: [], broken: [expect.stringContaining(odd.digest)] })
  } finally {
    await lenient.close()
  }
})

function emptyOf() {
  const { mediaType, digest, size } = emptyObject
  return { mediaType, digest, size }
}

function list(manifests: readonly object[]): Buffer {
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }))
}

test('an image that lacks a part is not copied', async () => {
  const root = await client().getManifest(from, layout.root.digest)
  if (!root) throw new Error('the image is there')
  ghcr.faults.add({ on: /^GET .*manifests\/sha256/, answer: { status: 404 }, times: 99 })
  await expect(readParts(client(), from, root)).rejects.toThrow(/the manifest sha256:\w+ is missing/)
})
