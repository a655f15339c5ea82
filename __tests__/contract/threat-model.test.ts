import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type DocRow, linksIn, rowsOf } from '../support/doc-page.ts'

const defences = rowsOf('docs/threat-model.md').filter(({ columns }) => columns.at(-1) === 'shown by')

/** Where the links of one of its cells lead, from the root of the repository. */
function placesIn({ columns, cells }: DocRow, column: string): readonly string[] {
  return linksIn(cells[columns.indexOf(column)] ?? '').map(({ to }) => join('docs', to))
}

test('the page has defences against each attacker', () => {
  expect(new Set(defences.map(({ heading }) => heading)).size).toBe(8)
})

test.each(defences.map((row) => [`${row.heading}: ${row.cells[0]}`, row] as const))('%s', (_, row) => {
  expect(row.cells).toHaveLength(row.columns.length)
  expect(row.cells).not.toContain('')
  const [code, tests] = [placesIn(row, 'code'), placesIn(row, 'shown by')]
  expect(code).not.toEqual([])
  expect(tests).not.toEqual([])
  expect([...code, ...tests].filter((path) => !existsSync(path))).toEqual([])
  expect(code.filter((path) => !/^(?:src|scripts)\/.*\.ts$|^\.github\/workflows\/.*\.yml$/.test(path))).toEqual([])
  expect(tests.filter((path) => !/^__tests__\/.*\.test\.ts$/.test(path))).toEqual([])
})

test('a link’s text is the name of its file', () => {
  const links = defences.flatMap(({ cells }) => [...cells.join(' ').matchAll(/\[([^\]]+)\]\(\.\.\/([^)]+)\)/g)])
  const other = links.filter(([, text = '', path = '']) => !`/${path}`.replace(/\.test\.ts$/, '').endsWith(`/${text}`))
  // Of tests that are named after a part of a room the room's name says more.
  expect(other.map(([link]) => link)).toEqual(['[build](../__tests__/build/run.test.ts)'])
})
