import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { bytesBlob } from '../../src/oci/blob.ts'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { emptyObject, type Referrer, referrerOf, referrersTag } from '../../src/oci/referrer.ts'
import { registryClient } from '../../src/registry/client.ts'
import { type Ghcr, type GhcrOptions, startGhcr } from '../support/ghcr/server.ts'
import { onlineHost } from '../support/online-host.ts'

let ghcr: Ghcr
const subject = digestOf('subject')
const tag = referrersTag(subject)
const type = 'application/vnd.example+json'

beforeEach(async () => {
  ghcr = await startGhcr({})
})
afterEach(() => ghcr.close())

async function restart(options: GhcrOptions): Promise<void> {
  await ghcr.close()
  ghcr = await startGhcr(options)
}

function registry() {
  const repository = { registry: ghcr.host, repository: 'o/n' }
  const client = registryClient(onlineHost(), async (name) => ({ registry: name, username: 'o', password: 'x' }))
  return {
    ...client,
    repository,
    /** A manifest that refers to the subject, whose blobs are there. */
    async referrer(text: string): Promise<Referrer> {
      const bytes = Buffer.from(text)
      const blob = { mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length }
      await client.putBlob(repository, bytesBlob(emptyObject.digest, emptyObject.bytes))
      await client.putBlob(repository, bytesBlob(blob.digest, bytes))
      return referrerOf({ mediaType: mediaTypes.manifest, digest: subject, size: 7 }, blob, type, { text })
    },
    async list(manifests: readonly object[], more: object = {}) {
      const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests, ...more }
      await client.putManifest(repository, tag, {
        mediaType: mediaTypes.index,
        bytes: Buffer.from(JSON.stringify(index)),
      })
    },
    async listed(): Promise<readonly Digest[]> {
      return (await client.referrers(repository, subject)).map(({ digest }) => digest)
    },
  }
}

test('what refers to a manifest is listed under the tag of its digest, as what it is', async () => {
  const at = registry()
  const [one, two] = [await at.referrer('one'), await at.referrer('two')]
  expect(await at.attach(at.repository, subject, [one, two])).toBe(tag)
  expect(await at.referrers(at.repository, subject)).toEqual([one.descriptor, two.descriptor])
  expect(await at.referrers(at.repository, subject, type)).toHaveLength(2)
})

test('what others listed stays, with what they wrote beside it; listing twice changes nothing', async () => {
  const at = registry()
  const [theirs, ours] = [await at.referrer('theirs'), await at.referrer('ours')]
  await at.putManifest(at.repository, theirs.descriptor.digest, { mediaType: mediaTypes.manifest, bytes: theirs.bytes })
  await at.list([theirs.descriptor], { annotations: { note: 'theirs' } })
  await at.attach(at.repository, subject, [ours])
  expect(await at.listed()).toEqual([theirs.descriptor.digest, ours.descriptor.digest])
  const index = await at.getManifest(at.repository, tag)
  expect(JSON.parse(Buffer.from(index?.bytes ?? '').toString()).annotations).toEqual({ note: 'theirs' })
  const writes = () => ghcr.requests.filter((line) => line.startsWith('PUT') && line.includes(tag)).length
  const before = writes()
  await at.attach(at.repository, subject, [ours])
  expect(writes()).toBe(before)
})

test('an entry without its true type, as cosign leaves it, is listed anew', async () => {
  const at = registry()
  const ours = await at.referrer('ours')
  await at.putManifest(at.repository, ours.descriptor.digest, { mediaType: mediaTypes.manifest, bytes: ours.bytes })
  await at.list([{ ...ours.descriptor, artifactType: mediaTypes.empty, annotations: undefined }])
  await at.attach(at.repository, subject, [ours])
  expect(await at.referrers(at.repository, subject)).toEqual([ours.descriptor])
})

test('what is replaced leaves the list', async () => {
  const at = registry()
  const [old, fresh] = [await at.referrer('old'), await at.referrer('fresh')]
  await at.attach(at.repository, subject, [old])
  await at.attach(at.repository, subject, [fresh], { replaced: [old.descriptor.digest] })
  expect(await at.listed()).toEqual([fresh.descriptor.digest])
})

test('another writer that overwrites the list between our writing and our reading loses nothing, nor do we', async () => {
  const at = registry()
  const [theirs, ours] = [await at.referrer('theirs'), await at.referrer('ours')]
  await at.putManifest(at.repository, theirs.descriptor.digest, { mediaType: mediaTypes.manifest, bytes: theirs.bytes })
  // The second look at the list, which is the one after our writing.
  ghcr.faults.add({
    on: new RegExp(`^GET .*/manifests/${tag}`),
    after: 1,
    meanwhile: () => at.list([theirs.descriptor]),
  })
  await at.attach(at.repository, subject, [ours])
  expect([...(await at.listed())].sort()).toEqual([theirs.descriptor.digest, ours.descriptor.digest].sort())
})

test('a writer that overwrites it for ever is told, with the cure', async () => {
  const at = registry()
  const [theirs, ours] = [await at.referrer('theirs'), await at.referrer('ours')]
  await at.putManifest(at.repository, theirs.descriptor.digest, { mediaType: mediaTypes.manifest, bytes: theirs.bytes })
  ghcr.faults.add({
    on: new RegExp(`^GET .*/manifests/${tag}`),
    times: 99,
    meanwhile: () => at.list([theirs.descriptor]),
  })
  await expect(at.attach(at.repository, subject, [ours])).rejects.toMatchObject({
    message: expect.stringContaining('again and again'),
    cure: expect.stringContaining('concurrency'),
  })
})

test('a registry that has the referrers API keeps the list itself: no tag is written', async () => {
  await restart({ referrers: true })
  const at = registry()
  const ours = await at.referrer('ours')
  expect(await at.attach(at.repository, subject, [ours])).toBeUndefined()
  expect(await at.listed()).toEqual([ours.descriptor.digest])
  expect(ghcr.requests.filter((line) => line.includes(`/manifests/${tag}`))).toEqual([])
})

test('a tag of that name that is no list is left alone and told', async () => {
  const at = registry()
  const ours = await at.referrer('ours')
  await at.putManifest(at.repository, tag, { mediaType: mediaTypes.manifest, bytes: ours.bytes })
  await expect(at.attach(at.repository, subject, [ours])).rejects.toThrow(/is no index/)
})

test('a registry that takes right bytes for wrong ones at that instant is asked again', async () => {
  const at = registry()
  const ours = await at.referrer('ours')
  const body = '{"errors":[{"code":"DIGEST_INVALID","message":"provided digest did not match uploaded content"}]}'
  ghcr.faults.add({ on: /^PUT .*\/manifests\/sha256:/, answer: { status: 400, body } })
  await at.attach(at.repository, subject, [ours])
  expect(await at.listed()).toEqual([ours.descriptor.digest])
})
