import { expect, test } from '@jest/globals'
import { type InputSource, parseTable, type Table } from '../../src/core/input.ts'
import { boolean, choice, duration, list, size, text } from '../../src/core/kinds.ts'

const table = {
  'dry-run': { kind: boolean, default: 'false', help: 'x' },
  mode: { kind: choice('a', 'b'), default: 'a', help: 'x' },
  timeout: { kind: duration, default: '', help: 'x' },
  'max-size': { kind: size, default: '500MB', help: 'x' },
  tags: { kind: list, default: '', help: 'x' },
  password: { kind: boolean, default: 'false', help: 'x', secret: true },
  token: { kind: text, default: '', help: 'x', secret: true },
} as const satisfies Table

const from = (values: Record<string, string>, file?: string): InputSource => ({
  read: (name) => values[name],
  ...(file ? { file } : {}),
})

test('values are typed, named in camel case, and defaults fill what nobody gave', async () => {
  const { values, given, mistakes } = await parseTable(table, [from({ tags: 'a,b\nc', timeout: '15m' })])
  expect(mistakes).toEqual([])
  expect(values).toMatchObject({
    dryRun: false,
    mode: 'a',
    timeout: 900_000,
    maxSize: 500_000_000,
    tags: ['a', 'b', 'c'],
  })
  expect([...given.keys()]).toEqual(['timeout', 'tags'])
})

test('every mistake is told at once, with the name, the value and the cure', async () => {
  const { mistakes } = await parseTable(table, [from({ 'dry-run': 'yes', mode: 'c', timeout: '5 parsecs' })])
  expect(mistakes.map(({ input, value }) => [input, value])).toEqual([
    ['dry-run', 'yes'],
    ['mode', 'c'],
    ['timeout', '5 parsecs'],
  ])
  for (const { cure } of mistakes) expect(cure).not.toBe('')
})

test('the value of a secret is never in a mistake', async () => {
  const { mistakes } = await parseTable(table, [from({ password: 'hunter2' })])
  expect(mistakes).toHaveLength(1)
  expect(JSON.stringify(mistakes)).not.toContain('hunter2')
})

test('an input wins over the file', async () => {
  const { values } = await parseTable(table, [from({ mode: 'b' }), from({ mode: 'a', 'dry-run': 'true' }, 'x.yml')])
  expect(values).toMatchObject({ mode: 'b', dryRun: true })
})

test('a secret in a file is refused', async () => {
  const { mistakes } = await parseTable(table, [from({}), from({ token: 'abc' }, 'x.yml')])
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toMatchObject({ input: 'token' })
  expect(JSON.stringify(mistakes)).not.toContain('abc')
})

test('what a checkout of anybody could misuse is refused from its file on a laptop, and taken on a runner', async () => {
  const laptop = { push: { kind: text, default: 'auto', help: 'x', neverFromFile: 'laptop' } } as const satisfies Table
  const source = from({ push: 'true' }, 'x.yml')
  expect((await parseTable(laptop, [{ ...source, onLaptop: true }])).mistakes).toMatchObject([{ input: 'push' }])
  expect((await parseTable(laptop, [source])).values).toEqual({ push: 'true' })
})
