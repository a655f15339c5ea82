import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { CommentData } from '../../../src/pipeline/comment/comment-data.ts'
import { postForFork } from '../../../src/pipeline/comment/post-for-fork.ts'
import { badNews, commentData } from '../../support/comment-example.ts'
import { type FakeGithub, fakeGithub, type StoredPull } from '../../support/fake-github.ts'
import type { FakeHost } from '../../support/fake-host.ts'
import { onlineHost } from '../../support/online-host.ts'

let github: FakeGithub
let folder: string

beforeEach(async () => {
  github = await fakeGithub()
  github.pulls.push(pullRequest(7))
  folder = await mkdtemp(join(tmpdir(), 'comment-'))
})
afterEach(async () => {
  await github.close()
  await rm(folder, { recursive: true, force: true })
})

const sha = 'a'.repeat(40)

function pullRequest(number: number, more: Partial<StoredPull['head']> = {}, state: StoredPull['state'] = 'open') {
  const head = { ref: 'fix', sha, repo: { full_name: 'mallory/app' }, ...more }
  return { number, state, head, base: { repo: { full_name: 'octo/app' } } }
}

const run = {
  event: 'pull_request',
  head_sha: sha,
  head_branch: 'fix',
  head_repository: { full_name: 'mallory/app' },
  html_url: 'https://github.com/octo/app/actions/runs/5',
  pull_requests: [],
}

/** What the file holds, and the event. */
async function post(
  told: unknown,
  event: object = {},
  path = 'comment.json',
  name = 'workflow_run',
): Promise<FakeHost> {
  if (told !== undefined)
    await writeFile(join(folder, 'comment.json'), typeof told === 'string' ? told : JSON.stringify(told))
  const eventPath = join(folder, 'event.json')
  await writeFile(eventPath, JSON.stringify({ workflow_run: { ...run, ...event } }))
  const env = {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'octo/app',
  }
  const host = onlineHost({ env, cwd: folder })
  const given: Readonly<Record<string, string>> = { 'comment-json': path, 'github-token': 'TOKEN' }
  await postForFork({ read: (input) => given[input] }, host)
  return host
}

const bodies = () => github.comments.get(7)?.map(({ body }) => body)
const bad = commentData(badNews)

test('what the fork’s run told is posted on its pull request, and says that a fork told it', async () => {
  const host = await post(bad)
  expect(bodies()).toEqual([expect.stringContaining('CVE-2026-1')])
  expect(bodies()?.[0]).toMatch(
    /\[The run\]\(https:\/\/github\.com\/octo\/app\/actions\/runs\/5\).*Told by the run of a fork/,
  )
  expect(host.secrets).toEqual(['TOKEN'])
  await post(bad)
  await post(commentData())
  expect(bodies()).toEqual([expect.stringContaining('nothing changed')])
  expect(github.writes()).toHaveLength(2)
})

test('each image of a run has a file and a comment of its own', async () => {
  for (const [name, key] of [
    ['one', '1111111111111111'],
    ['two', '2222222222222222'],
  ] as const) {
    await mkdir(join(folder, 'all', name), { recursive: true })
    await writeFile(join(folder, 'all', name, 'comment.json'), JSON.stringify({ ...bad, key }))
  }
  await post(undefined, {}, 'all')
  expect(bodies()).toHaveLength(2)
})

test('a run cannot fill the page: ten files are posted, whatever number it leaves', async () => {
  for (let number = 10; number < 25; number += 1) {
    await mkdir(join(folder, 'all', `${number}`), { recursive: true })
    const data = { ...bad, key: `${number}${'0'.repeat(14)}` }
    await writeFile(join(folder, 'all', `${number}`, 'comment.json'), JSON.stringify(data))
  }
  const host = await post(undefined, {}, 'all')
  expect(bodies()).toHaveLength(10)
  expect(host.messages('info').join()).toContain('of 15 files the first 10')
})

