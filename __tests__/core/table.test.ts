import { expect, test } from '@jest/globals'
import { bullets, table } from '../../src/core/table.ts'

const items = [1, 2, 3, 4]
const head = ['n', 'square:']
const row = (n: number) => [String(n), String(n * n)]

test('a table has a row an item, numbers at the right', () => {
  expect(table({ head, items: [3], row, room: {} })).toEqual(['| n | square |', '|---|--:|', '| 3 | 9 |'])
})

test('of a table without rows nothing is left, not even its head', () => {
  expect(table({ head, items: [], row, room: {} })).toEqual([])
})

test('what does not fit is counted in a row as wide as the others, and is not even made', () => {
  const made: number[] = []
  const watched = (n: number) => {
    made.push(n)
    return row(n)
  }
  expect(table({ head, items, row: watched, room: { rows: 2 } }).slice(2)).toEqual([
    '| 1 | 1 |',
    '| 2 | 4 |',
    '| … 2 more in the report | |',
  ])
  expect(made).not.toContain(4)
  // '| 1 | 1 |' and its line's end are 10 bytes.
  expect(table({ head, items, row, room: { bytes: 20 }, count: (n) => n * 10, rest: '' }).slice(2)).toEqual([
    '| 1 | 1 |',
    '| 2 | 4 |',
    '| … 70 more | |',
  ])
})

test('a list is cut as a table is', () => {
  expect(bullets(items, String, {})).toEqual(['- 1', '- 2', '- 3', '- 4'])
  expect(bullets(items, String, { rows: 3 })).toEqual(['- 1', '- 2', '- 3', '- … 1 more in the report'])
})
