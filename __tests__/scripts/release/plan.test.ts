import { expect, test } from '@jest/globals'
import type { Facts, Release } from '../../../scripts/release/facts.ts'
import { readRefs } from '../../../scripts/release/look.ts'
import { planRelease } from '../../../scripts/release/plan.ts'
import { showPlan } from '../../../scripts/release/show.ts'

const commit = 'a'.repeat(40)
const older = 'b'.repeat(40)
const asset = { name: 'SHA256SUMS', content: Buffer.from('x'), digest: 'sha256:11' }
const draft: Release = {
  id: 1,
  tag: 'v1.3.0',
  draft: true,
  immutable: undefined,
  target: commit,
  uploadUrl: '',
  assets: [],
}

function facts(changes: Partial<Facts> = {}): Facts {
  return {
    version: '1.3.0',
    written: { 'package.json': '1.3.0', 'src/core/version.ts': '1.3.0' },
    changelog: [{ version: '1.3.0', date: '2026-11-23', notes: '- A thing.' }],
    dirty: [],
    stale: [],
    commit,
    onMain: true,
    tags: { 'v1.2.0': older, v1: older },
    release: undefined,
    assets: [asset],
    ...changes,
  }
}

test('a release is told before it is made, v1 last', () => {
  expect(showPlan(planRelease(facts()))).toBe(`In this order:
  1. draft a release
  2. upload SHA256SUMS (sha256:11)
  3. publish it as the latest; then neither its tag nor its files can change
  4. move v1 from bbbbbbb to aaaaaaa, when all else is done`)
})

test.each<[string, Partial<Facts>, string]>([
  ['a version with a v', { version: 'v1.3.0' }, 'write it as 1.2.3'],
  ['a file with another version', { written: { 'package.json': '1.2.0' } }, 'package.json says 1.2.0, not 1.3.0'],
  ['a changelog without it', { changelog: [] }, 'CHANGELOG.md has no heading "## [1.3.0] - YYYY-MM-DD"'],
  ['a heading without a date', { changelog: [{ version: '1.3.0', date: undefined, notes: '-' }] }, 'has no date'],
  [
    'a heading with nothing below it',
    { changelog: [{ version: '1.3.0', date: '2026-11-23', notes: '' }] },
    'nothing to say',
  ],
  ['a tree with changes', { dirty: ['src/a.ts'] }, 'not committed: src/a.ts'],
  ['a dist that a build changes', { stale: ['dist/index.js'] }, 'not what a build makes: dist/index.js'],
  ['a commit that main does not have', { onMain: false }, 'main does not have aaaaaaa'],
  ['a version that exists', { tags: { 'v1.3.0': older } }, 'v1.3.0 exists, of bbbbbbb'],
  ['a draft of another commit', { release: { ...draft, target: older } }, 'a draft of v1.3.0 for bbbbbbb'],
  ['a release whose tag is gone', { release: { ...draft, draft: false } }, 'without its tag'],
])('%s is refused, with the cure', (_, changes, words) => {
  const { refusals } = planRelease(facts(changes))
  expect(refusals.join('\n')).toContain(words)
  expect(refusals).toHaveLength(1)
})

test('everything that is wrong is told at once', () => {
  expect(planRelease(facts({ dirty: ['a'], onMain: false, changelog: [] })).refusals).toHaveLength(3)
})

const steps = (changes: Partial<Facts>) => planRelease(facts(changes)).steps.map((step) => step.do)

test('an interrupted release goes on where it stopped', () => {
  expect(steps({ release: draft })).toEqual(['upload', 'publish', 'move'])
  const whole = { ...draft, assets: [{ id: 7, name: asset.name, digest: asset.digest }] }
  expect(steps({ release: whole })).toEqual(['publish', 'move'])
  const published = { release: { ...whole, draft: false, immutable: true }, tags: { v1: older, 'v1.3.0': commit } }
  expect(steps(published)).toEqual(['move'])
  expect(steps({ ...published, tags: { v1: commit, 'v1.3.0': commit } })).toEqual([])
})

test('half a file of an interrupted upload is replaced', () => {
  const half = { ...draft, assets: [{ id: 7, name: asset.name, digest: undefined }] }
  expect(planRelease(facts({ release: half })).steps[0]).toMatchObject({ do: 'upload', instead: 7 })
})

test.each<[string, Partial<Facts>, string[]]>([
  [
    'a mend of an older line is not the latest and leaves v1',
    { tags: { 'v1.4.0': older, v1: older } },
    ['draft', 'upload', 'publish'],
  ],
  [
    'another major has a moving tag of its own',
    { tags: { 'v2.0.0': older, v1: older } },
    ['draft', 'upload', 'publish', 'move'],
  ],
  ['the first of a line makes the moving tag', { tags: {} }, ['draft', 'upload', 'publish', 'move']],
])('%s', (_, changes, expected) => {
  expect(steps(changes)).toEqual(expected)
})

test('a prerelease is published as one, and nobody who follows v1 gets it', () => {
  const version = '1.3.0-rc.1'
  const changelog = [{ version, date: '2026-11-23', notes: '-' }]
  const plan = planRelease(facts({ version, changelog, written: { 'package.json': version } }))
  expect(plan.steps.map((step) => step.do)).toEqual(['draft', 'upload', 'publish'])
  expect(plan.steps).toMatchObject([{ prerelease: true }, {}, { latest: false }])
})

test('an annotated tag stands for the commit that it names', () => {
  const text = `${commit}\trefs/heads/main\n${'c'.repeat(40)}\trefs/tags/v1\n${older}\trefs/tags/v1^{}\n`
  expect(readRefs(text)).toEqual({ 'refs/heads/main': commit, 'refs/tags/v1': older })
})
