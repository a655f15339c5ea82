import { mkdir, mkdtemp, open, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { verifyLayout } from '../../src/build/verify-layout.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, contentsOf, type Layout } from '../../src/oci/layout.ts'
import { addAttested } from './layouts.ts'

let folder: string
let layout: Layout
let layer: string
const { signal } = new AbortController()
const verified = () => readFile(`${layout.dir}.verified.json`, 'utf8').then((text) => JSON.parse(text) as object)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
  layout = await addAttested(join(folder, 'image'), 'amd64', 'layer')
  layer = blobPath(layout.dir, digestOf('layer'))
  // Blobs are remembered once the file system's clock has gone on.
  await delay(40)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('every blob of the image is verified once, and remembered beside the layout', async () => {
  await verifyLayout(layout, signal)
  const { manifests, blobs } = await contentsOf(layout)
  expect(Object.keys(await verified()).sort()).toEqual([...manifests, ...blobs].map(({ digest }) => digest).sort())
  const before = await stat(`${layout.dir}.verified.json`, { bigint: true })
  await verifyLayout(layout, signal)
  expect((await stat(`${layout.dir}.verified.json`, { bigint: true })).ctimeNs).toBe(before.ctimeNs)
})

test('a blob that was rewritten since is found, whatever its size and time say', async () => {
  await verifyLayout(layout, signal)
  const { atime, mtime } = await stat(layer)
  const file = await open(layer, 'r+')
  await file.write('LAYER')
  await file.close()
  await utimes(layer, atime, mtime)
  await expect(verifyLayout(layout, signal)).rejects.toThrow(`held something else under ${digestOf('layer')}`)
  await expect(stat(layer)).rejects.toThrow('ENOENT')
})

test('a manifest with other bytes is found and deleted too', async () => {
  const path = blobPath(layout.dir, layout.root.digest)
  await writeFile(path, (await readFile(path, 'utf8')).replace('linux', 'xinul'))
  await expect(verifyLayout(layout, signal)).rejects.toThrow(layout.root.digest)
  await expect(stat(path)).rejects.toThrow('ENOENT')
})

test('links are refused among blobs, and for the folders that hold them', async () => {
  const elsewhere = join(folder, 'elsewhere')
  await rename(layer, elsewhere)
  await symlink(elsewhere, layer)
  await expect(verifyLayout(layout, signal)).rejects.toThrow('held something else')
  expect(await readFile(elsewhere, 'utf8')).toBe('layer')
  await expect(verifyLayout(layout, signal)).rejects.toThrow('incomplete')
  await rename(elsewhere, layer)
  await rename(join(layout.dir, 'blobs'), join(folder, 'blobs'))
  await symlink(join(folder, 'blobs'), join(layout.dir, 'blobs'))
  await expect(verifyLayout(layout, signal)).rejects.toThrow('held something else')
  await expect(stat(join(layout.dir, 'blobs'))).rejects.toThrow('ENOENT')
  expect(await readFile(join(folder, 'blobs', 'sha256', digestOf('layer').slice(7)), 'utf8')).toBe('layer')
})

test('what is remembered in a file that is no such file counts for nothing', async () => {
  for (const text of ['', 'x', '[]', 'null', `{"${digestOf('layer')}":1}`]) {
    await writeFile(`${layout.dir}.verified.json`, text)
    await verifyLayout(layout, signal)
  }
  await rm(layer)
  await mkdir(layer)
  await expect(verifyLayout(layout, signal)).rejects.toThrow('held something else')
})
