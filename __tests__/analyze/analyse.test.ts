import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { analyse } from '../../src/analyze/index.ts'
import { InterruptedError } from '../../src/core/errors.ts'
import type { Host } from '../../src/core/host.ts'
import { readLayers } from '../../src/layers/read-layers.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../../src/oci/layout.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'
import { imageOf } from '../support/layered-image.ts'
import type { Written } from '../support/written-tar.ts'

let host: FakeHost
let cacheDir: string

beforeEach(async () => {
  const outer = fakeHost()
  cacheDir = await outer.tempDir()
  host = fakeHost({ cacheDir })
})
afterEach(async () => {
  await host.close()
  await rm(cacheDir, { recursive: true, force: true })
})

const base: readonly Written[] = [{ name: 'etc/' }, { name: 'etc/os', content: 100 }]
const app: readonly Written[] = [{ name: 'app/' }, { name: 'app/main', content: 50 }]
const change: readonly Written[] = [{ name: 'app/main', content: 60 }]

/** What the stage does with an image. */
const run = async (layout: Layout, verified: boolean, host: Host) => analyse(await readLayers(layout, verified, host))

const layersOf = async (layout: Layout) => {
  const [manifest] = [...(await platformsOf(layout)).values()]
  return manifest ? (await readManifest(layout, manifest)).layers : []
}

test('every platform has its sizes, its layers and what is wasted in them', async () => {
  const layout = await imageOf({ 'linux/amd64': [base, app, change], 'linux/arm64': [base] })
  const { platforms } = await run(layout, true, host)
  expect(platforms).toMatchObject([
    {
      platform: 'linux/amd64',
      uncompressed: 210,
      waste: { total: 50 },
      dive: { wastedBytes: 110 },
      layers: [
        { command: 'COPY 0 /', size: 100, files: 1, wasted: 0, killed: 0 },
        { command: 'COPY 1 /', size: 50, files: 1, wasted: 50, killed: 0 },
        { command: 'COPY 2 /', size: 60, files: 1, wasted: 0, killed: 50 },
      ],
    },
    { platform: 'linux/arm64', uncompressed: 100, waste: { total: 0 } },
  ])
  const { config, layers } = await readManifest(layout, (await platformsOf(layout)).get('linux/amd64') ?? layout.root)
  expect(platforms[0]?.compressed).toBe(layers.reduce((sum, { size }) => sum + size, config.size))
  // The base is one blob of both platforms, read once.
  expect(host.messages('info')).toEqual([expect.stringMatching(/^layers: 3, 3 of them read, in [\d.]+ s$/)])
})

test('of an image with unchanged layers only the changed ones are read, and the numbers are the same', async () => {
  await run(await imageOf({ 'linux/amd64': [base, app] }), true, host)
  const next = await imageOf({ 'linux/amd64': [base, app, change] })
  const [known] = await layersOf(next)
  // What is not read may be gone.
  if (known) await rm(blobPath(next.dir, known.digest))
  expect(await run(next, true, host)).toMatchObject({ platforms: [{ uncompressed: 210, waste: { total: 50 } }] })
  expect(host.messages('info').at(-1)).toMatch('layers: 3, 1 of them read')
})

test('bytes that nobody verified are read again, whatever is remembered, and must be those of their digest', async () => {
  const layout = await imageOf({ 'linux/amd64': [base] })
  await run(layout, true, host)
  await run(layout, false, host)
  expect(host.messages('info').at(-1)).toMatch('layers: 1, 1 of them read')
  const [layer] = await layersOf(layout)
  if (layer) await writeFile(blobPath(layout.dir, layer.digest), 'other bytes')
  await expect(run(layout, false, host)).rejects.toThrow(`the layer ${layer?.digest} cannot be read`)
})

