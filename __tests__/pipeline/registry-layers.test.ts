import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { analyse } from '../../src/analyze/index.ts'
import { readLayers } from '../../src/layers/read-layers.ts'
import type { Layout } from '../../src/oci/layout.ts'
import { openImage } from '../../src/pipeline/image/open-image-ref.ts'
import { registryClient } from '../../src/registry/client.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageOf } from '../support/layered-image.ts'
import { onlineHost } from '../support/online-host.ts'
import { publishing, tagsOf } from '../support/publishing.ts'
import type { Written } from '../support/written-tar.ts'

let ghcr: Ghcr
let made = 0
let host: FakeHost

beforeAll(async () => {
  ghcr = await startGhcr()
})
beforeEach(async () => {
  ghcr.faults.clear()
  host = onlineHost({ cacheDir: await fakeHost().tempDir() })
})
afterEach(async () => {
  await rm(host.cacheDir, { recursive: true, force: true })
  await host.close()
})
afterAll(() => ghcr.close())

const noise = (size: number, seed: number) => {
  let state = seed
  return Buffer.from(
    Array.from({ length: size }, () => {
      state = (state * 1103515245 + 12345) & 0x7fffffff
      return state >> 16
    }),
  )
}
const base: readonly Written[] = [{ name: 'etc/os', content: noise(300_000, 1) }]
const app: readonly Written[] = [{ name: 'app/main', content: noise(100_000, 2) }]
const change: readonly Written[] = [{ name: 'app/main', content: 60 }]

async function pushed(layout: Layout, tag: string): Promise<void> {
  const publication = publishing(host, tagsOf([`${ghcr.host}/o/n`], [tag]))
  await publication.blobs(layout)
  await publication.manifests(layout)
  await publication.tags(layout)
}

/** What the stage finds, and what it asked for. */
async function found(tag: string) {
  const client = registryClient(host, async (registry) => ({ registry, username: 'me', password: 'secret' }))
  made += 1
  const dir = join(await host.tempDir(), `o${made}`)
  const before = ghcr.requests.length
  const reference = { registry: ghcr.host, repository: 'o/n', tag }
  const { layout, verified, source } = await openImage(
    { text: '', registry: reference },
    dir,
    { registry: async () => client },
    host,
    { layers: false },
  )
  const documents = ghcr.requests.length
  const { platforms } = analyse(await readLayers(layout, verified, host, source))
  const blobs = ghcr.requests.slice(documents).filter((line) => /^GET .*\/blobs\//.test(line))
  const kept = await readdir(join(dir, 'blobs', 'sha256'))
  return { sizes: platforms.map(({ uncompressed }) => uncompressed), blobs: blobs.length, before, kept: kept.length }
}

test('of an image in a registry nothing is kept but its documents, and the second look fetches changed layers only', async () => {
  await pushed(await imageOf({ 'linux/amd64': [base, app], 'linux/arm64': [base] }), 'one')
  // An index, two manifests, two configs.
  expect(await found('one')).toMatchObject({ sizes: [400_000, 300_000], blobs: 2, kept: 5 })
  await pushed(await imageOf({ 'linux/amd64': [base, app, change], 'linux/arm64': [base] }), 'two')
  expect(await found('two')).toMatchObject({ sizes: [400_060, 300_000], blobs: 1 })
  expect(await found('two')).toMatchObject({ blobs: 0 })
})

test('a layer whose connection is cut goes on from where it was', async () => {
  const layout = await imageOf({ 'linux/amd64': [base] })
  await pushed(layout, 'cut')
  ghcr.faults.add({ on: /^GET .*blobs/, cutAnswer: 100_000, after: 1 })
  expect(await found('cut')).toMatchObject({ sizes: [300_000] })
})

test('a layer of other bytes than its digest says is no number, and is not remembered', async () => {
  const layout = await imageOf({ 'linux/amd64': [change] })
  await pushed(layout, 'lies')
  ghcr.faults.add({ on: /^GET .*blobs/, corrupt: true, after: 1 })
  await expect(found('lies')).rejects.toThrow(/the layer sha256:\w+ cannot be read/)
  ghcr.faults.clear()
  expect(await found('lies')).toMatchObject({ sizes: [60], blobs: 1 })
})
