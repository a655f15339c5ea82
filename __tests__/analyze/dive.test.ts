import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diveNumbers } from '../../src/analyze/measures/dive.ts'
import { shownPath } from '../../src/layers/entry.ts'
import { stacks } from '../support/arbitrary-layers.ts'
import { entriesOf } from '../support/walked.ts'
import { diveCases } from './dive-cases.ts'
import { slowDive } from './slow-dive.ts'

const recorded = JSON.parse(readFileSync('__tests__/analyze/recorded/dive-0.13.1.json', 'utf8')) as Record<
  string,
  object
>

test.each(Object.entries(diveCases))('%s: the numbers are those that dive 0.13.1 itself gave', (name, layers) => {
  const { sizeBytes, wastedBytes, efficiency, inefficient } = diveNumbers(layers.map(entriesOf))
  const list = inefficient.map((one) => ({ ...one, path: shownPath(one.path.slice(1)) }))
  expect({ sizeBytes, wastedBytes, efficiency, inefficient: list }).toEqual(recorded[name])
})

test('whatever the layers hold, the numbers are those of dive’s rules read word by word', () => {
  fc.assert(
    fc.property(stacks, (layers) => {
      const entries = layers.map(entriesOf)
      const { efficiency, wastedBytes, inefficient } = diveNumbers(entries)
      const list = new Set(inefficient.map(({ path, count, cumulative }) => `${path} ${count} ${cumulative}`))
      expect({ efficiency, wastedBytes, inefficient: list }).toEqual(slowDive(entries))
    }),
    { numRuns: 500 },
  )
})

test('of one layer nothing is wasted, and its share of the bytes above the base is no number, as dive has it', () => {
  expect(diveNumbers([entriesOf([{ name: 'a', content: 1 }])])).toMatchObject({
    wastedUserPercent: Number.NaN,
    userSizeBytes: 0,
  })
})

test('an image of nothing is efficient', () => {
  expect(diveNumbers([])).toMatchObject({ efficiency: 1, wastedBytes: 0, sizeBytes: 0, inefficient: [] })
})
