import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { readLayer } from '../../src/layers/read-layer.ts'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { tarOf } from '../support/written-tar.ts'
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

test('a layer that unpacks to 256 MiB of zeros keeps no more memory than another', async () => {
  const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  const bomb = Buffer.concat(Array.from({ length: 4 }, () => zeros))
  const before = process.memoryUsage().rss
  expect(await read(bomb, gzip, { piece: 65_536 })).toEqual([])
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
})
