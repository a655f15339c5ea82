import { describe, expect, test } from '@jest/globals'
import { type Kind, WrongInput } from '../../src/core/input.ts'
import * as kinds from '../../src/core/kinds.ts'

function problems(kind: Kind<unknown>, value: string): readonly (string | undefined)[] {
  try {
    kind.parse(value)
    return []
  } catch (error) {
    if (error instanceof WrongInput) return error.mistakes.map((mistake) => mistake.value)
    throw error
  }
}

test.each([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  [' false ', false],
  ['False', false],
])('the boolean %j', (value, expected) => {
  expect(kinds.boolean.parse(value)).toBe(expected)
})

test.each(['yes', '1', 'tRUE', ''])('%j is no boolean', (value) => {
  expect(problems(kinds.boolean, value)).toEqual([value])
})

test('text is trimmed, verbatim text is not', () => {
  expect(kinds.text.parse(' a ')).toBe('a')
  expect(kinds.verbatim.parse(', ')).toBe(', ')
})

test('one of some words', () => {
  const kind = kinds.choice('auto', 'never')
  expect(kind.parse(' never ')).toBe('never')
  expect(problems(kind, 'Never')).toEqual(['Never'])
})

test('some of some words: each once, and every unknown one is told', () => {
  const kind = kinds.choices('a', 'b', 'c')
  expect(kind.parse('c, a\na')).toEqual(['c', 'a'])
  expect(kind.parse('')).toEqual([])
  expect(problems(kind, 'a,x\ny')).toEqual(['x', 'y'])
})

describe('lists, as docker reads them', () => {
  test.each([
    ['a,b\nc', ['a', 'b', 'c']],
    [' a , b ', ['a', 'b']],
    ['a,,b\n\n', ['a', 'b']],
    ['"a,b",c', ['a,b', 'c']],
    ['\n  "a,b",c', ['a,b', 'c']],
    ['# kept', ['# kept']],
    ['', []],
  ])('%j as a list', (value, expected) => {
    expect(kinds.list.parse(value)).toEqual(expected)
  })

  test.each([
    ['a=1,b\nc', ['a=1,b', 'c']],
    ['"a=x\ny"', ['a=x\ny']],
    ['  a  \r\n\r\nb', ['a', 'b']],
  ])('%j as lines', (value, expected) => {
    expect(kinds.lines.parse(value)).toEqual(expected)
  })

  test('raw lines keep their quotes', () => {
    expect(kinds.rawLines.parse('type=local,"dest=a,b"\n\n x ')).toEqual(['type=local,"dest=a,b"', 'x'])
  })

  test('a quote that is never closed is told', () => {
    expect(problems(kinds.list, 'a,"b')).toEqual(['a,"b'])
    expect(problems(kinds.lines, '"b')).toEqual(['"b'])
  })
})

test.each([
  ['90s', 90_000],
  ['15m', 900_000],
  ['1.5h', 5_400_000],
  ['30 d', 2_592_000_000],
  ['', undefined],
])('the duration %j', (value, expected) => {
  expect(kinds.duration.parse(value)).toBe(expected)
})

test.each(['5', 'm', '1w', '-1s', '1h30m'])('%j is no duration', (value) => {
  expect(problems(kinds.duration, value)).toEqual([value])
})

test.each([
  ['500MB', 500_000_000],
  ['500MiB', 524_288_000],
  ['1.5GB', 1_500_000_000],
  ['10k', 10_000],
  ['10 KiB', 10_240],
  ['7', 7],
  ['7B', 7],
  ['', undefined],
])('the size %j', (value, expected) => {
  expect(kinds.size.parse(value)).toBe(expected)
})

test.each(['MB', '5XB', '-1MB', '10%'])('%j is no size', (value) => {
  expect(problems(kinds.size, value)).toEqual([value])
})

test.each([
  ['a=b', ['a', 'b']],
  [' a = b=c ', ['a', 'b=c']],
  ['a=', ['a', '']],
  ['=b', undefined],
  ['a', undefined],
])('%j as key and value', (line, expected) => {
  expect(kinds.keyValue(line)).toEqual(expected)
})
