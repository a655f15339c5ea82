import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { unpackLayout } from '../../src/build/unpack-layout.ts'
import { tarEntries } from '../../src/oci/tar-entries.ts'
import { type TarFile, tarStream } from '../../src/oci/tar-stream.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tar-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

function file(name: string, content: Uint8Array): TarFile {
  return { name, size: content.length, content }
}

function blob(text: string, name = createHash('sha256').update(text).digest('hex')): TarFile {
  return file(`blobs/sha256/${name}`, Buffer.from(text))
}

async function bytes(files: readonly TarFile[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of tarStream(files)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The bytes in pieces that cut through headers and files. */
async function* pieces(tar: Buffer, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < tar.length; at += length) yield tar.subarray(at, at + length)
}

async function read(stream: AsyncIterable<Uint8Array>): Promise<readonly (readonly [string, string])[]> {
  const files: [string, string][] = []
  for await (const { name, content } of tarEntries(stream)) {
    const chunks: Uint8Array[] = []
    for await (const chunk of content) chunks.push(chunk)
    files.push([name, Buffer.concat(chunks).toString('hex')])
  }
  return files
}

test('what is written is read again, however the stream is cut', async () => {
  const name = fc.stringMatching(/^[a-z0-9/_.-]{1,90}$/)
  const files = fc.array(fc.tuple(name, fc.uint8Array({ maxLength: 1500 })), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 2000 }), async (wanted, length) => {
      const tar = await bytes(wanted.map(([at, content]) => file(at, content)))
      expect(await read(pieces(tar, length))).toEqual(
        wanted.map(([at, content]) => [at, Buffer.from(content).toString('hex')]),
      )
    }),
    { numRuns: 60 },
  )
})

test('files that nobody reads are skipped', async () => {
  const tar = await bytes([file('a', Buffer.alloc(3000)), file('b', Buffer.from('x'))])
  const names: string[] = []
  for await (const { name } of tarEntries(pieces(tar, 700))) names.push(name)
  expect(names).toEqual(['a', 'b'])
})

test('a stream that ends too soon, or is no tar, is an error', async () => {
  const tar = await bytes([file('a', Buffer.alloc(3000))])
  await expect(read(pieces(tar.subarray(0, 1000), 100))).rejects.toThrow('in the middle of a file')
  await expect(read(pieces(tar.subarray(0, 300), 100))).rejects.toThrow('in the middle of a block')
  await expect(read(pieces(Buffer.alloc(2000, 'x'), 100))).rejects.toThrow('no tar')
})

test('blobs of a layout are kept under their digest, and those that are there are not written again', async () => {
  const there = blob('there')
  await unpackLayout(pieces(await bytes([there]), 512), folder)
  const path = join(folder, there.name)
  const { ino } = await stat(path)
  const more = blob('more')
  await unpackLayout(pieces(await bytes([file('oci-layout', Buffer.from('{}')), there, more]), 100), folder)
  expect((await stat(path)).ino).toBe(ino)
  expect(await readFile(join(folder, more.name), 'utf8')).toBe('more')
  expect(await readdir(folder)).toEqual(['blobs'])
})

test('a blob with other bytes than its name says is refused, and nothing of it stays', async () => {
  const lie = blob('lie', 'a'.repeat(64))
  await expect(unpackLayout(pieces(await bytes([lie]), 100), folder)).rejects.toThrow('other bytes')
  expect(await readdir(join(folder, 'blobs', 'sha256'))).toEqual([])
})
