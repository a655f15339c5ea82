import { expect, test } from '@jest/globals'
import { parseBuilder } from '../../src/docker/builder.ts'
import { startOfLine, startsOfLines } from '../../src/docker/tool-line.ts'

test('of a line of any length only the start is looked at', () => {
  expect(startOfLine('ERROR: x')).toBe('ERROR: x')
  expect(startOfLine('x'.repeat(1_000_000))).toHaveLength(4096)
  expect(startsOfLines(`a\r\n${'b'.repeat(5000)}\nc`).map((line) => line.length)).toEqual([1, 4096, 1])
})

test('a builder’s description with a line made to be slow is read at once', () => {
  const start = performance.now()
  parseBuilder(`Name: ${' '.repeat(200_000)}x\u2028y\nNodes:\nName: a\nLabels:\n a:${' '.repeat(200_000)}x\u2028y\n`)
  expect(performance.now() - start).toBeLessThan(4_500)
})
