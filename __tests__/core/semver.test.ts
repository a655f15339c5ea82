import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareSemver, parseSemver } from '../../src/core/semver.ts'

const read = (text: string) => {
  const version = parseSemver(text)
  if (!version) throw new Error(`${text} is no version`)
  return version
}

test('versions stand in the order of the specification', () => {
  // The example of its section 11.
  const order =
    '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 v1.9.0 1.10.0'
  const versions = order.split(' ')
  for (const [at, one] of versions.entries())
    for (const [other, two] of versions.entries())
      expect(Math.sign(compareSemver(read(one), read(two)))).toBe(Math.sign(at - other))
})

test.each(['1', '1.2', 'main', '01.2.3', '1.2.3-', '1.2.3-a..b', ''])('%j is no version', (text) => {
  expect(parseSemver(text)).toBeUndefined()
})

const version = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.array(fc.constantFrom('1', '2', '10', 'a', 'rc', 'x-y'), { maxLength: 3 }))
  .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre.length > 0 ? `-${pre.join('.')}` : ''}`)

test('the order is one: turned round it is turned round, and it holds over a third', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      const [x, y, z] = [read(a), read(b), read(c)]
      expect(Math.sign(compareSemver(x, y)) + Math.sign(compareSemver(y, x))).toBe(0)
      if (compareSemver(x, y) <= 0 && compareSemver(y, z) <= 0) expect(compareSemver(x, z)).toBeLessThanOrEqual(0)
    }),
  )
})
