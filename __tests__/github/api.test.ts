import { expect, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import { ask } from '../../src/github/api.ts'
import { fetchCommitDate, fetchRepository } from '../../src/github/repository.ts'
import { fakeHost } from '../support/fake-host.ts'

const account = { apiUrl: 'https://ghes.example/api/v3', token: 'secret' }
const question = { route: 'GET /repos/{owner}/{repo}', parameters: { owner: 'o', repo: 'r' } }

function answers(...responses: readonly (() => Response)[]) {
  let turn = 0
  return () => (responses[Math.min(turn++, responses.length - 1)] ?? (() => json({})))()
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
}

test('one question is one request with the token, to the API of this server', async () => {
  let authorization: string | null | undefined
  const host = fakeHost({
    fetch: (_, init) => {
      authorization = new Headers(init?.headers).get('authorization')
      return json({ full_name: 'o/r' })
    },
  })
  expect(await ask(question, account, host)).toEqual({ full_name: 'o/r' })
  expect(host.requests).toEqual(['GET https://ghes.example/api/v3/repos/o/r'])
  expect(authorization).toBe('token secret')
})

test('without a token it asks all the same', async () => {
  let authorization: string | null | undefined
  const host = fakeHost({
    fetch: (_, init) => {
      authorization = new Headers(init?.headers).get('authorization')
      return json({})
    },
  })
  await ask(question, { ...account, token: '' }, host)
  expect(authorization).toBeNull()
})

test.each([
  ['429', () => json({}, 429)],
  ['500', () => json({}, 502)],
  [
    'a broken connection',
    () => {
      throw new TypeError('fetch failed')
    },
  ],
])('%s is asked again', async (_, broken) => {
  const host = fakeHost({ fetch: answers(broken, broken, () => json({ ok: true })) })
  expect(await ask(question, account, host)).toEqual({ ok: true })
  expect(host.slept).toEqual([1000, 2000])
})

test('the wait is the one the API asks for', async () => {
  const host = fakeHost({
    fetch: answers(
      () => json({}, 429, { 'retry-after': '7' }),
      () => json({}),
    ),
  })
  await ask(question, account, host)
  expect(host.slept).toEqual([7000])
})

test('three times, then it is an error', async () => {
  const host = fakeHost({ fetch: () => json({ message: 'no' }, 503) })
  await expect(ask(question, account, host)).rejects.toThrow()
  expect(host.requests).toHaveLength(3)
})

test('a refusal is final', async () => {
  const host = fakeHost({ fetch: () => json({ message: 'Not Found' }, 404) })
  await expect(ask(question, account, host)).rejects.toThrow('Not Found')
  expect(host.requests).toHaveLength(1)
})

test('an interruption is no failure of the API', async () => {
  const host = fakeHost({
    fetch: () => {
      host.abort()
      throw new DOMException('aborted', 'AbortError')
    },
  })
  await expect(fetchRepository('o/r', account, host)).rejects.toThrow(InterruptedError)
})

test('a description that cannot be had is one warning and nothing else', async () => {
  const host = fakeHost({ fetch: () => json({ message: 'Bad credentials' }, 401) })
  expect(await fetchRepository('o/r', account, host)).toBeUndefined()
  expect(host.messages('warning')).toEqual([expect.stringContaining('The repository o/r could not be read')])
  expect(host.messages('warning')[0]).not.toContain('secret')
})

test("a commit's date", async () => {
  const commit = { committer: { date: '2026-01-01T00:00:00Z' } }
  const host = fakeHost({ fetch: () => json({ commit }) })
  expect(await fetchCommitDate('o/r', 'abc', account, host)).toEqual(new Date('2026-01-01T00:00:00Z'))
  expect(host.requests).toEqual(['GET https://ghes.example/api/v3/repos/o/r/commits/abc'])
})
