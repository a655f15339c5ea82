import { expect, test } from '@jest/globals'
import { isTold } from '../../src/sbom/labels.ts'

const spec = 'org.opencontainers.image.'
const token = ['gh', 'p_4f3C2b1A0z9Y8x7W6v5U4t3S2r1Q0pOnMlKj'].join('')

test.each([
  ['version', '1.2.3-rc.1'],
  ['version', 'v2'],
  ['revision', 'a'.repeat(40)],
  ['created', '2026-01-02T03:04:05Z'],
  ['source', 'https://github.com/octo/app'],
  ['licenses', 'Apache-2.0 OR MIT'],
])('%s %s is told, as each generator writes it', (key, value) => {
  expect(isTold(`aquasecurity:trivy:Labels:${spec}${key}`, value)).toBe(true)
  expect(isTold(`syft:image:labels:${spec}${key}`, value)).toBe(true)
  expect(isTold(`Labels:${spec}${key}: ${value}`)).toBe(true)
})

test.each([
  ['title', 'app'],
  ['description', token],
  ['version', token],
  ['version', `1.2.3-${token}`],
  ['version', '1.2.3\npassword'],
  ['revision', token],
  ['source', `https://octo:${token}@github.com/octo/app`],
  ['source', 'https://github.com/octo/app?token=x'],
  ['licenses', token],
  ['created', 'now'],
  ['constructor', 'x'],
])('%s %j may be a secret: it is not told', (key, value) => {
  expect(isTold(`aquasecurity:trivy:Labels:${spec}${key}`, value)).toBe(false)
  expect(isTold(`Labels:${spec}${key}: ${value}`)).toBe(false)
})

test('a label of the user’s own is not told, and what is no label is', () => {
  expect(isTold('aquasecurity:trivy:Labels:maintainer', '1.2.3')).toBe(false)
  expect(isTold(`Labels:x: Labels:${spec}version: 1.2.3`)).toBe(false)
  expect(isTold('aquasecurity:trivy:DiffID', 'sha256:1')).toBe(true)
})
