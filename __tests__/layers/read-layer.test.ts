import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { readLayer } from '../../src/layers/read-layer.ts'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { tarOf, type Written } from '../support/written-tar.ts'
import { zstdFrame, zstdTraps } from '../support/zstd-frames.ts'

const tar = tarOf([
  { name: 'a', content: 3000 },
  { name: 'd/b', content: 'hello' },
])
const paths = ['a', 'd/b']
const gzip = 'application/vnd.oci.image.layer.v1.tar+gzip'
const plain = 'application/vnd.oci.image.layer.v1.tar'
const zstd = 'application/vnd.oci.image.layer.v1.tar+zstd'

async function read(
  bytes: Uint8Array,
  mediaType: string,
  { piece = 1 << 20, digest = digestOf(bytes) as Digest } = {},
) {
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  )
  const { entries } = await readLayer({ mediaType, digest, size: bytes.length }, Readable.from(pieces), false)
  return entries.map(({ path }) => path)
}

const half = 1000

test.each([
  ['gzip', gzip, gzipSync(tar)],
  [
    'gzip of several members, as eStargz has it',
    gzip,
    Buffer.concat([gzipSync(tar.subarray(0, half)), gzipSync(tar.subarray(half))]),
  ],
  ['no packing', plain, tar],
  ['gzip that is told as none', plain, gzipSync(tar)],
  ['no packing that is told as gzip by docker', 'application/vnd.docker.image.rootfs.diff.tar', tar],
  ...Object.entries(zstdTraps(tar)).map(([name, bytes]) => [`zstd: ${name}`, zstd, bytes] as const),
  ['an empty layer of 32 bytes', gzip, gzipSync(Buffer.alloc(1024))],
])('a layer of %s is read, in pieces of any size', async (name, mediaType, bytes) => {
  const expected = name.startsWith('an empty') ? [] : paths
  for (const piece of [1 << 20, 777, 3]) expect(await read(bytes, mediaType, { piece })).toEqual(expected)
})

test.each([
  ['cut gzip', gzip, gzipSync(tar).subarray(0, -12)],
  ['cut zstd', zstd, zstdFrame(tar).subarray(0, -40)],
  ['a cut tar', plain, tar.subarray(0, 2000)],
  ['broken gzip', gzip, Buffer.concat([gzipSync(tar).subarray(0, 20), Buffer.alloc(50, 7)])],
  ['what is no tar', plain, Buffer.alloc(2048, 'x')],
])('of %s there is no number, and the layer is named', async (_, mediaType, bytes) => {
  await expect(read(bytes, mediaType)).rejects.toThrow(`the layer ${digestOf(bytes)} cannot be read`)
})

test('bytes that are not those of the digest are refused', async () => {
  const digest = `sha256:${'0'.repeat(64)}` as const
  await expect(read(gzipSync(tar), gzip, { digest })).rejects.toThrow('its bytes are not those of its digest')
})

test('a manifest that makes its layer smaller than it is, is refused: budgets are held to what it says', async () => {
  const bytes = gzipSync(tar)
  const blob = { mediaType: gzip, digest: digestOf(bytes), size: 5 }
  const wrong = `it has ${bytes.length} bytes, and its manifest says 5`
  for (const verified of [true, false])
    await expect(readLayer(blob, Readable.from([bytes]), verified)).rejects.toThrow(wrong)
})

test('a layer that unpacks to 256 MiB of zeros keeps no more memory than another', async () => {
  const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  const bomb = Buffer.concat(Array.from({ length: 4 }, () => zeros))
  const before = process.memoryUsage().rss
  expect(await read(bomb, gzip, { piece: 65_536 })).toEqual([])
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
}, 60_000)

test('a layer that unpacks to more than any layer has is refused before its end, and named', async () => {
  const bytes = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  const blob = { mediaType: gzip, digest: digestOf(bytes), size: bytes.length }
  const read = readLayer(blob, Readable.from([bytes]), true, undefined, undefined, 1024 * 1024)
  await expect(read).rejects.toThrow(`the layer ${blob.digest} cannot be read: it unpacks to more than 1048576 bytes`)
})

test('a tar whose numbers of bytes are more than a disk has ends where its bytes end', async () => {
  const huge = { name: 'a', raw: { 124: Buffer.from('77777777777\0') } }
  await expect(read(gzipSync(tarOf([huge])), gzip)).rejects.toThrow('it ends in the middle of an entry')
})

/** As stargz-snapshotter writes it: a gzip member for every file, then one for the table of contents, and the footer. */
function stargz(files: readonly Written[]): Buffer {
  const toc = JSON.stringify({ version: 1, entries: files.map(({ name }) => ({ name, type: 'reg' })) })
  const landmark = { name: '.prefetch.landmark', content: '\u000f' }
  const parts = [...files, landmark].map((file) => gzipSync(tarOf([file]).subarray(0, -1024)))
  const offset = parts.reduce((sum, { length }) => sum + length, 0)
  // An empty gzip whose extra field has the offset of the table of contents.
  const extra = Buffer.from(`SG\x16\x00${offset.toString(16).padStart(16, '0')}STARGZ`, 'latin1')
  const footer = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0xff, extra.length, 0]),
    extra,
    Buffer.from([1, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]),
  ])
  return Buffer.concat([...parts, gzipSync(tarOf([{ name: 'stargz.index.json', content: toc }])), footer])
}

test('of eStargz its table of contents and its landmark are files, as dive counts them', async () => {
  const bytes = stargz([
    { name: 'a', content: 3000 },
    { name: 'd/b', content: 'hello' },
  ])
  for (const piece of [1 << 20, 777, 5])
    expect(await read(bytes, gzip, { piece })).toEqual(['a', 'd/b', '.prefetch.landmark', 'stargz.index.json'])
})
