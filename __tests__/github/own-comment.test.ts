import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { loginOf } from '../../src/github/comments.ts'
import { type Kept, keepComment } from '../../src/github/own-comment.ts'
import { type FakeGithub, fakeGithub } from '../support/fake-github.ts'
import { fakeHost } from '../support/fake-host.ts'
import { onlineHost } from '../support/online-host.ts'

let github: FakeGithub
let host: ReturnType<typeof onlineHost>

beforeEach(async () => {
  github = await fakeGithub()
  host = onlineHost()
})
afterEach(() => github.close())

const marker = '<!-- ours -->'
const bot = 'github-actions[bot]'

function keep(text: string, news = true): Promise<Kept> {
  const pull = { repository: 'octo/app', number: 7 }
  const account = { apiUrl: github.url, token: 'TOKEN' }
  return keepComment({ pull, marker, body: `${marker}\n${text}`, news }, account, host)
}

const bodies = () => github.comments.get(7)?.map(({ body }) => body)

test('the first text makes the comment, another one is put in its place, the same one is left alone', async () => {
  expect(await keep('one')).toBe('made')
  expect(await keep('two')).toBe('updated')
  const before = github.writes().length
  expect(await keep('two')).toBe('as before')
  expect(github.writes()).toHaveLength(before)
  expect(bodies()).toEqual([`${marker}\ntwo`])
})

test('without news none is made, and one that is there is brought up to date', async () => {
  expect(await keep('calm', false)).toBe('not needed')
  expect(github.writes()).toEqual([])
  await keep('bad')
  expect(await keep('calm', false)).toBe('updated')
})

test('somebody else’s comment with the same marker is never touched', async () => {
  github.say(7, 'mallory', `${marker}\nall is well`)
  expect(await keep('one')).toBe('made')
  expect(await keep('two')).toBe('updated')
  expect(bodies()).toEqual([`${marker}\nall is well`, `${marker}\ntwo`])
})

test('a comment of ours that only quotes the marker is another one', async () => {
  github.say(7, bot, `see ${marker}`)
  expect(await keep('one')).toBe('made')
})

test('a token of a person keeps that person’s comment', async () => {
  await github.close()
  github = await fakeGithub('octocat')
  github.say(7, bot, `${marker}\nof the action`)
  github.say(7, 'octocat', `${marker}\nold`)
  expect(await keep('new')).toBe('updated')
  expect(bodies()).toEqual([`${marker}\nof the action`, `${marker}\nnew`])
})

test('it is found behind three hundred others', async () => {
  for (let number = 0; number < 310; number += 1) github.say(7, 'octocat', `comment ${number}`)
  await keep('one')
  for (let number = 0; number < 5; number += 1) github.say(7, 'octocat', 'more')
  github.requests.length = 0
  expect(await keep('two')).toBe('updated')
  expect(github.requests.filter((line) => line.startsWith('GET'))).toHaveLength(4)
})

test('a 5xx while reading or changing is asked again', async () => {
  await keep('one')
  const answer = { status: 502, body: '{}' }
  github.faults.add({ on: /^GET /, answer, times: 2 }, { on: /^PATCH /, answer })
  expect(await keep('two')).toBe('updated')
  expect(bodies()).toEqual([`${marker}\ntwo`])
})

test('a 5xx that hid that the comment was made does not make a second one', async () => {
  github.faults.add({ on: /^POST .*comments/, answerAfter: { status: 502, body: '{}' } })
  expect(await keep('one')).toBe('as before')
  expect(bodies()).toEqual([`${marker}\none`])
})

test('neither does a connection that broke before', async () => {
  github.faults.add({ on: /^POST .*comments/, cut: true })
  expect(await keep('one')).toBe('made')
  expect(bodies()).toEqual([`${marker}\none`])
})

test('a secondary limit is waited for as long as GitHub asks', async () => {
  const message = 'You have exceeded a secondary rate limit.'
  const limited = { status: 403, headers: { 'retry-after': '42' }, body: JSON.stringify({ message }) }
  github.faults.add({ on: /^POST .*comments/, answer: limited })
  expect(await keep('one')).toBe('made')
  expect(host.slept).toEqual([42_000])
})

test('a limit that lasts longer than a minute ends it', async () => {
  const reset = String(Math.round(host.now().getTime() / 1000) + 1800)
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
  const body = JSON.stringify({ message: 'API rate limit exceeded' })
  github.faults.add({ on: /^GET /, answer: { status: 403, headers, body }, times: 9 })
  await expect(keep('one')).rejects.toThrow('API rate limit exceeded')
  expect(github.requests).toHaveLength(1)
})

test.each([403, 404])('a %i is final: one request, and nothing is written', async (status) => {
  github.faults.add({ on: /^GET /, answer: { status, body: '{"message":"Resource not accessible by integration"}' } })
  await expect(keep('one')).rejects.toThrow('Resource not accessible')
  expect(github.requests).toHaveLength(1)
})

test('on GHES the login is asked below /api, where its GraphQL is', async () => {
  const asked = fakeHost({ fetch: () => Response.json({ data: { viewer: { login: bot } } }) })
  expect(await loginOf({ apiUrl: 'https://ghes.example/api/v3', token: 'TOKEN' }, asked)).toBe(bot)
  expect(asked.requests).toEqual(['POST https://ghes.example/api/graphql'])
})
