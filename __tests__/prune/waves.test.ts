import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { wavesOf } from '../../src/prune/graph/waves.ts'

type Pairs = readonly (readonly [number, number])[]

/** Places from 0 on, all to be deleted; a pair is a whole and its part. */
function waves(count: number, parts: Pairs, followers: Pairs = []): readonly (readonly number[])[] {
  const rows = (pairs: Pairs) =>
    Array.from({ length: count }, (_, place) => pairs.filter(([from]) => from === place).map(([, to]) => to))
  return wavesOf(
    { parts: rows(parts), followers: rows(followers) },
    new Set(Array.from({ length: count }, (_, place) => place)),
  )
}

test('nothing waits without need, the oldest first', () => {
  expect(waves(3, [])).toEqual([[2, 1, 0]])
})

test('a part waits for the deepest of what needs it', () => {
  const chain: Pairs = [
    [0, 3],
    [1, 2],
    [2, 3],
  ]
  expect(waves(4, chain)).toEqual([[1, 0], [2], [3]])
  expect(waves(4, [...chain].reverse())).toEqual([[1, 0], [2], [3]])
})

test('what is not deleted holds nothing up', () => {
  expect(wavesOf({ parts: [[1], [2], []], followers: [[], [], []] }, new Set([0, 2]))).toEqual([[2, 0]])
})

test('in a circle of a whole and what it is attached to, wholes go before parts', () => {
  expect(
    waves(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      [[2, 0]],
    ),
  ).toEqual([[0], [1], [2]])
})

test('a long chain is no trouble', () => {
  const chain = Array.from({ length: 5000 }, (_, place) => [place, place + 1] as const)
  const parts = [...chain.map(([, to]) => [to]), []]
  const found = wavesOf({ parts, followers: parts.map(() => []) }, new Set(parts.keys()))
  expect(found).toHaveLength(5001)
})

test('each is in the first wave after all that need it', () => {
  const pairs = fc
    .array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 25 })
    .map((all) => all.filter(([one, other]) => one < other))
  const names = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 12 })
  fc.assert(
    fc.property(pairs, names, fc.boolean(), (drawn, name, asParts) => {
      const all = drawn.map(([one, other]) => [name[one] ?? 0, name[other] ?? 0] as const)
      const depth = (place: number): number =>
        all.filter(([, to]) => to === place).reduce((deep, [from]) => Math.max(deep, depth(from) + 1), 0)
      const found = asParts ? waves(12, all) : waves(12, [], all)
      for (const [at, places] of found.entries())
        for (const place of places) expect([place, at]).toEqual([place, depth(place)])
    }),
    { numRuns: 500 },
  )
})
