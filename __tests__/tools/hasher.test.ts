import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hasher } from '../../src/tools/hasher.ts'
import { sha256 } from './archives.ts'
import { useWorld } from './world.ts'

const world = useWorld()
const never = new AbortController().signal

test('every file has its own hash, however many are asked for at once', async () => {
  const hashes = hasher(never, 2)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 6 }), async (contents) => {
      const files = contents.map((_, at) => join(world.folder, String(at)))
      await Promise.all(files.map((file, at) => writeFile(file, contents[at] ?? '')))
      expect(await Promise.all(files.map(hashes.sha256))).toEqual(contents.map(sha256))
    }),
    { numRuns: 5 },
  )
})

test('a file of several reads is hashed to its end', async () => {
  const bytes = Buffer.alloc((3 << 20) + 17, 'abc')
  await writeFile(join(world.folder, 'big'), bytes)
  expect(await hasher(never).sha256(join(world.folder, 'big'))).toBe(sha256(bytes))
})

test('a copy is the bytes that were hashed, for this user alone, and never goes over what is there', async () => {
  const bytes = Buffer.alloc((2 << 20) + 5, 'xyz')
  const [from, to] = [join(world.folder, 'from'), join(world.folder, 'to')]
  await writeFile(from, bytes)
  const { copy } = hasher(never)
  expect(await copy(from, to)).toBe(sha256(bytes))
  expect((await readFile(to)).equals(bytes)).toBe(true)
  expect((await stat(to)).mode & 0o777).toBe(0o700)
  await expect(copy(from, to)).rejects.toMatchObject({ code: 'EEXIST' })
})

test('a file that cannot be read fails alone, with its code', async () => {
  await writeFile(join(world.folder, 'here'), 'x')
  const hashes = hasher(never, 1)
  const results = await Promise.allSettled([
    hashes.sha256(join(world.folder, 'gone')),
    hashes.sha256(world.folder),
    hashes.sha256(join(world.folder, 'here')),
  ])
  expect(results).toEqual([
    { status: 'rejected', reason: expect.objectContaining({ code: 'ENOENT' }) },
    { status: 'rejected', reason: expect.objectContaining({ code: 'EISDIR' }) },
    { status: 'fulfilled', value: sha256('x') },
  ])
})

test('an interruption ends what is under way and what waits', async () => {
  const controller = new AbortController()
  // A hole: it takes no room, and its bytes take seconds to hash.
  await writeFile(join(world.folder, 'big'), '')
  await truncate(join(world.folder, 'big'), 8 * 2 ** 30)
  const hashes = hasher(controller.signal, 1)
  const under = [1, 2].map(() => hashes.sha256(join(world.folder, 'big')))
  setTimeout(() => controller.abort(), 1)
  const results = await Promise.allSettled(under)
  expect(results.map((result) => result.status === 'rejected' && result.reason.name)).toEqual([
    'InterruptedError',
    'InterruptedError',
  ])
  await expect(hashes.sha256(join(world.folder, 'big'))).rejects.toThrow('interrupted')
})
