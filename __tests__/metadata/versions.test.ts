import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseSemver } from '../../src/core/semver.ts'
import { parsePep440 } from '../../src/metadata/pep440.ts'

test.each([
  ['1.2.3', '1.2.3'],
  ['v1.2.3', '1.2.3'],
  ['1.2.3-rc.1', '1.2.3-rc.1'],
  ['1.2.3-rc.1+build.5', '1.2.3-rc.1'],
  ['1.2.3-0a', '1.2.3-0a'],
  ['1.2.3--', '1.2.3--'],
  ['9007199254740991.0.0', '9007199254740991.0.0'],
])('%s is the version %s', (text, version) => {
  expect(parseSemver(text)?.version).toBe(version)
})

test.each([
  '1.2',
  '1.2.3.4',
  'V1.2.3',
  'vv1.2.3',
  '=1.2.3',
  '01.2.3',
  '1.2.3-01',
  '1.2.3-',
  '1.2.3+',
  '1.2.3-a..b',
  '1.2.3 x',
  '9007199254740992.0.0',
  `1.2.3-${'x'.repeat(300)}`,
  '',
])('%j is no version', (text) => {
  expect(parseSemver(text)).toBeUndefined()
})

test('every version is read back from its parts', () => {
  const part = fc.nat({ max: 99999 })
  const identifiers = fc.array(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,8}$/), { maxLength: 3 })
  fc.assert(
    fc.property(part, part, part, identifiers, identifiers, (major, minor, patch, prerelease, build) => {
      const end = (sign: string, parts: readonly string[]) => (parts.length > 0 ? `${sign}${parts.join('.')}` : '')
      const text = `${major}.${minor}.${patch}${end('-', prerelease)}${end('+', build)}`
      expect(parseSemver(text)).toEqual({
        raw: text,
        version: `${major}.${minor}.${patch}${end('-', prerelease)}`,
        ...{ major, minor, patch, prerelease, build },
      })
    }),
  )
})

test.each([
  ['1.1beta2', '1.1b2', true],
  ['1.0dev4', '1.0.dev4', true],
  ['1.2post1', '1.2.post1', false],
  ['1.2-1', '1.2.post1', false],
  ['v1.0.0-alpha.1', '1.0.0a1', true],
  ['1.0.0-preview', '1.0.0rc0', true],
  ['1.0c3', '1.0rc3', true],
  ['1.0.rev2.dev1', '1.0.post2.dev1', true],
  ['V01.02', '1.2', false],
  ['1!2.0', '1!2.0', false],
  ['0!2.0', '2.0', false],
  ['1.0+Ubuntu_01', '1.0+ubuntu-1', false],
])('%s is %s for Python', (text, version, prerelease) => {
  expect(parsePep440(text)).toMatchObject({ raw: text, version, prerelease })
})

test.each(['', 'v', '1.0x', '1..0', '1.0+', '1.0+a..b', ' 1.0', 'release'])('%j is none for Python', (text) => {
  expect(parsePep440(text)).toBeUndefined()
})
