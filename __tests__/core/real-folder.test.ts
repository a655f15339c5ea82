import { lstat, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { realFolder } from '../../src/core/real-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'real-folder-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('a folder that is missing is made, its parents too; one that is there keeps what it holds', async () => {
  const parent = join(folder, 'a', 'b')
  expect(await realFolder(parent, 'inner')).toBe(join(parent, 'inner'))
  await writeFile(join(parent, 'inner', 'mine'), '')
  await realFolder(parent, 'inner')
  expect(await readdir(join(parent, 'inner'))).toEqual(['mine'])
})

test.each(['a link to a folder', 'a link to nothing', 'a file'])('%s in its place goes, and no more', async (what) => {
  const elsewhere = join(folder, 'elsewhere')
  await mkdir(elsewhere)
  await writeFile(join(elsewhere, 'precious'), '')
  const inner = join(folder, 'inner')
  if (what === 'a file') await writeFile(inner, '')
  else await symlink(what === 'a link to a folder' ? elsewhere : join(folder, 'none'), inner)
  await realFolder(folder, 'inner')
  expect((await lstat(inner)).isDirectory()).toBe(true)
  expect(await readdir(elsewhere)).toEqual(['precious'])
})
