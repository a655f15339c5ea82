import { describe, expect, test } from '@jest/globals'
import { covers, type IgnoreEntry, isExpired } from '../../src/scan/ignore/entry.ts'
import { globPattern } from '../../src/scan/ignore/glob-pattern.ts'

const entry: IgnoreEntry = { id: 'CVE-1', kinds: ['vulnerability'], paths: [], purls: [], statement: '', line: 1 }
const finding = {
  kind: 'vulnerability',
  id: 'CVE-1',
  purl: 'pkg:pypi/fastapi@0.1.0',
  path: 'app/lib/fastapi/METADATA',
} as const

describe('an entry', () => {
  test('applies until its day begins, as in Trivy', () => {
    const expiring = { ...entry, expiresAt: new Date('2026-11-23T00:00:00Z') }
    expect(isExpired(expiring, new Date('2026-11-22T23:59:59Z'))).toBe(false)
    expect(isExpired(expiring, new Date('2026-11-23T00:00:00Z'))).toBe(false)
    expect(isExpired(expiring, new Date('2026-11-23T00:00:01Z'))).toBe(true)
    expect(isExpired(entry, new Date('2999-01-01'))).toBe(false)
  })

  test.each([
    ['its id', {}, true],
    ['another id', { id: 'CVE-2' }, false],
    ['another case of the id', { id: 'cve-1' }, false],
    ['another kind', { kinds: ['license'] as const }, false],
    ['its package in every version', { purls: ['pkg:pypi/fastapi'] }, true],
    ['its package in its version', { purls: ['pkg:pypi/fastapi@0.1.0?arch=amd64'] }, true],
    ['another version', { purls: ['pkg:pypi/fastapi@0.2.0'] }, false],
    ['a package whose name begins alike', { purls: ['pkg:pypi/fast'] }, false],
    ['its path', { paths: ['app/**/METADATA'] }, true],
    ['another path', { paths: ['srv/**'] }, false],
  ])('means a finding by %s', (_, more, expected) => {
    expect(covers({ ...entry, ...more }, finding)).toBe(expected)
  })

  test('takes the old ids of checks', () => {
    const check = { ...entry, id: 'AVD-DS-0002', kinds: ['misconfiguration'] as const }
    expect(covers(check, { kind: 'misconfiguration', id: 'DS-0002', purl: '', path: '' })).toBe(true)
  })
})

describe('a glob', () => {
  test.each([
    ['**', 'a/b/c', true],
    ['**/*.jar', 'x.jar', true],
    ['**/*.jar', 'a/b/x.jar', true],
    ['*.jar', 'a/x.jar', false],
    ['/usr/bin/app', 'usr/bin/app', true],
    ['usr/{bin,sbin}/a?p', 'usr/sbin/app', true],
    ['usr/{bin,sbin}/a?p', 'usr/lib/app', false],
    ['a.b', 'axb', false],
    ['a(b[c+', 'a(b[c+', true],
  ])('%s on %s', (glob, path, expected) => {
    expect(globPattern(glob).test(path)).toBe(expected)
  })

  test('of many stars takes no longer for them', () => {
    expect(globPattern(`${'**/'.repeat(40)}x`).test('a/'.repeat(60))).toBe(false)
  })
})
