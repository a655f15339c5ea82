import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isIgnored, patternsOf } from '../../src/lint/context/pattern.ts'

const ignored = (text: string, path: string) => isIgnored(path, patternsOf(text))

test.each([
  ['a', 'a', true],
  ['a', 'a/b/c', true],
  ['a', 'b/a', false],
  ['/a/', 'a/b', true],
  ['./a//b/../c', 'a/c', true],
  ['*.md', 'x.md', true],
  ['*.md', 'docs/x.md', false],
  ['*/x', 'a/x', true],
  ['*/x', 'a/b/x', false],
  ['**/x', 'x', true],
  ['**/x', 'a/b/x/y', true],
  ['**c', 'b/xc', true],
  ['**/c', 'b/xc', false],
  ['a/**', 'a/b/c', true],
  ['a/**', 'a', false],
  ['a/**/z', 'a/z', true],
  ['a/**/z', 'a/b/c/z', true],
  ['**', 'anything/at/all', true],
  ['a?c', 'abc', true],
  ['a?c', 'a/c', false],
  ['[a-c]x', 'bx', true],
  ['[^a-c]x', 'bx', false],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
  ['a.b', 'axb', false],
  ['a+(b)', 'a+(b)', true],
  ['# a', 'a', false],
  ['#a', '#a', false],
  ['  a  ', 'a', true],
  ['..', 'a', false],
  ['[', 'a', false],
  ['a\r\nb', 'b', true],
  ['\ufeffa', 'a', true],
])('%j and %s: %j', (pattern, path, expected) => {
  expect(ignored(pattern, path)).toBe(expected)
})

test('the last line that matches decides', () => {
  expect(ignored('*\n!src', 'src/x')).toBe(false)
  expect(ignored('*\n!src\nsrc/x', 'src/x')).toBe(true)
  expect(ignored('!src\n*', 'src/x')).toBe(true)
  // No pattern left the folder out, so none keeps what is in it.
  expect(ignored('**/*.md\n!b/c', 'b/c/a.md')).toBe(true)
  expect(ignored('b\n!b/c', 'b/c/a.md')).toBe(false)
  expect(ignored('**\n!**/*.ts\n**/*.test.ts', 'a/b.ts')).toBe(false)
  expect(ignored('**\n!**/*.ts\n**/*.test.ts', 'a/b.test.ts')).toBe(true)
})

test('no line is too strange to be read, and what is kept at the end is kept', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', '.x', 'c.d'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'))
  fc.assert(
    fc.property(fc.string(), path, (text, path) => {
      expect(typeof ignored(text, path)).toBe('boolean')
      expect(ignored(`${text}\n**`, path)).toBe(true)
      expect(ignored(`${text}\n**\n!${path}`, path)).toBe(false)
      expect(ignored(`**\n!${path}`, `${path}/below`)).toBe(false)
    }),
  )
})

test('a pattern that was made to take for ever takes a moment', () => {
  const started = performance.now()
  const path = `${'a/'.repeat(20)}${'b'.repeat(250)}`
  for (const text of [`${'**/'.repeat(1_000)}x`, `${'*b'.repeat(60)}c`, `**/${'*b*'.repeat(60)}/c`])
    expect(ignored(text, path)).toBe(false)
  expect(performance.now() - started).toBeLessThan(60_000)
})
