import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { WrongInput } from '../../src/core/input.ts'
import { scanRange } from '../../src/secrets/scan-range.ts'

test.each([
  ['auto', 'auto'],
  [' history ', 'history'],
  ['v1.0..HEAD', { from: 'v1.0', to: 'HEAD' }],
  ['v1.0..', { from: 'v1.0', to: 'HEAD' }],
  ['origin/main..feature/ä-1', { from: 'origin/main', to: 'feature/ä-1' }],
  ['HEAD~3..HEAD^{commit}', { from: 'HEAD~3', to: 'HEAD^{commit}' }],
  ['@{upstream}..HEAD', { from: '@{upstream}', to: 'HEAD' }],
])('%j is a range', (text, range) => {
  expect(scanRange.parse(text)).toEqual(range)
})

test.each([
  'v1.0',
  'a...b',
  '..HEAD',
  'a..b..c',
  '--all..HEAD',
  'a..--output=x',
  'a b..c',
  'a..b c',
  'a..b:file',
  '^a..b',
  'a..$(x)',
  'Auto',
])('%j is none', (text) => {
  expect(() => scanRange.parse(text)).toThrow(WrongInput)
})

test('no range has anything that git could take for an option or for two arguments', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (from, to) => {
      let range: ReturnType<typeof scanRange.parse>
      try {
        range = scanRange.parse(`${from}..${to}`)
      } catch (error) {
        expect(error).toBeInstanceOf(WrongInput)
        return
      }
      if (typeof range !== 'object' || !('from' in range)) throw new Error('no range')
      for (const revision of [range.from, range.to]) expect(revision).toMatch(/^[^-\s:^][^\s:;$`'"\\]*$/)
    }),
  )
})
