import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { analyse } from '../../src/analyze/index.ts'
import type { Docker } from '../../src/docker/docker.ts'
import { readLayers } from '../../src/layers/read-layers.ts'
import { parseImageRef } from '../../src/oci/image-ref.ts'
import { blobPath, contentsOf, platformsOf } from '../../src/oci/layout.ts'
import { openImage, openImageRef } from '../../src/pipeline/image/open-image-ref.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'
import { imageOf } from '../support/layered-image.ts'
import { newDocker, oldDocker, podman } from '../support/saved-archive.ts'
import { tarOf, type Written } from '../support/written-tar.ts'

const base: readonly Written[] = [{ name: 'etc/' }, { name: 'etc/os', content: 100 }]
const app: readonly Written[] = [{ name: 'app/main', content: 50 }]
const change: readonly Written[] = [{ name: 'app/main', content: 60 }]

let host: FakeHost
let dir: string
let made = 0

beforeEach(async () => {
  host = fakeHost({ cacheDir: await fakeHost().tempDir() })
  dir = await host.tempDir()
})
afterEach(async () => {
  await rm(host.cacheDir, { recursive: true, force: true })
  await host.close()
})

const noRegistry = async () => {
  throw new Error('nobody asks a registry')
}

async function file(members: readonly Written[], name = 'image.tar', bytes: Uint8Array = tarOf(members)) {
  await writeFile(join(dir, name), bytes)
  return join(dir, name)
}

/** What the stage finds in an image, wherever it is. */
async function found(ref: string, docker?: () => Promise<Docker>) {
  made += 1
  const places = { registry: noRegistry, docker }
  const { layout, verified, source } = await openImage(parseImageRef(ref), join(dir, `o${made}`), places, host, {
    layers: false,
  })
  const { platforms } = analyse(await readLayers(layout, verified, host, source))
  return platforms.map(({ platform, uncompressed, waste, layers }) => ({
    platform,
    uncompressed,
    wasted: waste.total,
    commands: layers.map(({ command }) => command).join(),
  }))
}

const whole = [
  { platform: 'linux/amd64', uncompressed: 210, wasted: 50, commands: 'COPY 0 /,COPY 1 /,COPY 2 /' },
] as const
const image = { tags: ['app:1'], layers: [base, app, change] }

test.each([
  ['an old docker', async () => oldDocker([image])],
  ['podman', async () => podman(image)],
  ['crane, whose layers are packed', async () => podman(image, (tar) => gzipSync(tar), '.tar.gz')],
  ['docker since version 25', async () => newDocker({ 'app:1': await imageOf({ 'linux/amd64': image.layers }) })],
])('an archive of %s is read where it lies', async (_, members) => {
  const path = await file(await members())
  expect(await found(`docker-archive://${path}`)).toEqual(whole)
  expect(await found(`docker-archive://${path}:app:1`)).toEqual(whole)
})

test('an archive that was packed as a whole is read too', async () => {
  const path = await file([], 'image.tar.gz', gzipSync(tarOf(oldDocker([image]))))
  expect(await found(`docker-archive://${path}`)).toEqual(whole)
})

test('a layer that two images share is a link in the second: its bytes are those of the first', async () => {
  const path = await file(oldDocker([image, { tags: ['other:2'], layers: [base, change] }]))
  expect(await found(`docker-archive://${path}:other:2`)).toMatchObject([{ uncompressed: 160, wasted: 0 }])
  // The tag alone will do, where one image has it.
  expect(await found(`docker-archive://${path}:1`)).toEqual(whole)
})

test('of several images one must be named, and the names are told', async () => {
  const other = { tags: ['registry.example/o/other:2'], layers: [base] }
  const path = await file(oldDocker([image, other]))
  await expect(found(`docker-archive://${path}`)).rejects.toThrow('holds 2 images: app:1, registry.example/o/other:2')
  await expect(found(`docker-archive://${path}:none:3`)).rejects.toThrow('holds no image that is named none:3')
  expect(await found(`docker-archive://${path}:other:2`)).toMatchObject([{ uncompressed: 100 }])
})

test('of an index that lists platforms which are not there, those that are there are read', async () => {
  const layout = await imageOf({ 'linux/amd64': image.layers, 'linux/arm64': [base] })
  const arm = (await platformsOf(layout)).get('linux/arm64')?.digest.slice('sha256:'.length)
  const members = (await newDocker({ 'app:1': layout })).filter(({ name }) => !name.endsWith(arm ?? 'none'))
  expect(await found(`docker-archive://${await file(members)}`)).toEqual(whole)
})

test('a layer that the archive lacks, or whose bytes are others, is named: never a wrong number', async () => {
  const members = oldDocker([image])
  const second = members.filter(({ name }) => name.endsWith('layer.tar'))[1]
  await expect(found(`docker-archive://${await file(members.filter((one) => one !== second))}`)).rejects.toThrow(
    `lacks ${second?.name}`,
  )
  const other = members.map((one) => (one === second ? { ...one, content: tarOf([{ name: 'evil' }]) } : one))
  await expect(found(`docker-archive://${await file(other)}`)).rejects.toThrow('its bytes are not those of its digest')
})

test('what is no archive, or a cut one, is told with the cure', async () => {
  for (const bytes of [Buffer.alloc(2048, 'x'), Buffer.from('{}'), tarOf(oldDocker([image])).subarray(0, 3000)])
    await expect(found(`docker-archive://${await file([], 'image.tar', bytes)}`)).rejects.toThrow(
      /^the archive .*image\.tar /,
    )
  await expect(found('docker-archive:///nowhere.tar')).rejects.toThrow('the archive /nowhere.tar cannot be read')
})

test('where a whole layout is wanted, the layers are in it', async () => {
  const path = await file(podman(image))
  const layout = await openImageRef(parseImageRef(`docker-archive://${path}`), join(dir, 'out'), noRegistry, host)
  for (const { digest } of (await contentsOf(layout)).blobs)
    await expect(rm(blobPath(layout.dir, digest))).resolves.toBeUndefined()
})

test('the engine’s image is saved and read as an archive', async () => {
  const asked: (readonly string[])[] = []
  const engine = {
    async exec(args: readonly string[], { onStdoutChunk }: { onStdoutChunk: (chunk: Uint8Array) => Promise<void> }) {
      asked.push(args)
      const bytes = tarOf(oldDocker([image]))
      await onStdoutChunk(bytes.subarray(0, 700))
      await onStdoutChunk(bytes.subarray(700))
    },
  }
  expect(await found('docker-daemon://app:1', async () => engine as unknown as Docker)).toEqual(whole)
  expect(asked).toEqual([['save', 'app:1']])
  await expect(found('docker-daemon://app:1')).rejects.toThrow('cannot be read here')
})
