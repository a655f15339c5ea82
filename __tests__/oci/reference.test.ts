import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseReference, referenceName, repositoryName, WrongReference } from '../../src/oci/reference.ts'

const digest = `sha256:${'a'.repeat(64)}`

test.each([
  ['python', 'docker.io/library/python'],
  ['python:3.11-slim', 'docker.io/library/python:3.11-slim'],
  ['owner/name', 'docker.io/owner/name'],
  ['index.docker.io/owner/name', 'docker.io/owner/name'],
  ['ghcr.io/o/n/deep:v1.2_3', 'ghcr.io/o/n/deep:v1.2_3'],
  ['localhost/x', 'localhost/x'],
  ['127.0.0.1:5000/x:1', '127.0.0.1:5000/x:1'],
  ['[::1]:5000/x', '[::1]:5000/x'],
  [`ghcr.io/o/n:1@${digest}`, `ghcr.io/o/n:1@${digest}`],
])('%s is %s', (text, whole) => {
  expect(referenceName(parseReference(text))).toBe(whole)
})

test.each([
  '',
  'UPPER',
  'ghcr.io/',
  'ghcr.io/a//b',
  'a:b:c',
  'a:',
  'a:-x',
  `a:${'x'.repeat(129)}`,
  'a@sha256:12',
  '-x.io/a',
  'a b',
])('%j is no reference', (text) => {
  expect(() => parseReference(text)).toThrow(WrongReference)
})

test('a reference that is written out is read as the same again', () => {
  const part = fc.stringMatching(/^[a-z0-9]+([._-][a-z0-9]+){0,2}$/)
  const any = fc.record({
    registry: fc.constantFrom('ghcr.io', 'docker.io', 'localhost:5000', 'a.b.example.com'),
    path: fc.array(part, { minLength: 2, maxLength: 3 }),
    tag: fc.option(fc.stringMatching(/^\w[\w.-]{0,20}$/), { nil: undefined }),
    digest: fc.constantFrom(undefined, digest as `sha256:${string}`),
  })
  fc.assert(
    fc.property(any, ({ registry, path, tag, digest }) => {
      const reference = { registry, repository: path.join('/'), ...(tag && { tag }), ...(digest && { digest }) }
      expect(parseReference(referenceName(reference))).toEqual(reference)
      expect(referenceName(reference).startsWith(repositoryName(reference))).toBe(true)
    }),
  )
})
