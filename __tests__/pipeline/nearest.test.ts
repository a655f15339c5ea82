import { expect, test } from '@jest/globals'
import { nearest } from '../../src/pipeline/inputs/nearest.ts'

const known = ['scan-severity', 'scan-fail', 'tags', 'file', 'max-uncompressed']

test.each([
  ['scan-severty', 'scan-severity'],
  ['scna-severity', 'scan-severity'],
  ['scan_severity', 'scan-severity'],
  ['tagss', 'tags'],
  ['max-compressed', 'max-uncompressed'],
])('%s is taken for a mistyped %s', (name, meant) => {
  expect(nearest(name, known)).toBe(meant)
})

test.each(['test-services', 'fail', 'x', 'scan-severity'])('%s is nothing mistyped', (name) => {
  expect(nearest(name, known)).toBeUndefined()
})
