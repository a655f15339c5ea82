import { expect, test } from '@jest/globals'
import { serviceUrl } from '../../src/sign/signer/service-url.ts'

const now = new Date('2026-06-01T00:00:00Z')
const service = (url: string, validFor?: object) => ({ url, ...(validFor ? { validFor } : {}) })

test.each([
  ['no end', service('a', { start: '2020-01-01T00:00:00Z' }), 'a'],
  ['an end that is to come', service('a', { start: '2020-01-01T00:00:00Z', end: '2030-01-01T00:00:00Z' }), 'a'],
  ['an end that is past', service('a', { end: '2026-05-01T00:00:00Z' }), undefined],
  ['a start that is to come', service('a', { start: '2027-01-01T00:00:00Z' }), undefined],
  ['no time at all', service('a'), 'a'],
])('a service with %s', (_, given, url) => {
  expect(serviceUrl([given], now)).toBe(url)
})

test('the first that is valid is taken; nothing is none', () => {
  expect(serviceUrl([service('old', { end: '2021-01-01T00:00:00Z' }), service('new')], now)).toBe('new')
  for (const nothing of [undefined, [], 'x', [1], [{}]]) expect(serviceUrl(nothing, now)).toBeUndefined()
})
