import { expect, test } from '@jest/globals'
import { appended, linesOf, mostRuns, textOf } from '../../src/history/bounded.ts'
import { readRecord } from '../../src/history/record.ts'
import { labelOf, seriesOf } from '../../src/history/series.ts'
import { runRecord } from '../support/run-record.ts'

test('a line that was written is read as the same record', () => {
  expect(readRecord(JSON.stringify(runRecord()))).toEqual(runRecord())
  const { run: _, build: __, weaknesses: ___, ...least } = runRecord({ tags: [], platforms: {}, gates: {} })
  expect(readRecord(JSON.stringify(least))).toEqual(least)
})

test.each([
  '',
  'not json',
  '[]',
  'null',
  '{"version":2,"date":"2026-01-02","image":"a"}',
  '{"version":1,"date":"yesterday","image":"a"}',
  '{"version":1,"date":"2026-01-02 (<img src=x>)","image":"a"}',
  '{"version":1,"date":"2026-01-02T00:00:00Z"}',
])('%j is no record and is passed over', (line) => {
  expect(readRecord(line)).toBeUndefined()
})

test('what somebody bent in a line is left out, and the rest is read', () => {
  const bent = {
    version: 1,
    date: '2026-01-02T00:00:00Z',
    image: 'a',
    tags: [1, 'a:b'],
    platforms: { good: { compressed: 1, uncompressed: -1 }, bad: { compressed: 'x' }, none: null },
    build: { seconds: 'long' },
    findings: { scan: { p: { HIGH: 'many', LOW: 2 } }, lint: 3 },
    weaknesses: { CRITICAL: { ids: [1, 'CVE'] } },
    gates: { scan: 'yes', test: false },
    outcome: 'splendid',
  }
  expect(readRecord(JSON.stringify(bent))).toEqual({
    version: 1,
    date: '2026-01-02T00:00:00Z',
    image: 'a',
    digest: '',
    tags: ['a:b'],
    ref: '',
    commit: '',
    event: '',
    outcome: 'passed',
    platforms: { good: { compressed: 1 } },
    stages: {},
    findings: { scan: { p: { LOW: 2 } }, lint: {} },
    weaknesses: { CRITICAL: { ids: ['CVE'], more: 0 }, HIGH: { ids: [], more: 0 } },
    gates: { test: false },
  })
})

test('the last thousand runs stay, the oldest go', () => {
  const lines = Array.from({ length: mostRuns + 5 }, (_, at) => String(at))
  const kept = appended(lines, 'new')
  expect(kept).toHaveLength(1000)
  expect([kept[0], kept.at(-1)]).toEqual(['6', 'new'])
})

test('where lines are long fewer stay, and the new one always does', () => {
  const long = 'x'.repeat(1_000_000)
  expect(appended([long, long, long, long, long], 'new')).toHaveLength(4)
  expect(appended([], 'x'.repeat(5_000_000))).toHaveLength(1)
})

test('lines are read whatever their ends are, and written with one each', () => {
  expect(linesOf('a\r\n\nb\n  \nc')).toEqual(['a', 'b', 'c'])
  expect(textOf(['a', 'b'])).toBe('a\nb\n')
})

test('a run is held against runs of its own branch, else of those that stand in for it', () => {
  const main = runRecord()
  const side = runRecord({ ref: 'refs/heads/side' })
  const other = runRecord({ image: 'ghcr.io/o/other', ref: 'refs/heads/side' })
  const of = (...refs: readonly string[]) => seriesOf([main, side, other], { image: 'ghcr.io/o/n', refs })
  expect(of('refs/heads/side', 'refs/heads/main')).toEqual([side])
  expect(of('refs/pull/7/merge', 'refs/heads/main')).toEqual([main])
  expect(of('refs/heads/new')).toEqual([])
})

test.each([
  ['refs/heads/main', 'main@90dd603'],
  ['refs/tags/v1.2.3', 'v1.2.3@90dd603'],
  ['refs/pull/7/merge', '#7@90dd603'],
  ['', '90dd603'],
])('a run of %j is called %j', (ref, label) => {
  expect(labelOf(runRecord({ ref }))).toBe(label)
})