describe('a forged file', () => {
  test.each<[string, unknown]>([
    ['that is no JSON', '{"version":1'],
    ['that is no comment', { body: '@octocat look' }],
    ['of another shape', { ...bad, sizes: [{ platform: 'x', bytes: '1' }] }],
    ['that is huge', { ...bad, broken: 'x'.repeat(600_000) }],
  ])('%s is not posted, and that is told', async (_, told) => {
    const host = await post(told)
    expect(github.writes()).toEqual([])
    expect(host.messages('notice')).toEqual([expect.stringContaining('was not posted')])
  })

  test('cannot name another pull request or repository', async () => {
    github.pulls.push({ ...pullRequest(8), head: { ref: 'x', sha: 'b'.repeat(40), repo: { full_name: 'octo/app' } } })
    await post({ ...bad, number: 8, issue_number: 8, pull: { number: 8, repository: 'octo/other' }, repository: 'x/y' })
    expect([...github.comments.keys()]).toEqual([7])
    expect(github.writes()).toEqual(['POST /repos/octo/app/issues/7/comments'])
  })

  test('pings nobody', async () => {
    const gates = [{ gate: '@octo/all', passed: false, reason: 'hi @octocat, see #1 ![](https://evil.example/x.png)' }]
    await post({ ...bad, image: '@octocat', gates } satisfies CommentData)
    // Where it is no code, something invisible stands between.
    const prose = (bodies()?.[0] ?? '').replace(/<code>.*?<\/code>/g, '')
    expect(prose).not.toMatch(/(?:@|&#64;)o/)
    expect(prose).not.toMatch(/!\[|https:\/\/evil|#1|&#35;1/)
  })

  test('that is a link to a file of the machine is not read', async () => {
    await writeFile(join(folder, 'elsewhere.json'), JSON.stringify(bad))
    await symlink(join(folder, 'elsewhere.json'), join(folder, 'comment.json'))
    const host = await post(undefined)
    expect(github.writes()).toEqual([])
    expect(host.messages('notice').join()).toContain('no file')
  })
})

describe('nothing is posted', () => {
  const nothing = async (event: object) => {
    const host = await post(bad, event)
    expect(github.writes()).toEqual([])
    expect(host.messages('info').join()).toContain('nothing is posted')
  }
  test('for a run of an event that is no pull request', () => nothing({ event: 'push' }))
  test('for a fork that is gone', () => nothing({ head_repository: null }))
  test('for a commit that the pull request has left behind', () => nothing({ head_sha: 'c'.repeat(40) }))
  test('for another fork’s branch of the same name', () => nothing({ head_repository: { full_name: 'eve/app' } }))
  test('where the pull request is closed', () => {
    github.pulls.splice(0, 1, pullRequest(7, {}, 'closed'))
    return nothing({})
  })
  test('where nobody can tell which of two it is', () => {
    github.pulls.push(pullRequest(8))
    return nothing({})
  })
  test('where the run told nothing', async () => {
    const host = await post(undefined)
    expect(github.requests).toEqual([])
    expect(host.messages('info').join()).toContain('told nothing')
  })
})

test('a server that answers with pull requests that were not asked for is not believed', async () => {
  const others = [pullRequest(8, { repo: { full_name: 'eve/app' } }), pullRequest(9, { sha: 'd'.repeat(40) })]
  github.faults.add({ on: /^GET .*pulls/, answer: { status: 200, body: JSON.stringify(others) } })
  await post(bad)
  expect(github.writes()).toEqual([])
})

test.each([
  ['the look-up', /pulls/],
  ['the comment', /comments/],
])('a 403 to %s is a notice with the permission that is missing, and fails nothing', async (_, on) => {
  const body = JSON.stringify({ message: 'Resource not accessible by integration' })
  github.faults.add({ on, answer: { status: 403, body }, times: 9 })
  const host = await post(bad)
  expect(host.messages('notice').join()).toContain('`pull-requests: write`')
})

test('on another event it says where it belongs', async () => {
  await expect(post(bad, {}, 'comment.json', 'pull_request')).rejects.toThrow('the event is not workflow_run')
})
