import { expect, test } from '@jest/globals'
import { parseTable } from '../../src/core/input.ts'
import { contradictions, inputs } from '../../src/history/inputs.ts'
import { place } from '../../src/history/place.ts'

test.each([
  ['', { in: 'nowhere' }],
  ['registry', { in: 'registry' }],
  ['file:runs/history.jsonl', { in: 'file', path: 'runs/history.jsonl' }],
  ['branch:image-history', { in: 'branch', branch: 'image-history' }],
  ['branch:ci/image-history', { in: 'branch', branch: 'ci/image-history' }],
])('history: %j', (text, value) => {
  expect(place.parse(text)).toEqual(value)
})

test.each([
  'branch:',
  'branch:a..b',
  'branch:-x',
  'branch:a:b',
  'branch:+a',
  'branch:refs/heads/a',
  'branch:a.lock',
  'branch:a b',
  'branch:@{x',
  'file:',
  'git',
  'true',
])('history: %j is a mistake', (text) => {
  expect(() => place.parse(text)).toThrow(/is not known|names no branch/)
})

test('an alert without a history is told before anything is started', async () => {
  const { values } = await parseTable(inputs, [{ read: (name) => (name === 'alert-on' ? 'size=+5%' : undefined) }])
  expect(contradictions(values)).toMatchObject([{ input: 'alert-on', value: 'size=+5%' }])
})

test('a webhook that is no address is a mistake that does not show it', async () => {
  const { mistakes } = await parseTable(inputs, [{ read: (name) => (name === 'alert-webhook' ? 'SECRET' : undefined) }])
  expect(mistakes).toHaveLength(1)
  expect(JSON.stringify(mistakes)).not.toContain('SECRET')
})
