import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { compareTwo } from '../../src/pipeline/compare/compare.ts'
import { fakeHost } from '../support/fake-host.ts'

test('a link of the checkout does not lead the JSON elsewhere', async () => {
  const cwd = await fakeHost().tempDir()
  for (const name of ['a', 'b', 'real']) await mkdir(join(cwd, name))
  await symlink('real', join(cwd, 'link'))
  const door = { read: (name: string) => (name === 'json' ? 'link/two.json' : undefined) }
  await expect(compareTwo(['a', 'b'], door, fakeHost({ cwd }))).rejects.toThrow('json: link is a link in the checkout')
  await rm(cwd, { recursive: true })
})
