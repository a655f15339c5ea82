import { expect, test } from '@jest/globals'
import { stackLayers } from '../../src/layers/stack.ts'
import { entriesOf } from '../support/walked.ts'
import type { Written } from '../support/written-tar.ts'

const seen = (...layers: (readonly Written[])[]) =>
  [...stackLayers(layers.map(entriesOf))].map(([path, { layer }]) => `${path} of ${layer}`)

test('a container sees the upper of two files, and nothing of what an upper layer deleted', () => {
  const lower: readonly Written[] = [{ name: 'a/' }, { name: 'a/one', content: 1 }, { name: 'a/two', content: 2 }]
  expect(seen(lower, [{ name: 'a/one', content: 3 }, { name: 'a/.wh.two' }])).toEqual(['a of 0', 'a/one of 1'])
  expect(seen(lower, [{ name: '.wh.a' }])).toEqual([])
  expect(seen(lower, [{ name: 'a/' }, { name: 'a/.wh..wh..opq' }, { name: 'a/three' }])).toEqual([
    'a of 1',
    'a/three of 1',
  ])
})

test('a file in the place of a folder hides what was in it, and a folder in the place of a file the file', () => {
  const folder: readonly Written[] = [{ name: 'x/' }, { name: 'x/y', content: 1 }]
  const file: readonly Written[] = [{ name: 'x', content: 5 }]
  expect(seen(folder, file)).toEqual(['x of 1'])
  expect(seen(file, folder)).toEqual(['x of 1', 'x/y of 1'])
})

test('a whiteout in the lowest layer, or of what is not there, takes nothing away', () => {
  expect(seen([{ name: 'a', content: 1 }, { name: '.wh.a' }, { name: '.wh..wh..opq' }])).toEqual(['a of 0'])
  expect(seen([{ name: 'a' }], [{ name: '.wh.b' }, { name: 'c/.wh.d' }])).toEqual(['a of 0'])
})
