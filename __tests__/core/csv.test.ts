import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseCsv } from '../../src/core/csv.ts'

const relaxed = { relaxQuotes: true }

test.each([
  ['', []],
  ['a', [['a']]],
  ['a,b\nc', [['a', 'b'], ['c']]],
  ['a\r\nb\r\n', [['a'], ['b']]],
  ['a\n\n\nb', [['a'], ['b']]],
  [' a , b ', [[' a ', ' b ']]],
  ['a,', [['a', '']]],
  [',a', [['', 'a']]],
  ['"a,b",c', [['a,b', 'c']]],
  ['"a\nb"', [['a\nb']]],
  ['"a""b"', [['a"b']]],
  ['"a"\r\nb', [['a'], ['b']]],
  ['"",a', [['', 'a']]],
  ['#a\nb', [['#a'], ['b']]],
])('%j has these fields', (text, records) => {
  expect(parseCsv(text, relaxed)).toEqual(records)
  expect(parseCsv(text)).toEqual(records)
})

describe('quotes where none should be', () => {
  test.each([
    ['a"b', [['a"b']]],
    [' "a",b', [[' "a"', 'b']]],
    ['"a"b', [['"a"b']]],
    ['"a,b"c,d', [['"a,b"c', 'd']]],
  ])('%j: relaxed, they are ordinary characters', (text, records) => {
    expect(parseCsv(text, relaxed)).toEqual(records)
  })

  test.each([
    ['a"b', 'Invalid Opening Quote'],
    ['"a"b', 'Invalid Closing Quote'],
  ])('%j: strict, they are an error', (text, problem) => {
    expect(() => parseCsv(text)).toThrow(problem)
  })

  test.each(['"a', 'b,"a\nc'])('%j: one that is never closed is an error', (text) => {
    expect(() => parseCsv(text, relaxed)).toThrow('Quote Not Closed')
  })
})

test.each([
  ['#a\nb', [['b']]],
  ['a\n#b\nc', [['a'], ['c']]],
  ['a#b', [['a#b']]],
  [' #a', [[' #a']]],
  ['a,#b', [['a', '#b']]],
  ['"x\n#y"', [['x\n#y']]],
  ['#', []],
])('%j: a comment begins a line', (text, records) => {
  expect(parseCsv(text, { ...relaxed, comment: '#' })).toEqual(records)
})

test('what is written quoted is read back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', '\n', '\r\n', '#', ' ', '=') })
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1 }), { minLength: 1 }), (records) => {
      const kept = records.filter((fields) => fields.length > 1 || fields[0] !== '')
      const text = records.map((fields) => fields.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
      expect(parseCsv(text)).toEqual(kept)
    }),
  )
})

test('every text is read or refused, and reading ends', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '#') })
  fc.assert(
    fc.property(text, fc.boolean(), (given, relaxQuotes) => {
      try {
        return Array.isArray(parseCsv(given, { relaxQuotes, comment: '#' }))
      } catch (error) {
        return /Quote/.test(String(error))
      }
    }),
  )
})
