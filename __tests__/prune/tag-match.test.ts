import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { WrongInput } from '../../src/core/input.ts'
import { legalTag } from '../../src/core/legal-tag.ts'
import { liveBranches } from '../../src/prune/rules/branches.ts'
import { matches, parseMatch, pullOf } from '../../src/prune/rules/tag-match.ts'

const fits = (match: string, tag: string) => matches(parseMatch(match), tag)

test.each([
  ['v1.*', 'v1.2', true],
  ['v1.*', 'v10', false],
  ['*', 'anything', true],
  ['*-amd64', 'v1-amd64', true],
  ['*-amd64', 'amd64', false],
  ['v?', 'v1', true],
  ['v?', 'v12', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['latest', 'latest-2', false],
  ['/^v\\d+$/', 'v12', true],
  ['/^v\\d+$/', 'v12-rc', false],
  ['/RC/i', 'v1-rc1', true],
  ['semver', '1.2.3', true],
  ['semver', 'v1.2.3-rc.1', true],
  ['semver', '1.2', false],
  ['semver:release', 'v1.2.3-rc.1', false],
  ['semver:release', 'v1.2.3', true],
  ['semver:prerelease', 'v1.2.3-rc.1', true],
  ['semver:prerelease', 'v1.2.3', false],
  ['semver:prerelease', 'v1.2.3-0.20240101', true],
  ['semver:prerelease', 'v1.2.3-RC1', true],
  ['semver:prerelease', 'v1.2.3-beta2-alpine', true],
  ['semver:prerelease', 'v1.2.3-alpine', false],
  ['semver:prerelease', 'v1.2.3-debian', false],
  ['semver:prerelease', 'v1.2.3-12-slim', false],
  ['semver:release', 'v1.2.3-alpine', false],
])('%s and the tag %s: %s', (match, tag, expected) => {
  expect(fits(match, tag)).toBe(expected)
})

test.each([
  ['pr', 'pr-912', 912],
  ['pr', 'pr-9120', 9120],
  ['pr', 'pr-912-fix', undefined],
  ['pr', 'xpr-912', undefined],
  ['pr', 'pr-0912', undefined],
  ['pr', 'pr-', undefined],
  ['pr:pr-{n}-*', 'pr-912-abc', 912],
  ['pr:pr-{n}-*', 'pr-912', undefined],
  ['pr:pr-{n}*', 'pr-9120', 9120],
  ['pr:preview.{n}.app', 'preview.7.app', 7],
])('%s reads the number of %s: %s', (match, tag, expected) => {
  const read = parseMatch(match)
  expect(read.kind === 'pr' ? pullOf(read.template, tag) : 'no pull request').toBe(expected)
  expect(matches(read, tag)).toBe(expected !== undefined)
})

test.each([
  ['branch', 'feature-x', true],
  ['branch', 'latest', false],
  ['branch', '1.2.3', false],
  ['branch', 'v2', false],
  ['branch', '2026-plan', false],
  ['branch:branch-{branch}', 'main', false],
  ['branch:branch-{branch}', 'branch-1.0', true],
  ['branch:{branch}-*', 'main-abc', true],
  ['branch:{branch}-*', 'main', false],
])('%s and the tag %s: %s', (match, tag, expected) => {
  expect(fits(match, tag)).toBe(expected)
})

test.each([
  ['pr:pr-', 'exactly once'],
  ['pr:{n}-{n}', 'exactly once'],
  ['pr:pr-{n}0', 'digit'],
  ['pr:pr-1{n}', 'digit'],
  ['pr:pr/{n}', 'letters'],
  ['branch:x', 'exactly once'],
  ['semver:all', 'is no tag'],
  ['feature/*', 'is no tag'],
  ['v{1,2}', 'is no tag'],
  ['/a(/', 'Unterminated'],
])('%s is a mistake', (match, words) => {
  const parse = () => parseMatch(match)
  expect(parse).toThrow(WrongInput)
  expect(parse).toThrow(words)
})

const alive = (match: string, tag: string, ...branches: string[]) => {
  const read = parseMatch(match)
  if (read.kind !== 'branch') throw new Error('no branch')
  return liveBranches(new Set(branches))(read.template, tag).alive
}

test('branches are known by the tag that the metadata stage makes of them, exactly', () => {
  expect(alive('branch', 'feature-x', 'main', 'feature/x')).toBe(true)
  expect(alive('branch', 'feature-x', 'feature/x2', 'feature')).toBe(false)
  expect(alive('branch', 'Main', 'main')).toBe(false)
  expect(alive('branch:b-{branch}', 'b-main', 'main')).toBe(true)
  const long = `feature/${'x'.repeat(200)}`
  expect(alive('branch', legalTag(long).tag, long)).toBe(true)
  expect(alive('branch', legalTag(long).tag, `${long}y`)).toBe(false)
})

test('where more follows a branch, any branch that the tag can come from counts', () => {
  expect(alive('branch:{branch}-*', 'feature-x-abc123', 'feature/x')).toBe(true)
  expect(alive('branch:{branch}-*', 'feature-x-abc123', 'feature')).toBe(true)
  expect(alive('branch:{branch}-*', 'feature-x-abc123', 'feature/y')).toBe(false)
})

test('where no branch at all is known every branch counts as there', () => {
  expect(alive('branch', 'gone')).toBe(true)
})

test('every branch that exists is found by its tag', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (branch) => {
      const { tag } = legalTag(`b-${branch}`)
      expect(fits('branch:b-{branch}', tag)).toBe(tag.length > 2)
      if (tag.length > 2) expect(alive('branch:b-{branch}', tag, branch)).toBe(true)
    }),
  )
})

test('a glob means what its regular expression means', () => {
  const glob = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?', '-'), minLength: 1, maxLength: 8 })
  const tag = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(glob, tag, (pattern, text) => {
      const own = new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/\*+/g, '.*').replaceAll('?', '.')}$`)
      expect(fits(pattern, text)).toBe(own.test(text))
    }),
  )
})
