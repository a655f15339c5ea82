import { expect, test } from '@jest/globals'
import { judge } from '../../../src/analyze/budgets/judge.ts'
import type { PlatformComparison } from '../../../src/analyze/compare/compare.ts'
import type { Compared } from '../../../src/analyze/compare/compared.ts'
import type { BothLimits } from '../../../src/analyze/inputs.ts'
import { noBudgets, platformOf } from '../analyses.ts'

const MB = 1_000_000
const name = 'ghcr.io/o/n:main'

function comparison(before: number, after: number, platform = 'linux/amd64'): PlatformComparison {
  return {
    platform,
    before: platformOf({ platform, compressed: before }),
    after: platformOf({ platform, compressed: after }),
    live: { before: 0, after: 0 },
    layers: { common: 0, added: [], removed: [] },
    paths: [],
    directories: [],
    packages: [],
    grown: [9, 5, 3, 1].map((bytes) => ({ bytes: bytes * MB, text: `/grown/${bytes}` })),
    notes: [],
  }
}

const of = (...platforms: readonly PlatformComparison[]): Compared => ({ name, platforms, lacking: [] })
const limits = (bytes?: number, share?: number): BothLimits => ({ bytes, share })
function judged(compared: Compared, limit: BothLimits, platform = '') {
  return judge({ platforms: [] }, { ...noBudgets, increase: new Map([[platform, limit]]) }, undefined, compared)
}

test.each([
  [limits(20 * MB, 0.05), 130 * MB, false],
  [limits(20 * MB, 0.5), 130 * MB, true],
  [limits(40 * MB, 0.05), 130 * MB, true],
  [limits(30 * MB), 130 * MB, true],
  [limits(30 * MB - 1), 130 * MB, false],
  [limits(undefined, 0.3), 130 * MB, true],
  [limits(undefined, 0.2999), 130 * MB, false],
  [limits(0), 100 * MB, true],
  [limits(0, 0), 90 * MB, true],
])('against 100 MB, %j allow that there are now %d bytes: both must be passed to fail', (limit, after, passes) => {
  expect(judged(of(comparison(100 * MB, after)), limit).verdict?.passed).toBe(passes)
})

test('the three biggest of what grew are named', () => {
  const { verdict } = judged(of(comparison(100 * MB, 112 * MB)), limits(10 * MB, 0.05))
  expect(verdict).toEqual({
    gate: 'analyze',
    passed: false,
    reason: 'linux/amd64 increase +12 MB of 10 MB, 12 % of 5 % (9.0 MB /grown/9, 5.0 MB /grown/5, 3.0 MB /grown/3)',
  })
})

test('sizes that would read the same are told to the byte', () => {
  const { verdict } = judged(of(comparison(100 * MB, 110 * MB + 1)), limits(10 * MB))
  expect(verdict?.reason).toContain('+10000001 B of 10000000 B')
})

test('an image that shrank is told with its sign', () => {
  expect(judged(of(comparison(100 * MB, 88 * MB)), limits(10 * MB, 0.05)).held).toMatchObject([
    { passed: true, text: '−12 MB of 10 MB, −12 % of 5 %' },
  ])
})

test('a platform’s own limit comes before the one of all; another platform’s holds nothing', () => {
  const both = of(comparison(100 * MB, 112 * MB), comparison(100 * MB, 112 * MB, 'linux/arm64'))
  const increase = new Map([
    ['', limits(10 * MB)],
    ['linux/arm64', limits(20 * MB)],
  ])
  const { held } = judge({ platforms: [] }, { ...noBudgets, increase }, undefined, both)
  expect(held.map(({ platform, passed }) => [platform, passed])).toEqual([
    ['linux/amd64', false],
    ['linux/arm64', true],
  ])
  expect(judged(of(comparison(1, 2)), limits(0), 'linux/arm64').held).toEqual([])
})

test('an image that is not there yet holds nothing', () => {
  expect(judged({ name, absent: true }, limits(0))).toMatchObject({ held: [], verdict: undefined })
})

test('a limit that could not be held is a failed gate with what to do; without a limit nothing fails', () => {
  const refused: Compared = { name, problem: 'the registry answered 403', cure: 'Log in.' }
  expect(judged(refused, limits(MB)).verdict).toEqual({
    gate: 'analyze',
    passed: false,
    reason: 'increase could not be held: the registry answered 403; Log in.',
  })
  expect(judge({ platforms: [] }, noBudgets, undefined, refused).verdict).toBeUndefined()
})

test('a platform that the other image lacks is told as not held', () => {
  const { idle } = judged({ name, platforms: [], lacking: ['linux/arm64'] }, limits(MB))
  expect(idle).toEqual([`max-increase holds nothing for linux/arm64: ${name} lacks it`])
})
