import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { analyse } from '../../src/analyze/index.ts'
import { readLayers } from '../../src/layers/read-layers.ts'
import { writeDiveJson } from '../../src/pipeline/checks/write-dive-json.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'
import { imageOf } from '../support/layered-image.ts'

let host: FakeHost

beforeEach(async () => {
  const cwd = await fakeHost().tempDir()
  host = fakeHost({ cwd, cacheDir: join(cwd, 'cache') })
})
afterEach(() => rm(host.cwd, { recursive: true, force: true }))

async function written(file: string, ...platforms: readonly string[]) {
  const layout = await imageOf(Object.fromEntries(platforms.map((name) => [name, [[{ name: 'a', content: 5 }]]])))
  const images = await readLayers(layout, false, host)
  await writeDiveJson(file, images, analyse(images), host)
}

test('of one platform the file has the name that was given, of several each has its own', async () => {
  await written('out/dive.json', 'linux/amd64')
  expect(JSON.parse(await readFile(join(host.cwd, 'out/dive.json'), 'utf8'))).toMatchObject({ image: { sizeBytes: 5 } })
  await written('many/dive.json', 'linux/amd64', 'linux/arm64')
  expect((await readdir(join(host.cwd, 'many'))).sort()).toEqual(['dive-linux-amd64.json', 'dive-linux-arm64.json'])
})

test('a link of the checkout does not lead the file elsewhere', async () => {
  await mkdir(join(host.cwd, 'real'))
  await symlink('real', join(host.cwd, 'link'))
  await expect(written('link/dive.json', 'linux/amd64')).rejects.toThrow('dive-json: link is a link in the checkout')
  await symlink('real', join(host.cwd, '..link'))
  await expect(written('..link/dive.json', 'linux/amd64')).rejects.toThrow('..link is a link in the checkout')
})
