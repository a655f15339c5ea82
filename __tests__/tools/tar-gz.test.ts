import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { readTarGz } from '../../src/tools/tar-gz.ts'
import { type Entry, member, pax, sha256, tar, tarGz } from './archives.ts'
import { useWorld } from './world.ts'

const world = useWorld()
const program: Entry = { name: 'trivy', content: 'the program' }

async function extracted(bytes: Uint8Array) {
  const file = join(world.folder, 'a.tar.gz')
  const to = join(world.folder, 'out')
  await writeFile(file, bytes)
  return { to, hashes: await readTarGz(file, 'trivy', to) }
}

test('only the executable comes out, with both hashes', async () => {
  const bytes = tarGz([{ name: 'README.md', content: 'x'.repeat(5000) }, { name: 'contrib/', type: '5' }, program])
  const { to, hashes } = await extracted(bytes)
  expect(hashes).toEqual({ asset: sha256(bytes), executable: sha256('the program') })
  expect(await readFile(to, 'utf8')).toBe('the program')
  expect((await stat(to)).mode & 0o700).toBe(0o700)
  expect((await readdir(world.folder)).sort()).toEqual(['a.tar.gz', 'out'])
})

test('without a place for it the executable is only hashed', async () => {
  const file = join(world.folder, 'a.tar.gz')
  await writeFile(file, tarGz([program]))
  expect((await readTarGz(file, 'trivy')).executable).toBe(sha256('the program'))
  expect(await readdir(world.folder)).toEqual(['a.tar.gz'])
})

test.each<readonly [string, readonly Entry[]]>([
  ['./ before it', [{ ...program, name: './trivy' }]],
  ['a pax header with times', [{ name: 'p', type: 'x', content: pax('mtime', '1700000000.5') }, program]],
  [
    'a pax header with its name',
    [
      { name: 'p', type: 'x', content: pax('path', 'trivy') },
      { ...program, name: 'x' },
    ],
  ],
  [
    'a long name of GNU’s',
    [
      { name: '././@LongLink', type: 'L', content: 'trivy\0' },
      { ...program, name: 'x' },
    ],
  ],
  ['a link to something else', [{ name: 'docs', type: '2', linkName: 'doc' }, program]],
])('an executable with %s is found', async (_, entries) => {
  const { to } = await extracted(tarGz(entries))
  expect(await readFile(to, 'utf8')).toBe('the program')
})

test.each<readonly [string, readonly Entry[], string]>([
  ['a symbolic link', [{ name: 'trivy', type: '2', linkName: '/bin/sh' }], 'a link to /bin/sh'],
  ['a hard link', [{ name: 'trivy', type: '1', linkName: 'LICENSE' }], 'a link to LICENSE'],
  ['a folder', [{ name: 'trivy', type: '5' }], 'a folder'],
  ['a device', [{ name: 'trivy', type: '3' }], 'no file (type 3)'],
  ['../ in a name', [program, { name: '../../etc/passwd', content: 'x' }], 'leads out of it: ../../etc/passwd'],
  ['../ in the middle', [program, { name: 'a/../../b', content: 'x' }], 'leads out of it'],
  ['..\\ in a name', [program, { name: 'a\\..\\..\\b', content: 'x' }], 'leads out of it'],
  ['an absolute name', [{ ...program, name: '/trivy' }], 'an absolute name: /trivy'],
  ['a drive', [program, { name: 'C:/x' }], 'an absolute name'],
  [
    '../ in a pax name',
    [{ name: 'p', type: 'x', content: pax('path', '../x') }, { ...program, name: 'y' }, program],
    'leads out',
  ],
  [
    '../ in a long name',
    [{ name: 'l', type: 'L', content: '../x\0' }, { ...program, name: 'y' }, program],
    'leads out',
  ],
  ['a size in pax', [{ name: 'p', type: 'x', content: pax('size', '3') }, program], 'not understood'],
  ['a name for all', [{ name: 'g', type: 'g', content: pax('path', 'trivy') }, program], 'not understood'],
  ['no pax records', [{ name: 'p', type: 'x', content: 'nonsense' }, program], 'malformed pax header'],
  ['an endless header', [{ name: 'p', type: 'x', content: 'x'.repeat(70_000) }, program], 'a header of 70000 bytes'],
  ['two of them', [program, { ...program, content: 'another' }], 'trivy twice'],
  ['two of them by ./', [program, { ...program, name: './trivy' }], 'trivy twice'],
  ['none', [{ name: 'x/trivy', content: 'x' }], 'it has no trivy'],
])('an archive with %s is refused', async (_, entries, why) => {
  await expect(extracted(tarGz(entries))).rejects.toThrow(why)
})

const whole = tar([program])
test.each([
  ['a gzip that ends early', tarGz([program]).subarray(0, -6), 'unexpected end of file'],
  ['a tar that ends in a file', gzipSync(whole.subarray(0, 520)), 'ends in the middle of a file'],
  ['a tar that ends in a header', gzipSync(whole.subarray(0, 300)), 'ends in the middle of a block'],
  ['a tar without its end mark', gzipSync(member(program)), 'without an end mark'],
  ['something after the tar', gzipSync(Buffer.concat([whole, Buffer.from('more')])), 'follows the end mark'],
  ['something after the gzip', Buffer.concat([tarGz([program]), Buffer.from('more')]), 'incorrect header check'],
  ['zeros after the gzip', Buffer.concat([tarGz([program]), Buffer.alloc(20)]), 'follows the end of the archive'],
  ['nothing in it', Buffer.alloc(0), 'end'],
  ['a web page in its place', Buffer.from('<html>Sign in</html>'), 'incorrect header check'],
])('%s is refused', async (_, bytes, why) => {
  await expect(extracted(bytes)).rejects.toThrow(why)
})
