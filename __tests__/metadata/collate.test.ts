import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { collate } from '../../src/metadata/collate.ts'

test('labels are sorted as metadata-action sorts them: a before A, punctuation first', () => {
  expect(['B', 'a.b', 'A', 'b', 'a', 'a-b', 'a/b', '1'].sort(collate)).toEqual([
    '1',
    'a',
    'A',
    'a-b',
    'a.b',
    'a/b',
    'b',
    'B',
  ])
})

test('the order is that of Intl.Collator, for whatever keys', () => {
  const { compare } = new Intl.Collator('en')
  const ascii = fc.string({ unit: fc.constantFrom(...`_-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$019aAbBzZ`), maxLength: 6 })
  fc.assert(
    fc.property(ascii, ascii, (a, b) => collate(a, b) === compare(a, b)),
    { numRuns: 5000 },
  )
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (a, b) => collate(a, b) === compare(a, b),
    ),
  )
})
