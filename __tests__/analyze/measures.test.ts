import { expect, test } from '@jest/globals'
import { duplicatesOf } from '../../src/analyze/measures/duplicates.ts'
import type { Entry } from '../../src/layers/entry.ts'
import { stacked } from '../../src/layers/stack.ts'
import { fileEntry as file } from '../support/file-entry.ts'

const duplicates = (...layers: (readonly Entry[])[]) => duplicatesOf(stacked(layers).live)

test('one content at three paths is told once, with what the other two cost', () => {
  expect(duplicates([file('b'), file('a')], [file('c/d')])).toEqual([
    { size: 100, crc: 7, paths: ['a', 'b', 'c/d'], layers: [0, 0, 1], wasted: 200, confirmed: false },
  ])
})

test('links, empty files and what no container sees are no duplicates', () => {
  const link = file('link', { typeFlag: 49, linkName: 'a' })
  expect(duplicates([file('a'), link])).toEqual([])
  expect(duplicates([file('a', { size: 0, crc: 0 }), file('b', { size: 0, crc: 0 })])).toEqual([])
  expect(duplicates([file('a')], [file('a')], [file('b', { crc: 8 })])).toEqual([])
})
