import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { blobPath, contentsOf, type Layout, platformsOf, readManifest } from '../../src/oci/layout.ts'
import type { Reference } from '../../src/oci/reference.ts'
import { type RegistryClient, registryClient } from '../../src/registry/client.ts'
import { downloadImage } from '../../src/registry/download-image.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'
import { publishing, tagsOf } from '../support/publishing.ts'

let ghcr: Ghcr
let client: RegistryClient
let folder: string
let image: Layout
let reference: Reference
let made = 0

beforeAll(async () => {
  ghcr = await startGhcr()
  folder = await mkdtemp(join(tmpdir(), 'download-'))
  client = registryClient(onlineHost(), async (registry) => ({ registry, username: 'me', password: 'secret' }))
  image = await imageLayout({ attestations: true })
  reference = { registry: ghcr.host, repository: 'o/n', tag: 'main' }
  const publication = publishing(onlineHost(), tagsOf([`${ghcr.host}/o/n`], ['main']))
  await publication.blobs(image)
  await publication.manifests(image)
  await publication.tags(image)
})
beforeEach(() => ghcr.faults.clear())
afterAll(async () => {
  await ghcr.close()
  await rm(folder, { recursive: true, force: true })
})

const place = () => join(folder, `${made++}`)

test('an image comes with every platform and layer; BuildKit’s attestations stay where they are', async () => {
  const dir = place()
  const layout = await downloadImage(client, reference, dir, { layers: true })
  expect(layout.root.digest).toBe(image.root.digest)
  const platforms = await platformsOf(layout)
  expect([...platforms.keys()]).toEqual(['linux/amd64', 'linux/arm64'])
  for (const child of platforms.values()) {
    const { config, layers } = await readManifest(layout, child)
    for (const { digest } of [config, ...layers]) await access(blobPath(dir, digest))
  }
  const { manifests, blobs } = await contentsOf(image)
  // Without the two attestation manifests, and config and statement of each.
  expect(await readdir(join(dir, 'blobs/sha256'))).toHaveLength(manifests.length + blobs.length - 6)
})

test('of one platform, without layers, only index, manifest and config are asked for', async () => {
  const before = ghcr.requests.length
  const layout = await downloadImage(client, reference, place(), {
    platforms: new Set(['linux/arm64']),
    layers: false,
  })
  expect(await readdir(join(layout.dir, 'blobs/sha256'))).toHaveLength(3)
  expect(ghcr.requests.slice(before).filter((line) => /^GET .*\/(manifests|blobs)\//.test(line))).toHaveLength(3)
})

test('a layer with other bytes than its digest says is refused, and nothing of it stays', async () => {
  ghcr.faults.add({ on: /^GET .*blobs/, corrupt: true })
  const dir = place()
  await expect(downloadImage(client, reference, dir, { layers: true })).rejects.toThrow('other bytes')
  expect((await readdir(join(dir, 'blobs/sha256'))).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('an image that is not there is told by its name', async () => {
  await expect(downloadImage(client, { ...reference, tag: 'none' }, place(), { layers: true })).rejects.toThrow(
    `${ghcr.host}/o/n:none is not there`,
  )
})
