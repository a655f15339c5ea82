import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readZip } from '../../src/tools/zip.ts'
import { sha256 } from './archives.ts'
import { useWorld } from './world.ts'

const world = useWorld()

/** Reads a zip whose unpacking leaves what `unpack` makes. */
async function read(unpack: (folder: string) => Promise<unknown>) {
  const archive = join(world.folder, 'a.zip')
  await writeFile(archive, 'zipped')
  const to = join(world.folder, 'out.exe')
  return {
    to,
    hashes: await readZip(archive, 'trivy.exe', to, join(world.folder, 'work'), (_, folder) => unpack(folder)),
  }
}

test('the executable is taken out of a folder that only we may enter', async () => {
  let mode = 0
  const { to, hashes } = await read(async (folder) => {
    mode = (await stat(folder)).mode & 0o777
    await writeFile(join(folder, 'LICENSE'), 'x')
    await writeFile(join(folder, 'trivy.exe'), 'program')
  })
  expect(mode).toBe(0o700)
  expect(hashes).toEqual({ asset: sha256('zipped'), executable: sha256('program') })
  expect(await readFile(to, 'utf8')).toBe('program')
})

test.each<readonly [string, (folder: string) => Promise<unknown>, string]>([
  ['no executable', (folder) => writeFile(join(folder, 'x.exe'), ''), 'it has no trivy.exe'],
  ['a link in its place', (folder) => symlink('/bin/sh', join(folder, 'trivy.exe')), 'no regular file'],
  ['a folder in its place', (folder) => mkdir(join(folder, 'trivy.exe')), 'no regular file'],
  ['what cannot be unpacked', () => Promise.reject(new Error('not a zip')), 'not a zip'],
])('a zip with %s is refused', async (_, unpack, why) => {
  await expect(read(unpack)).rejects.toThrow(why)
})
