import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { joinLayouts } from '../../src/build/join-layouts.ts'
import { takeFolder } from '../../src/build/layout-folder.ts'
import { dropForgottenFolders, dropOldBlobs, writeRoot } from '../../src/build/tidy-layout.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, contentsOf, platformsOf, readIndex } from '../../src/oci/layout.ts'
import { isAttestation } from '../../src/oci/manifest.ts'
import { fakeHost } from '../support/fake-host.ts'
import { addAttested, addBlob, addImage } from './layouts.ts'

let root: string
let folder: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'layouts-'))
  folder = join(root, 'app')
})

afterEach(() => rm(root, { recursive: true, force: true }))

test('a folder is held until the run ends, and kept', async () => {
  const host = fakeHost()
  expect(await takeFolder(folder, host)).toBe(folder)
  expect(await readdir(root)).toEqual(['app', 'app.lock'])
  await host.close()
  expect(await readdir(root)).toEqual(['app'])
})

test('where another run holds the folder, this one gets its own, which goes when it ends', async () => {
  const [first, second] = [fakeHost(), fakeHost()]
  await takeFolder(folder, first)
  const own = await takeFolder(folder, second)
  expect(own).toBe(`${folder}-${process.pid}`)
  expect(second.messages('info')[0]).toContain('another run uses')
  await second.close()
  expect(await readdir(root)).toEqual(['app', 'app.lock'])
  await first.close()
})

test('the lock of a run that died is taken over', async () => {
  const stale = [
    '',
    JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: '1' }),
    // The number lives on in another process.
    JSON.stringify({ pid: process.pid, host: hostname(), started: '1' }),
  ]
  for (const lock of stale) {
    await writeFile(`${folder}.lock`, lock)
    const host = fakeHost()
    expect(await takeFolder(folder, host)).toBe(folder)
    await host.close()
  }
})

test('the lock of another machine is respected', async () => {
  await writeFile(`${folder}.lock`, JSON.stringify({ pid: 1, host: 'elsewhere', started: '1' }))
  const host = fakeHost()
  expect(await takeFolder(folder, host)).not.toBe(folder)
  await host.close()
})

test('index.json names what was built, and nothing of earlier builds', async () => {
  await addImage(folder, 'amd64', 'old')
  const layout = await addImage(folder, 'amd64', 'new')
  await writeRoot(layout)
  expect(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')).manifests).toEqual([layout.root])
  expect(JSON.parse(await readFile(join(folder, 'oci-layout'), 'utf8'))).toEqual({ imageLayoutVersion: '1.0.0' })
})

test('old blobs stay until they have grown past the bound, and what is used stays for ever', async () => {
  const old = await addBlob(folder, 'x', 'o'.repeat(1000))
  const layout = await addAttested(folder, 'amd64', 'new')
  expect(await dropOldBlobs(layout, 1000)).toBe(0)
  expect(await dropOldBlobs(layout, 999)).toBe(1000)
  await expect(stat(blobPath(folder, old.digest))).rejects.toThrow('ENOENT')
  const { manifests, blobs } = await contentsOf(layout)
  for (const { digest } of [...manifests, ...blobs]) await stat(blobPath(folder, digest))
})

test('what two nodes built becomes one index, images first, then their attestations', async () => {
  const amd64 = await addAttested(join(root, 'amd64'), 'amd64', 'a')
  const arm64 = await addImage(join(root, 'arm64'), 'arm64', 'b')
  const joined = await joinLayouts([amd64, arm64], join(root, 'image'), { title: 'app' })
  const index = await readIndex(joined, joined.root)
  expect(index.annotations).toEqual({ title: 'app' })
  expect(index.manifests.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'arm64', 'unknown'])
  expect(index.manifests.filter(isAttestation)).toHaveLength(1)
  expect([...(await platformsOf(joined)).values()].map(({ digest }) => digest)).toEqual([
    (await platformsOf(amd64)).get('linux/amd64')?.digest,
    arm64.root.digest,
  ])
  const { blobs } = await contentsOf(joined)
  for (const { digest, size } of blobs) expect((await stat(blobPath(joined.dir, digest))).size).toBe(size)
  expect(await joinLayouts([amd64, arm64], join(root, 'image'), { title: 'app' })).toEqual(joined)
})

test('what an earlier run joined is taken over only where it is the file that was verified', async () => {
  const layouts = [await addImage(join(root, 'amd64'), 'amd64', 'a'), await addImage(join(root, 'arm64'), 'arm64', 'b')]
  const { dir } = await joinLayouts(layouts, join(root, 'image'), {})
  const layer = blobPath(dir, digestOf('a'))
  await rm(layer)
  await symlink('/etc/hostname', layer)
  await rm(blobPath(dir, digestOf('b')))
  await writeFile(blobPath(dir, digestOf('b')), 'B')
  await joinLayouts(layouts, dir, {})
  expect((await lstat(layer)).isFile()).toBe(true)
  expect(await readFile(layer, 'utf8')).toBe('a')
  expect(await readFile(blobPath(dir, digestOf('b')), 'utf8')).toBe('b')
})

test('kept folders that no run has used for a month go, and nothing else does', async () => {
  const root = await mkdtemp(join(tmpdir(), 'layouts-'))
  const month = 31 * 86_400_000
  for (const name of ['mine', 'old', 'young', 'other']) await mkdir(join(root, name))
  for (const name of ['mine', 'old', 'young']) await writeFile(join(root, name, 'image.metadata.json'), '{}')
  await writeFile(join(root, 'other', 'thesis.txt'), 'x')
  const long = new Date(Date.now() - month)
  for (const name of ['mine', 'old']) await utimes(join(root, name, 'image.metadata.json'), long, long)
  await dropForgottenFolders(join(root, 'mine'), new Date())
  expect((await readdir(root)).sort()).toEqual(['mine', 'other', 'young'])
  await rm(root, { recursive: true, force: true })
})
