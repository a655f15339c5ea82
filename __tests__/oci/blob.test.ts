import { writeFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { bytesBlob, layoutBlob } from '../../src/oci/blob.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, contentsOf } from '../../src/oci/layout.ts'
import { absent, imageLayout } from '../support/image.ts'

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const chunk of chunks) found.push(chunk)
  return Buffer.concat(found)
}

test('a blob of a layout is read from any offset, as often as asked', async () => {
  const { dir, root } = await imageLayout({ layers: [500_000] })
  const { blobs } = await contentsOf({ dir, root })
  const layer = blobs.find(({ size }) => size === 500_000)
  if (!layer) throw new Error('no layer')
  const blob = await layoutBlob(dir, layer)
  const bytes = await all(blob.open(0))
  expect(digestOf(bytes)).toBe(layer.digest)
  expect((await all(blob.open(400_000))).equals(bytes.subarray(400_000))).toBe(true)
  expect(await all(blob.open(500_000))).toHaveLength(0)
  expect((await all(bytesBlob(layer.digest, bytes).open(499_999))).equals(bytes.subarray(499_999))).toBe(true)
})

test('a blob of another size than its descriptor says is found before anything is sent', async () => {
  const { dir } = await imageLayout()
  const descriptor = { mediaType: 'x/y', digest: absent, size: 3 }
  await expect(layoutBlob(dir, descriptor)).rejects.toThrow('ENOENT')
  await writeFile(blobPath(dir, absent), 'four')
  await expect(layoutBlob(dir, descriptor)).rejects.toThrow('holds 4 bytes')
})
