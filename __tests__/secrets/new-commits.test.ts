import { expect, test } from '@jest/globals'
import type { Facts } from '../../src/core/facts.ts'
import { newCommits } from '../../src/secrets/new-commits.ts'
import { facts } from '../support/facts.ts'

const [a, b, none] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)]
const sha = facts().sha
const nothing = { kind: 'nothing' }
const since = (commit: string) => ({ kind: 'commit', commit })
const branch = (name: string) => ({ kind: 'branch', branch: name })

function of(event: Partial<Facts>) {
  const { why, of: words, ...wanted } = newCommits(facts(event))
  expect(why).not.toBe('')
  expect(words).toMatch(/^of /)
  return wanted
}

test('a push to the default branch: before..after, as many as the event lists', () => {
  const payload = { before: a, after: b, commits: [{}, {}, {}] }
  expect(of({ payload })).toEqual({ head: b, since: [since(a), nothing], commits: 3 })
})

test('a push to another branch falls back on what the default branch does not hold', () => {
  const payload = { before: a, after: b, commits: [] }
  expect(of({ ref: 'refs/heads/x/y', payload })).toEqual({ head: b, since: [since(a), branch('main'), nothing] })
})

test('a push of more commits than the event can list has no number', () => {
  const payload = { before: a, after: b, commits: Array.from({ length: 2048 }, () => ({})) }
  expect(of({ payload })).toEqual({ head: b, since: [since(a), nothing] })
})

test('a forced push: what the old end did not hold; the list of commits tells nothing', () => {
  const payload = { before: a, after: b, forced: true, commits: [{}] }
  expect(of({ ref: 'refs/heads/x', payload })).toEqual({ head: b, since: [since(a), branch('main'), nothing] })
})

test('the first push of a branch: what the default branch does not hold', () => {
  const payload = { before: none, after: b, created: true, commits: [{}] }
  expect(of({ ref: 'refs/heads/x', payload })).toEqual({ head: b, since: [branch('main'), nothing] })
  expect(of({ payload })).toEqual({ head: b, since: [nothing] })
})

test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
  '%s: base..head of the pull request, not the merge that is checked out',
  (event) => {
    const payload = { pull_request: { base: { sha: a }, head: { sha: b }, commits: 300 } }
    expect(of({ event, ref: 'refs/pull/7/merge', payload })).toEqual({
      head: b,
      since: [since(a), nothing],
      commits: 300,
      parted: true,
    })
  },
)

test('the merge queue: base_sha..head_sha', () => {
  const payload = { merge_group: { base_sha: a, head_sha: b } }
  expect(of({ event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/x', payload })).toEqual({
    head: b,
    since: [since(a), nothing],
  })
})

test.each(['push', 'release', 'workflow_dispatch'])('a tag (%s): since the tag before it', (event) => {
  const payload = { before: none, after: b }
  expect(of({ event, ref: 'refs/tags/v1.2.3', payload })).toEqual({ head: sha, since: [{ kind: 'tag' }, nothing] })
})

test('events that bring no commits: the whole history, of a branch what the default one does not hold', () => {
  expect(of({ event: 'schedule' })).toEqual({ head: sha, since: [nothing] })
  expect(of({ event: 'workflow_dispatch' })).toEqual({ head: sha, since: [nothing] })
  expect(of({ event: 'workflow_dispatch', ref: 'refs/heads/x' })).toEqual({
    head: sha,
    since: [branch('main'), nothing],
  })
})

test('on a laptop: what the default branch does not hold', () => {
  expect(of({ event: '', ref: 'refs/heads/x' })).toEqual({ head: sha, since: [branch(''), nothing] })
  expect(of({ event: '', ref: '', sha: '' }).head).toBe('HEAD')
})

test('what is no commit id in a payload never reaches git', () => {
  const payload = { before: '--output=x', after: 'HEAD; rm', pull_request: { head: { sha: '-x' }, base: { sha: 1 } } }
  expect(of({ payload })).toEqual({ head: sha, since: [nothing] })
})
