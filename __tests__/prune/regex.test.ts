import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compileRegex, WrongRegex } from '../../src/prune/rules/regex.ts'

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '\\d',
  '\\w',
  '[ab]',
  '[^a]',
  '[a-c]',
  '\\.',
  '-',
  '1',
  '\\b',
  '^',
  '$',
  '\\s',
  'é',
)
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '{2}', '{1,}', '{0,2}', '{2,3}?')
const { pattern } = fc.letrec<{ pattern: string; part: string; group: string }>((tie) => ({
  pattern: fc
    .array(
      fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
      { minLength: 1, maxLength: 3 },
    )
    .map((ways) => ways.join('|')),
  part: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(atom, quantifier).map(([one, times]) => (/^(?:\\b|\^|\$)$/.test(one) ? one : one + times)),
    tie('group'),
  ),
  group: fc
    .tuple(fc.constantFrom('(', '(?:', '(?<name>'), tie('pattern'), quantifier)
    .map(([open, inner, times]) => `${open}${inner})${times}`),
}))

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', '1', '.', '-', ' ', 'é'), maxLength: 8 })

/** undefined for what is none, e.g. two groups of one name. */
function native(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

test('it finds what the language itself finds', () => {
  // What is repeated over and over is refused, as a test below has it.
  const regexes = fc
    .tuple(pattern, fc.constantFrom('', 'i', 'u'))
    .filter(([source, flags]) => (source.match(/[{+*]/g) ?? []).length < 8 && native(source, flags) !== undefined)
  fc.assert(
    fc.property(regexes, fc.array(text, { minLength: 5, maxLength: 10 }), ([source, flags], texts) => {
      const [own, test] = [native(source, flags), compileRegex(source, flags)]
      for (const one of texts) expect([source, flags, one, test(one)]).toEqual([source, flags, one, own?.test(one)])
    }),
    { numRuns: 1000 },
  )
})

test.each(['(a+)+$', '^(a|a)*$', '(a|aa)+$', '(.*)*x', '(.*a){20}', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
  '%s, which other engines try for ever, is done at once',
  (source) => {
    expect(compileRegex(source, '')(`${'a'.repeat(127)}!`)).toBe(source === '(.*a){20}')
  },
)

test.each([
  ['a(', 'Unterminated'],
  ['(?=a)b', '(?='],
  ['(?<!a)b', '(?<!'],
  ['(a)\\1', '\\1'],
  ['(?<x>a)\\k<x>', '\\k<'],
  ['(a{900}){900}', 'too big'],
  ['a{3000}', 'too big'],
  ['((((){999}){999}){999}){999}', 'too big'],
])('%s is refused with a cure', (source, words) => {
  const refused = () => compileRegex(source, '')
  expect(refused).toThrow(WrongRegex)
  expect(refused).toThrow(words)
})

test('flags that mean nothing for one tag are let pass, unknown ones are not', () => {
  expect(compileRegex('^V1', 'gi')('v1.2')).toBe(true)
  expect(() => compileRegex('a', 'q')).toThrow(WrongRegex)
})
