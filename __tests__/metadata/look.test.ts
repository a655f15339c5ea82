import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Command, Environment } from '../../src/core/host.ts'
import { look } from '../../src/metadata/look.ts'
import { type Answer, type FakeHost, fakeHost } from '../support/fake-host.ts'
import { headSha, mergeSha, sha } from './events.ts'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'image-pipeline-test-'))
})
afterAll(() => rm(dir, { recursive: true }))

const repository = {
  full_name: 'o/r',
  name: 'r',
  html_url: 'https://github.com/o/r',
  description: 'An app',
  default_branch: 'main',
  license: { spdx_id: 'MIT' },
  private: false,
}
const asked = { metadataContext: '' as const }

interface World {
  readonly payload?: object
  readonly env?: Environment
  readonly git?: Readonly<Record<string, string>>
  readonly api?: (url: string) => Response
}

/** A job on a push of main, in a checkout that knows nothing unless told. */
async function job(world: World): Promise<FakeHost> {
  const path = join(dir, 'event.json')
  await writeFile(path, JSON.stringify(world.payload ?? { repository }))
  return terminal({
    ...world,
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: path,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: sha,
      GITHUB_REPOSITORY: 'o/r',
      ...world.env,
    },
  })
}

function terminal({ env = {}, git = {}, api }: World): FakeHost {
  return fakeHost({
    env,
    exec: ({ args }: Command): Answer => {
      const known = Object.keys(git).find((words) => args.join(' ').includes(words))
      return known === undefined ? { status: 128 } : (git[known] ?? '')
    },
    ...(api ? { fetch: api } : {}),
  })
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

describe('in Actions', () => {
  const head_commit = { id: sha, timestamp: '2026-01-01T12:00:00+02:00' }

  test('the payload tells it all: nothing is asked', async () => {
    const host = await job({ payload: { repository, head_commit } })
    const facts = await look(asked, host, 'token')
    expect(facts).toMatchObject({
      event: 'push',
      ref: 'refs/heads/main',
      sha,
      repository: { fullName: 'o/r', description: 'An app', license: 'MIT', defaultBranch: 'main', private: false },
      commitDate: new Date('2026-01-01T10:00:00Z'),
      created: new Date('2026-01-01T10:00:00Z'),
      now: new Date('2026-01-02T03:04:05.678Z'),
      serverUrl: 'https://github.com',
    })
    expect(host.requests).toEqual([])
    expect(host.commands).toEqual([])
  })

  test("the commit's date comes from the checkout where the payload has none", async () => {
    const host = await job({ git: { '--format=%ct': '1578616200' } })
    expect((await look(asked, host, 'token')).created).toEqual(new Date('2020-01-10T00:30:00Z'))
    expect(host.requests).toEqual([])
  })

  test('else from one call of the API', async () => {
    const commit = { committer: { date: '2026-01-01T00:00:00Z' } }
    const host = await job({ api: () => json({ commit }) })
    expect((await look(asked, host, 'token')).created).toEqual(new Date('2026-01-01T00:00:00Z'))
    expect(host.requests).toEqual([`GET https://api.github.com/repos/o/r/commits/${sha}`])
  })

  test('else it is the run itself, told once', async () => {
    const host = await job({ api: () => json({ message: 'no' }, 403) })
    const facts = await look(asked, host, 'token')
    expect(facts.commitDate).toBeUndefined()
    expect(facts.created).toEqual(facts.now)
    expect(host.messages('warning')).toHaveLength(1)
  })

  test('SOURCE_DATE_EPOCH comes before all of them', async () => {
    const host = await job({ payload: { repository, head_commit }, env: { SOURCE_DATE_EPOCH: '1578616200' } })
    const facts = await look(asked, host, 'token')
    expect(facts.created).toEqual(new Date('2020-01-10T00:30:00Z'))
    expect(facts.commitDate).toEqual(new Date('2026-01-01T10:00:00Z'))
  })

  test.each(['tomorrow', '-1', '1.5'])('SOURCE_DATE_EPOCH=%s is a mistake', async (value) => {
    const host = await job({ payload: { repository, head_commit }, env: { SOURCE_DATE_EPOCH: value } })
    await expect(look(asked, host, '')).rejects.toThrow(`SOURCE_DATE_EPOCH is no number of seconds: ${value}`)
  })

  test('a payload without the repository: one call of the API', async () => {
    const host = await job({ payload: { head_commit }, api: () => json(repository) })
    expect((await look(asked, host, 'token')).repository.description).toBe('An app')
    expect(host.requests).toEqual(['GET https://api.github.com/repos/o/r'])
  })

  test('and where it does not answer, its name and page all the same', async () => {
    const env = { GITHUB_SERVER_URL: 'https://ghes.example', GITHUB_API_URL: 'https://ghes.example/api/v3' }
    const host = await job({ payload: { head_commit }, env, api: () => json({}, 401) })
    expect((await look(asked, host, 'token')).repository).toEqual({
      fullName: 'o/r',
      name: 'r',
      htmlUrl: 'https://ghes.example/o/r',
      description: '',
      defaultBranch: '',
      license: '',
      private: undefined,
    })
    expect(host.messages('warning')).toHaveLength(1)
  })

  test("with the head of a pull request on demand, that commit's date", async () => {
    const payload = { repository, pull_request: { head: { sha: headSha } } }
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: mergeSha, DOCKER_METADATA_PR_HEAD_SHA: 'true' }
    const host = await job({ payload, env, git: { [`--format=%ct ${headSha}`]: '1578616200' } })
    const facts = await look(asked, host, 'token')
    expect(facts.sha).toBe(mergeSha)
    expect(facts.commitDate).toEqual(new Date('2020-01-10T00:30:00Z'))
  })

  test('metadata-context: git takes ref and commit from the checkout, the event from the workflow', async () => {
    const git = { 'rev-parse': mergeSha, 'symbolic-ref --quiet HEAD': 'refs/heads/other', '--format=%ct': '1578616200' }
    const facts = await look({ metadataContext: 'git' }, await job({ git }), 'token')
    expect(facts).toMatchObject({ event: 'push', ref: 'refs/heads/other', sha: mergeSha })
    expect(facts.repository.fullName).toBe('o/r')
  })

  test('metadata-context: git without a checkout is told with its cure', async () => {
    await expect(look({ metadataContext: 'git' }, await job({}), '')).rejects.toThrow('/nowhere is no git checkout')
    const detached = await job({ git: { 'rev-parse': sha, 'for-each-ref': '' } })
    await expect(look({ metadataContext: 'git' }, detached, '')).rejects.toThrow('Cannot infer ref from detached HEAD')
  })
})

