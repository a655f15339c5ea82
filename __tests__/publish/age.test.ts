import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import type { Digest } from '../../src/oci/digest.ts'
import { BrokenImage } from '../../src/oci/document.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { ageOf, type Reader } from '../../src/publish/age.ts'
import { registryReader } from '../../src/publish/readers.ts'
import type { RegistryClient } from '../../src/registry/client.ts'

const digest: Digest = `sha256:${'1'.repeat(64)}`
const root = { mediaType: mediaTypes.index, digest }

test('indexes that never end are a broken image', async () => {
  let reads = 0
  const reader: Reader = {
    async manifest() {
      reads += 1
      return Buffer.from(JSON.stringify({ manifests: [root] }))
    },
    config: () => Promise.reject(new Error('it must not come so far')),
  }
  await expect(ageOf(reader, root)).rejects.toBeInstanceOf(BrokenImage)
  expect(reads).toBe(4)
})

test('a config without an end is not kept in memory', async () => {
  let sent = 0
  const client = {
    headBlob: async () => 100,
    async *getBlob() {
      for (;;) {
        sent += 2 ** 20
        yield Buffer.alloc(2 ** 20)
      }
    },
  } as unknown as RegistryClient
  const reader = registryReader(
    client,
    { registry: 'a.io', repository: 'x' },
    { ...root, size: 0, bytes: Buffer.alloc(0) },
  )
  await expect(reader.config(digest)).rejects.toBeInstanceOf(BrokenImage)
  expect(sent).toBeLessThan(10 * 2 ** 20)
})

test('labels, dates and versions of any other shape say nothing', async () => {
  const manifest = { config: { mediaType: mediaTypes.config, digest }, annotations: [] }
  const said = {
    created: 7,
    config: {
      Labels: { 'org.opencontainers.image.version': 'x'.repeat(1000), 'org.opencontainers.image.created': {} },
    },
  }
  for (const config of [said, { config: null }, { config: { Labels: 'x' } }, {}]) {
    const reader: Reader = {
      manifest: async () => Buffer.from(JSON.stringify(manifest)),
      config: async () => Buffer.from(JSON.stringify(config)),
    }
    expect(await ageOf(reader, { mediaType: mediaTypes.manifest, digest })).toEqual({
      version: undefined,
      created: undefined,
    })
  }
})

test('sha512 names the bytes that it is of', async () => {
  const { isOf } = await import('../../src/oci/digest.ts')
  const sha512: Digest = `sha512:${createHash('sha512').update('x').digest('hex')}`
  expect([isOf(sha512, Buffer.from('x')), isOf(sha512, Buffer.from('y'))]).toEqual([true, false])
})
