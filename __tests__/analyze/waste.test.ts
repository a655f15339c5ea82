import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { wasteOf } from '../../src/analyze/measures/waste.ts'
import { baseName, type Entry, isDirectory } from '../../src/layers/entry.ts'
import { stacked } from '../../src/layers/stack.ts'
import { stacks } from '../support/arbitrary-layers.ts'
import { entriesOf } from '../support/walked.ts'
import type { Written } from '../support/written-tar.ts'

const wasteOfLayers = (layers: readonly (readonly Entry[])[]) => wasteOf(layers.length, stacked(layers).deaths)
const waste = (...layers: readonly (readonly Written[])[]) => wasteOfLayers(layers.map(entriesOf))

test('a file that is overwritten is dead once, and both layers are named', () => {
  expect(waste([{ name: 'a', content: 10 }], [{ name: 'a', content: 30 }])).toEqual({
    total: 10,
    layers: [
      { wasted: 10, killed: 0 },
      { wasted: 0, killed: 10 },
    ],
    paths: [{ path: 'a', bytes: 10, from: 0, by: 1 }],
  })
})

test('a folder that is deleted is dead with all that is in it, which dive does not count', () => {
  const base: readonly Written[] = [{ name: 'd/' }, { name: 'd/a', content: 10 }, { name: 'd/e/b', content: 5 }]
  expect(waste(base, [{ name: '.wh.d' }])).toMatchObject({ total: 15, layers: [{ wasted: 15 }, { killed: 15 }] })
})

test('an opaque folder hides what is below it, and not what its own layer brings, wherever the mark stands', () => {
  const base: readonly Written[] = [
    { name: 'd/a', content: 10 },
    { name: 'e', content: 1 },
  ]
  const mark = { name: 'd/.wh..wh..opq' }
  expect(waste(base, [mark, { name: 'd/b', content: 3 }]).total).toBe(10)
  expect(waste(base, [{ name: 'd/b', content: 3 }, mark]).total).toBe(10)
})

test('a file in the place of a folder hides all that was in it', () => {
  expect(waste([{ name: 'd/a', content: 10 }], [{ name: 'd', content: 3 }]).total).toBe(10)
})

test('a whiteout in the lowest layer, or of what is not there, costs nothing', () => {
  expect(waste([{ name: '.wh.a' }, { name: 'b', content: 1 }], [{ name: '.wh.c' }]).total).toBe(0)
})

test('a whiteout does not kill what its own layer brings', () => {
  expect(waste([{ name: 'a', content: 4 }], [{ name: '.wh.a' }, { name: 'a', content: 6 }]).total).toBe(4)
})

test('a path that is there twice in one layer is dead once', () => {
  expect(
    waste([
      { name: 'a', content: 4 },
      { name: 'a', content: 6 },
    ]),
  ).toMatchObject({
    total: 4,
    layers: [{ wasted: 4, killed: 4 }],
  })
})

test('the path that costs most comes first, with the largest of its copies', () => {
  const layers = [5, 50, 1].map((size): readonly Written[] => [
    { name: 'a', content: size },
    { name: 'b', content: 3 },
  ])
  expect(waste(...layers).paths).toEqual([
    { path: 'a', bytes: 55, from: 1, by: 2 },
    { path: 'b', bytes: 6, from: 0, by: 1 },
  ])
})

test('what is dead and what a container sees are all bytes together, and every dead byte was killed by one layer', () => {
  fc.assert(
    fc.property(stacks, (stack) => {
      const layers = stack.map(entriesOf)
      const { total, layers: by, paths } = wasteOfLayers(layers)
      const all = layers.flat().reduce((sum, { size }) => sum + size, 0)
      expect(total + seen(layers)).toBe(all)
      expect(by.reduce((sum, { wasted }) => sum + wasted, 0)).toBe(total)
      expect(by.reduce((sum, { killed }) => sum + killed, 0)).toBe(total)
      expect(paths.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(total)
    }),
    { numRuns: 500 },
  )
})

/** Bytes that a container sees, by unpacking as the image spec has it: first what goes, then what comes. */
function seen(layers: readonly (readonly Entry[])[]): number {
  let files = new Map<string, Entry>()
  const below = (path: string, folder: string) => path.startsWith(`${folder}/`)
  for (const layer of layers) {
    for (const { path } of layer) {
      const name = baseName(path)
      if (!name.startsWith('.wh.')) continue
      const folder = path.slice(0, -name.length - 1)
      const gone = name === '.wh..wh..opq' ? undefined : path.replace(/\.wh\.([^/]+)$/, '$1')
      files = new Map(
        [...files].filter(([at]) => (gone === undefined ? !below(at, folder) : at !== gone && !below(at, gone))),
      )
    }
    for (const entry of layer) {
      if (baseName(entry.path).startsWith('.wh.')) continue
      if (!isDirectory(entry)) files = new Map([...files].filter(([at]) => !below(at, entry.path)))
      // What stands in a file's place hides it.
      const folders = entry.path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))
      for (const folder of folders)
        if (files.has(folder) && !isDirectory(files.get(folder) as Entry)) files.delete(folder)
      files.set(entry.path, entry)
    }
  }
  return [...files.values()].reduce((sum, { size }) => sum + size, 0)
}
