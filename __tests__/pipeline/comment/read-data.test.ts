import { expect, test } from '@jest/globals'
import { most, readData } from '../../../src/pipeline/comment/read-data.ts'
import { badNews, commentData } from '../../support/comment-example.ts'

const forged = (more: object) => () => readData({ ...commentData(badNews), ...more })

test('what a run wrote is read as it was', () => {
  const data = commentData(badNews)
  expect(readData(JSON.parse(JSON.stringify(data)))).toEqual(data)
})

test('what nobody knows is left out: neither a number of a pull request nor a text of its own comes in', () => {
  expect(readData({ ...commentData(), number: 1, repository: 'evil/app', body: '@all' })).toEqual(commentData())
})

test('texts become one line each, and no longer than there is room for', () => {
  const data = readData({ ...commentData(), image: `a\n${'b'.repeat(10_000)}`, broken: '\u001b[31m\u202ex' })
  expect(data.image).toHaveLength(100)
  expect(data.image).not.toContain('\n')
  expect(data.broken).toBe('[31mx')
})

test.each([
  ['no object', () => readData('x')],
  ['a list', () => readData([])],
  ['another version', forged({ version: 2 })],
  ['a key that could end the marker', forged({ key: '0123 --><b>' })],
  ['a number that is text', forged({ sizes: [{ platform: 'x', bytes: '<b>' }] })],
  ['a number that is none', forged({ sizes: [{ platform: 'x', bytes: -1 }] })],
  ['a number with a fraction', forged({ tests: { passed: 0.5, failed: 0, failures: [] } })],
  ['an endless number', () => readData(JSON.parse(JSON.stringify(commentData()).replace('50000000', '1e999')))],
  ['a severity that is none', forged({ findings: { ...badNews.findings, worst: [{ severity: '@all' }] } })],
  ['a text that is an object', forged({ image: { toString: 'x' } })],
  ['a gate that neither passed nor failed', forged({ gates: [{ gate: 'x', passed: 'yes', reason: '' }] })],
  ['a list that is none', forged({ gates: {} })],
  ['a list that is too long', forged({ gates: Array(most.gates + 1).fill(commentData().gates[0]) })],
])('%s is refused', (_, read) => {
  expect(read).toThrow('this is no comment of image-pipeline')
})
