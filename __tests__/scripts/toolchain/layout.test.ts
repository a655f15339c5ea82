import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addLayer } from '../../../scripts/toolchain/images/layer.ts'
import { readPlatform, writeImage, writeLayout } from '../../../scripts/toolchain/images/layout.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layout-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function tree(name: string): Promise<string> {
  const root = join(folder, name)
  await mkdir(join(root, 'docs'), { recursive: true })
  await writeFile(join(root, 'hello'), 'hello\n')
  await writeFile(join(root, 'docs/manual'), 'long\n')
  return root
}

const options = { mtime: 1_700_000_000, createdBy: 'COPY hello /', without: ['./docs/*'] }

test('the same files give the same layer, whenever and wherever they were written', async () => {
  const layout = join(folder, 'same')
  const first = await addLayer(layout, await tree('one'), options)
  await new Promise((resolve) => setTimeout(resolve, 20))
  const second = await addLayer(layout, await tree('two'), options)
  expect(second).toEqual(first)
  expect(await readdir(join(layout, 'blobs/sha256'))).toEqual([first.digest.slice(7)])
  const tar = gunzipSync(await readFile(join(layout, 'blobs', first.digest.replace(':', '/')))).toString('latin1')
  expect(tar).toContain('./hello')
  expect(tar).not.toContain('manual')
})

test('an image that was written can be read, platform by platform', async () => {
  const layout = join(folder, 'image')
  const layers = [await addLayer(layout, await tree('layer'), options)]
  const platforms = (['amd64', 'arm64'] as const).map((architecture) => ({
    architecture,
    created: 1_700_000_000,
    layers,
    config: { Cmd: ['/hello'] },
  }))
  const image = await writeImage(layout, platforms)
  await writeLayout(layout, [image])
  expect(await readPlatform(layout, image, 'amd64')).toEqual(platforms[0])
  expect(await readPlatform(layout, image, 'arm64')).toEqual(platforms[1])
  expect(JSON.parse(await readFile(join(layout, 'index.json'), 'utf8'))).toEqual({
    schemaVersion: 2,
    manifests: [image],
  })
  expect(await writeImage(layout, platforms)).toEqual(image)
})
