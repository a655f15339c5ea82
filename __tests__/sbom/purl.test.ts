import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readImageName } from '../../src/sbom/image-name.ts'
import { ociPurl } from '../../src/sbom/purl.ts'
import { uuidOf } from '../../src/sbom/uuid.ts'

const digest = `sha256:${'0123456789abcdef'.repeat(4)}` as const
const purl = (image: string, platform = 'linux/arm64') => ociPurl(readImageName(image), platform, digest)

test.each([
  ['ghcr.io/octo/app', `pkg:oci/app@${digest}?arch=arm64&repository_url=ghcr.io%2Focto%2Fapp`],
  ['ghcr.io/octo/app:1.2', `pkg:oci/app@${digest}?arch=arm64&repository_url=ghcr.io%2Focto%2Fapp`],
  [`ghcr.io/octo/app:1.2@${digest}`, `pkg:oci/app@${digest}?arch=arm64&repository_url=ghcr.io%2Focto%2Fapp`],
  ['GHCR.io/Octo/App', `pkg:oci/app@${digest}?arch=arm64&repository_url=ghcr.io%2Focto%2Fapp`],
  ['octo/app', `pkg:oci/app@${digest}?arch=arm64&repository_url=docker.io%2Focto%2Fapp`],
  ['localhost:5000/a/b/c_d', `pkg:oci/c_d@${digest}?arch=arm64&repository_url=localhost:5000%2Fa%2Fb%2Fc_d`],
  ['[::1]:5000/app', `pkg:oci/app@${digest}?arch=arm64&repository_url=%5B::1%5D:5000%2Fapp`],
])('%s has the purl %s', (image, expected) => {
  expect(purl(image)).toBe(expected)
})

test.each([
  'app',
  'localhost/app',
  'oci-layout:///home/me/app',
  'oci-layout://build/app:1.0',
  '/home/me/app/',
  './app',
  'C:\\images\\App',
])('%s is an image of no registry, and its path is not told', (image) => {
  expect(purl(image)).toBe(`pkg:oci/app@${digest}?arch=arm64`)
  expect(readImageName(image).full).toMatch(/^(?:localhost\/)?app$/)
})

test('a variant has no qualifier: the architecture is told', () => {
  expect(purl('ghcr.io/octo/app', 'linux/arm/v7')).toContain('?arch=arm&')
})

test('what a purl says can be read back, and it is the canonical form', () => {
  const part = fc.stringMatching(/^[a-z0-9]+(?:[._-][a-z0-9]+)?$/)
  const registry = fc.tuple(fc.stringMatching(/^[a-z0-9]+\.[a-zA-Z]+$/), fc.option(fc.integer({ min: 1, max: 65535 })))
  fc.assert(
    fc.property(registry, fc.array(part, { minLength: 1, maxLength: 4 }), ([name, port], path) => {
      const host = port === null ? name : `${name}:${port}`
      const text = purl(`${host}/${path.join('/')}`)
      const [, base, version, query] = /^pkg:oci\/([^/@?]+)@([^?]+)\?(.+)$/.exec(text) ?? []
      const qualifiers = (query ?? '').split('&').map((pair) => pair.split('=') as [string, string])
      expect(decodeURIComponent(base ?? '')).toBe(path.at(-1))
      expect(decodeURIComponent(version ?? '')).toBe(digest)
      expect(qualifiers.map(([key]) => key)).toEqual(['arch', 'repository_url'])
      expect(decodeURIComponent(qualifiers[1]?.[1] ?? '')).toBe(`${host.toLowerCase()}/${path.join('/')}`)
      // Nothing but what the standard leaves as it is, and triplets in upper case.
      expect(text).toMatch(/^(?:[A-Za-z0-9.\-_~:/@?&=]|%[0-9A-F]{2})+$/)
    }),
  )
})

test('a UUID is of version 5, and its parts decide it', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
      expect(uuidOf(...one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(uuidOf(...one) === uuidOf(...other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})