test('what was remembered and is damaged is read again', async () => {
  const layout = await imageOf({ 'linux/amd64': [base] })
  await run(layout, true, host)
  const folder = join(cacheDir, 'layers', 'v2')
  const [file = ''] = await readdir(folder)
  await writeFile(join(folder, file), 'half')
  expect(await run(layout, true, host)).toMatchObject({ platforms: [{ uncompressed: 100 }] })
})

test('a layer that is missing is named', async () => {
  const layout = await imageOf({ 'linux/amd64': [base] })
  const [layer] = await layersOf(layout)
  if (layer) await rm(blobPath(layout.dir, layer.digest))
  await expect(run(layout, true, host)).rejects.toThrow(`the layer ${layer?.digest} cannot be read`)
})

test('a layer has the instruction that made it, without what may be a secret; where the history tells nothing there is none', async () => {
  const history = [
    { created_by: '/bin/sh -c #(nop) ADD file:x in / ' },
    { created_by: 'ENV A=b', empty_layer: true },
    { created_by: 'RUN |1 TOKEN=secret /bin/sh -c apt-get update # buildkit' },
  ]
  const { platforms } = await run(await imageOf({ 'linux/amd64': [base, app, change] }, history), true, host)
  expect(platforms[0]?.layers.map(({ command }) => command)).toEqual(['ADD file:x in /', 'RUN apt-get update …', ''])
})

test('an image without layers has no size', async () => {
  expect(await run(await imageOf({ 'linux/amd64': [] }), true, host)).toMatchObject({
    platforms: [{ uncompressed: 0, layers: [], dive: { efficiency: 1 } }],
  })
})

test('a run that is interrupted ends with the next bytes', async () => {
  const layout = await imageOf({ 'linux/amd64': [base] })
  host.abort()
  await expect(run(layout, true, host)).rejects.toThrow(InterruptedError)
})

test('what no run asked for in a month is forgotten, what one did ask for is kept', async () => {
  const folder = join(cacheDir, 'layers', 'v2')
  const layout = await imageOf({ 'linux/amd64': [base] })
  await run(layout, true, host)
  const [known = ''] = await readdir(folder)
  await writeFile(join(folder, 'old.json.gz'), '')
  const longAgo = new Date(host.now().getTime() - 31 * 24 * 3600 * 1000)
  for (const name of [known, 'old.json.gz']) await utimes(join(folder, name), longAgo, longAgo)
  await run(layout, true, host)
  expect(await readdir(folder)).toEqual([known])
})

test('what stands in an index for no machine is skipped, whether it says that it is an attestation or not', async () => {
  const layout = await imageOf({ 'linux/amd64': [base], 'unknown/unknown': [app] })
  expect((await run(layout, true, host)).platforms.map(({ platform }) => platform)).toEqual(['linux/amd64'])
})

test('a cut layer is named, and nothing of it is remembered', async () => {
  const layout = await imageOf({ 'linux/amd64': [base] })
  const [layer] = await layersOf(layout)
  const path = blobPath(layout.dir, layer?.digest ?? 'sha256:')
  await writeFile(path, (await readFile(path)).subarray(0, -20))
  await expect(run(layout, true, host)).rejects.toThrow(`the layer ${layer?.digest} cannot be read`)
  await expect(run(layout, true, host)).rejects.toThrow(`the layer ${layer?.digest} cannot be read`)
})

test('of an image on a known base the bytes above it are told, and lines of the Dockerfile where they are known', async () => {
  const images = await readLayers(await imageOf({ 'linux/amd64': [base, app, change] }), true, host)
  const place = { file: 'Dockerfile', line: 7 }
  const { platforms } = analyse(images, {
    bases: new Map([['linux/amd64', { name: 'docker.io/library/base:1', layers: 1 }]]),
    places: new Map([['linux/amd64', new Map([[2, place]])]]),
  })
  expect(platforms[0]).toMatchObject({
    base: 'docker.io/library/base:1',
    user: 110,
    layers: [{ ofBase: true }, { ofBase: false }, { ofBase: false, place }],
  })
})
