import { expect, test } from '@jest/globals'
import { findIssue, whyNoIssue, writeIssue } from '../../src/github/issues.ts'
import { fakeHost } from '../support/fake-host.ts'

const account = { apiUrl: 'https://api.github.com', token: 'T' }
const marker = '<!-- image-pipeline:alerts 0123 -->'
const bot = { user: { type: 'Bot' }, author_association: 'NONE' }

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

function issue(number: number, more: object = {}) {
  return { number, html_url: `https://github.com/o/r/issues/${number}`, body: `${marker}\nx`, ...bot, ...more }
}

async function found(...pages: readonly (readonly object[])[]) {
  const host = fakeHost({
    fetch: (url) => json(pages[Number(new URL(url).searchParams.get('page')) - 1] ?? []),
  })
  return { issue: await findIssue('o/r', marker, account, host), host }
}

test('the issue is found by the marker that its text begins with', async () => {
  const quoted = issue(1, { body: `somebody quotes ${marker}` })
  expect((await found([quoted, issue(2)])).issue).toEqual({
    number: 2,
    url: 'https://github.com/o/r/issues/2',
    body: `${marker}\nx`,
  })
})

test('neither a pull request nor a stranger’s issue is taken for it', async () => {
  const strangers = { user: { type: 'User' }, author_association: 'NONE' }
  const { issue: none } = await found([issue(1, { pull_request: {} }), issue(2, strangers), issue(3, { body: null })])
  expect(none).toBeUndefined()
  const members = { user: { type: 'User' }, author_association: 'MEMBER' }
  expect((await found([issue(4, members)])).issue?.number).toBe(4)
})

test('it is looked for on five pages, and no further', async () => {
  const full = Array.from({ length: 100 }, (_, at) => issue(at, { body: '' }))
  expect((await found(full, full, [issue(7)])).issue?.number).toBe(7)
  const { host, issue: none } = await found(full, full, full, full, full, [issue(7)])
  expect([none, host.requests.length]).toEqual([undefined, 5])
})

test('one that is there is written anew, else one is opened', async () => {
  const text = { title: 't', body: 'b' }
  const host = fakeHost({ fetch: () => json(issue(9)) })
  await writeIssue('o/r', { number: 3, url: '', body: '' }, text, account, host)
  expect((await writeIssue('o/r', undefined, text, account, host)).number).toBe(9)
  expect(host.requests).toEqual([
    'PATCH https://api.github.com/repos/o/r/issues/3',
    'POST https://api.github.com/repos/o/r/issues',
  ])
})

test('a missing permission is told with the line to add', () => {
  expect(whyNoIssue({ status: 403 })).toContain('add "issues: write"')
  expect(whyNoIssue({ status: 410 })).toContain('switched off')
  expect(whyNoIssue(new Error('one\ntwo'))).toBe('one')
})
