import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, contentsOf, platformsOf, readIndex, readManifestBytes } from '../../src/oci/layout.ts'
import { isAttestation, mediaTypes } from '../../src/oci/manifest.ts'
import { imageLayout } from '../support/image.ts'

test('the contents name children before their index and every blob once, attestations too', async () => {
  const layout = await imageLayout({ attestations: true, layers: [100, 50] })
  const { manifests, blobs } = await contentsOf(layout)
  expect(manifests).toHaveLength(5)
  expect(manifests.at(-1)?.digest).toBe(layout.root.digest)
  // One layer shared by both platforms, one of each, two configs; a config and a statement of each attestation.
  expect(blobs).toHaveLength(1 + 2 + 2 + 4)
  expect(new Set(blobs.map(({ digest }) => digest)).size).toBe(blobs.length)
})

test('platforms are named without the attestations, and read from the config where there is no index', async () => {
  const layout = await imageLayout({ attestations: true })
  expect([...(await platformsOf(layout)).keys()]).toEqual(['linux/amd64', 'linux/arm64'])
  expect((await readIndex(layout, layout.root)).manifests.filter(isAttestation)).toHaveLength(2)
  const single = await imageLayout({ platforms: ['linux/arm/v7'] })
  expect([...(await platformsOf(single))]).toEqual([['linux/arm/v7', single.root]])
})

test('an index inside an index comes before the one that names it', async () => {
  const inner = await imageLayout()
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [inner.root] }))
  const root = { mediaType: mediaTypes.index, digest: digestOf(bytes), size: bytes.length }
  await writeFile(blobPath(inner.dir, root.digest), bytes)
  const { manifests } = await contentsOf({ dir: inner.dir, root })
  expect(manifests.slice(-2).map(({ digest }) => digest)).toEqual([inner.root.digest, root.digest])
})

test('a folder that lies about a manifest is found out', async () => {
  const layout = await imageLayout()
  const path = blobPath(layout.dir, layout.root.digest)
  await writeFile(path, `${await readFile(path, 'utf8')} `)
  await expect(readManifestBytes(layout, layout.root)).rejects.toThrow('holds other bytes')
})
