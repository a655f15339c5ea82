import { expect, test } from '@jest/globals'
import { parseChallenge } from '../../src/registry/challenge.ts'

test.each([
  ['Bearer realm="https://a/token",service="a",scope="repository:o/n:pull,push"', 'https://a/token', 'a'],
  ['bearer realm=https://a/token, service="say \\"a\\""', 'https://a/token', 'say "a"'],
  ['Basic realm="x", Bearer realm="https://a/t",service=s', 'https://a/t', 's'],
  ['Bearer realm="https://a/t",service="s", Basic realm="x"', 'https://a/t', 's'],
])('%s', (header, realm, service) => {
  expect(parseChallenge(header)).toMatchObject({ scheme: 'bearer', realm, service })
})

test('a basic challenge is one, and what is none we know is none', () => {
  expect(parseChallenge('Basic realm="https://1.dkr.ecr.eu-west-1.amazonaws.com/"')).toEqual({ scheme: 'basic' })
  for (const header of [null, '', 'Negotiate', 'Bearer', 'Digest realm="x"'])
    expect(parseChallenge(header)).toBeUndefined()
})