describe('in a terminal', () => {
  const git = {
    'rev-parse': sha,
    'symbolic-ref --quiet HEAD': 'refs/heads/main',
    '--format=%ct': '1578616200',
    'remote get-url origin': 'git@github.com:o/r.git',
    'refs/remotes/origin/HEAD': 'refs/remotes/origin/main',
  }

  test('git tells branch, commit, date and repository; nothing is asked', async () => {
    const host = terminal({ git })
    expect(await look(asked, host, '')).toMatchObject({
      event: '',
      ref: 'refs/heads/main',
      sha,
      commitDate: new Date('2020-01-10T00:30:00Z'),
      repository: { fullName: 'o/r', htmlUrl: 'https://github.com/o/r', defaultBranch: 'main', private: undefined },
      runUrl: undefined,
    })
    expect(host.requests).toEqual([])
  })

  test('with a token GitHub is asked for the description', async () => {
    const host = terminal({ git, api: () => json(repository) })
    expect((await look(asked, host, 'token')).repository.description).toBe('An app')
  })

  test("the token is shown to GitHub alone, not to another remote's host", async () => {
    const host = terminal({ git: { ...git, 'remote get-url origin': 'https://gitlab.com/o/r' } })
    expect((await look(asked, host, 'token')).repository.htmlUrl).toBe('https://gitlab.com/o/r')
    expect(host.requests).toEqual([])
  })

  test('without a repository everything is empty and works', async () => {
    const facts = await look(asked, terminal({}), 'token')
    expect(facts).toMatchObject({ event: '', ref: '', sha: '', commitDate: undefined, repository: { fullName: '' } })
    expect(facts.created).toEqual(facts.now)
  })

  test('a commit without a name is told', async () => {
    const host = terminal({ git: { 'rev-parse': sha, '--format=%ct': '1', 'for-each-ref': '' } })
    expect(await look(asked, host, '')).toMatchObject({ ref: '', sha })
    expect(host.messages('warning')).toEqual([expect.stringContaining('HEAD is at 860c190')])
  })
})
