import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeRows } from '../../src/page/browser/decode.ts'
import { encodeRows } from '../../src/page/files/encode.ts'
import { foldRows } from '../../src/page/files/fold.ts'
import { rowsOf } from '../../src/page/files/rows.ts'
import { kinds, marks, type Row } from '../../src/page/wire.ts'
import { file, folder, hugeLayers } from '../support/huge-image.ts'

const bytes = fc.string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)) })
const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const row: fc.Arbitrary<Row> = fc
  .record({
    path: bytes,
    kind: fc.constantFrom(...kinds),
    size: whole,
    mode: fc.integer({ min: 0, max: 0o7777 }),
    uid: whole,
    gid: fc.integer({ min: 0, max: 2 ** 31 }),
    link: bytes,
    mark: fc.constantFrom(...marks),
    deadBy: fc.integer({ min: -1, max: 130 }),
    count: fc.integer({ min: 1, max: 1e6 }),
  })
  .map((made) => ({
    ...made,
    link: made.kind === 'symlink' || made.kind === 'hard link' ? made.link : '',
    count: made.kind === 'folded' ? made.count : 1,
  }))

test('the page reads exactly the rows that were written into it, whatever bytes are in their names', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 30 }), { maxLength: 5 }), (layers) => {
      expect(decodeRows(encodeRows(layers))).toEqual(layers)
    }),
  )
})

test('each path is marked with what its layer did to it, and with who made it dead', () => {
  const [first = [], second = [], third = []] = rowsOf([
    [folder('etc'), file('etc/a', 5), file('etc/b', 6), file('etc/c', 7), folder('var'), file('var/log', 9)],
    [
      folder('etc'),
      file('etc/a', 5, { uid: 7 }),
      file('etc/b', 60),
      file('etc/new', 1),
      folder('var', { mode: 0o700 }),
    ],
    [file('etc/.wh.c', 0), file('.wh.var', 0)],
  ])
  const told = (rows: readonly Row[]) => rows.map(({ path, mark, deadBy }) => [path, mark, deadBy])
  expect(told(first)).toEqual([
    ['etc', 'added', -1],
    ['etc/a', 'added', 1],
    ['etc/b', 'added', 1],
    ['etc/c', 'added', 2],
    ['var', 'added', -1],
    ['var/log', 'added', 2],
  ])
  expect(told(second)).toEqual([
    ['etc', 'same', -1],
    ['etc/a', 'attributes', -1],
    ['etc/b', 'changed', -1],
    ['etc/new', 'added', -1],
    ['var', 'attributes', 2],
  ])
  expect(third).toEqual([])
})

test('a blob that stands in an image twice is dead once and live once', () => {
  const blob = [file('a', 10)]
  expect(rowsOf([blob, blob]).map(([one]) => one?.deadBy)).toEqual([1, -1])
})

test('of very many files the large ones stay, and the sums keep every byte and every file', () => {
  const layers = rowsOf(hugeLayers(20_000))
  const folded = foldRows(layers, 2_000)
  const sum = (rows: readonly (readonly Row[])[], value: (one: Row) => number) =>
    rows.flat().reduce((total, one) => total + (one.kind === 'folder' ? 0 : value(one)), 0)
  const ofDead = ({ deadBy, size }: Row) => (deadBy < 0 ? 0 : size)
  expect(folded.flat().length).toBeLessThan(2_400)
  for (const value of [({ size }: Row) => size, ({ count }: Row) => count, ofDead])
    expect(sum(folded, value)).toBe(sum(layers, value))
  const largest = Math.max(...layers.flat().map(({ size }) => size))
  expect(folded.flat().find(({ kind, size }) => kind === 'file' && size === largest)).toBeDefined()
  expect(foldRows(layers, 30_000)).toBe(layers)
})
