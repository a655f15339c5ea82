import { rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { analyse, confirm } from '../../src/analyze/index.ts'
import { doubles, rewriteLine } from '../../src/analyze/telling/doubles.ts'
import { folderSource, type LayerSource } from '../../src/layers/layer-source.ts'
import { readLayers } from '../../src/layers/read-layers.ts'
import { breaches, tableIsWhole } from '../core/markdown-law.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'
import { imageOf } from '../support/layered-image.ts'
import type { Written } from '../support/written-tar.ts'
import { evil, layerOf, platformOf } from './analyses.ts'

let host: FakeHost

beforeEach(async () => {
  host = fakeHost({ cacheDir: await fakeHost().tempDir() })
})
afterEach(() => rm(host.cacheDir, { recursive: true, force: true }))

const MB = 1_000_000
const big = 'big file, '.repeat(10_000)

/** Another content of the same size with the same CRC-32: the difference is one that the checksum does not see. */
function twin(text: string): Buffer {
  const bytes = Buffer.from(text)
  bytes.write('other', 0)
  const wanted = crc32(text)
  // Four bytes at the end can make any checksum: they are found by running the table backwards.
  const table = Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value >>> 0
  })
  let before = (wanted ^ 0xffffffff) >>> 0
  const indexes: number[] = []
  for (let step = 0; step < 4; step += 1) {
    const index = table.findIndex((value) => value >>> 24 === before >>> 24)
    indexes.unshift(index)
    before = ((before ^ (table[index] ?? 0)) << 8) >>> 0
  }
  let state = (crc32(bytes.subarray(0, -4)) ^ 0xffffffff) >>> 0
  indexes.forEach((index, at) => {
    bytes[bytes.length - 4 + at] = (state ^ index) & 0xff
    state = ((state >>> 8) ^ (table[index] ?? 0)) >>> 0
  })
  return bytes
}

async function duplicatesOf(
  layers: readonly (readonly Written[])[],
  wrap = (source: LayerSource): LayerSource => source,
) {
  const layout = await imageOf({ 'linux/amd64': layers })
  const images = await readLayers(layout, true, host)
  const { platforms } = await confirm(analyse(images), images, wrap(folderSource(layout.dir)), true, host)
  return platforms[0]?.duplicates.map(({ paths, wasted, confirmed }) => ({ paths, wasted, confirmed }))
}

const file = (name: string, content: string | Buffer = big): Written => ({ name, content })

test('one content in several layers is told after it was compared', async () => {
  expect(await duplicatesOf([[file('a'), file('b')], [file('c')]])).toEqual([
    { paths: ['a', 'b', 'c'], wasted: 200_000, confirmed: true },
  ])
})

test('two files of one size and one checksum, and not of one content, are no duplicates', async () => {
  const other = twin(big)
  expect([other.length, crc32(other)]).toEqual([big.length, crc32(big)])
  expect(await duplicatesOf([[file('a'), file('b', other)]])).toEqual([])
  expect(
    await duplicatesOf([
      [file('a'), file('b', other)],
      [file('c'), file('d', other)],
    ]),
  ).toEqual([
    { paths: ['a', 'c'], wasted: 100_000, confirmed: true },
    { paths: ['b', 'd'], wasted: 100_000, confirmed: true },
  ])
})

test('small files, and layers that would have to be fetched again, are told by size and checksum', async () => {
  const tiny = [file('x', 'tiny'), file('y', 'tiny')]
  expect(await duplicatesOf([tiny])).toEqual([{ paths: ['x', 'y'], wasted: 4, confirmed: false }])
  const far = (source: LayerSource): LayerSource => ({
    near: false,
    open() {
      throw new Error(`nobody fetches ${String(source)} again`)
    },
  })
  expect(await duplicatesOf([[file('a'), file('b')]], far)).toEqual([
    { paths: ['a', 'b'], wasted: 100_000, confirmed: false },
  ])
})

test('what was compared once is not read again', async () => {
  const layers = [[file('a'), file('b')]]
  await duplicatesOf(layers)
  const gone = (): LayerSource => ({
    near: true,
    open() {
      throw new Error('read again')
    },
  })
  expect(await duplicatesOf(layers, gone)).toMatchObject([{ confirmed: true }])
})

test('a layer that only changed owners is told in one line', () => {
  const rewrite = { layer: 4, files: 993, bytes: 44_700_000, owner: true, mode: false, folder: 'opt/libs' }
  const layers = [...Array.from({ length: 4 }, () => layerOf()), layerOf({ place: { file: 'Dockerfile', line: 12 } })]
  expect(rewriteLine(rewrite, layers)).toBe(
    '45 MB rewritten by layer 5 (Dockerfile&#58;12): 993 files below <code>/opt/libs</code>, only the owner changed',
  )
  expect(rewriteLine({ ...rewrite, files: 1, mode: true }, layers)).toContain('1 file below')
  expect(rewriteLine({ ...rewrite, mode: true }, layers)).toContain('only the owner and mode changed')
  expect(rewriteLine({ ...rewrite, owner: false }, layers)).toContain('only the time changed')
})

test('the part of the summary has at most twenty rows, and takes what strangers wrote for text', () => {
  const path = Buffer.from(evil).toString('latin1')
  const duplicate = {
    size: MB,
    crc: 1,
    paths: [path, path, path, path],
    layers: [0, 0, 0, 0],
    wasted: 3 * MB,
    confirmed: false,
  }
  const rewrite = { layer: 1, files: 2, bytes: 9 * MB, owner: true, mode: false, folder: path }
  const lines = doubles([
    platformOf({
      duplicates: Array.from({ length: 30 }, () => duplicate),
      rewrites: Array.from({ length: 9 }, () => rewrite),
    }),
  ])
  expect(lines.filter((line) => /^(?:- |\| <)/.test(line))).toHaveLength(20)
  const rows = lines.filter((line) => line.startsWith('| '))
  expect(rows.at(-1)).toContain('15 more in the report')
  expect(tableIsWhole(rows)).toBe(true)
  for (const line of lines.slice(1).filter((line) => /^(?:- |\| <)/.test(line)))
    expect(breaches(line.replace(/^- /, '').replaceAll('|', ''))).toEqual([])
})

test('platforms of which the same is to be told share one part, and small change is not told', () => {
  const duplicate = { size: MB, crc: 1, paths: ['a', 'b'], layers: [0, 0], wasted: MB, confirmed: true }
  const both = ['linux/amd64', 'linux/arm64'].map((platform) => platformOf({ platform, duplicates: [duplicate] }))
  const summaries = (lines: readonly string[]) => lines.filter((line) => line.startsWith('<details>'))
  expect(summaries(doubles(both))).toEqual([
    '<details><summary>Twice in <code>linux/amd64</code>, <code>linux/arm64</code></summary>',
  ])
  const rewrite = { layer: 1, files: 1, bytes: MB, owner: true, mode: false, folder: 'a' }
  expect(summaries(doubles([...both, platformOf({ platform: 'linux/s390x', rewrites: [rewrite] })]))).toHaveLength(2)
  const small = { ...duplicate, size: 7_000, wasted: 7_000 }
  expect(doubles([platformOf({ duplicates: [small], rewrites: [{ ...rewrite, bytes: 2 }] })])).toEqual([])
})
