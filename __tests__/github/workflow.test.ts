import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dateInPayload, readWorkflow, repositoryOf } from '../../src/github/workflow.ts'
import { fakeHost } from '../support/fake-host.ts'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'image-pipeline-test-'))
  await writeFile(join(dir, 'event.json'), JSON.stringify({ number: 7 }))
  await writeFile(join(dir, 'broken.json'), '{')
})
afterAll(() => rm(dir, { recursive: true }))

test('the event, the repository and a link to the run', async () => {
  const env = {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: 'abc',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_RUN_ID: '12',
    GITHUB_RUN_ATTEMPT: '3',
    GITHUB_SERVER_URL: 'https://ghes.example',
    GITHUB_API_URL: 'https://ghes.example/api/v3',
    GITHUB_EVENT_PATH: join(dir, 'event.json'),
  }
  expect(await readWorkflow(fakeHost({ env }))).toEqual({
    event: 'push',
    ref: 'refs/heads/main',
    sha: 'abc',
    payload: { number: 7 },
    repository: 'o/r',
    runUrl: 'https://ghes.example/o/r/actions/runs/12/attempts/3',
    serverUrl: 'https://ghes.example',
    apiUrl: 'https://ghes.example/api/v3',
  })
})

test('outside of Actions everything is empty', async () => {
  expect(await readWorkflow(fakeHost())).toEqual({
    event: '',
    ref: '',
    sha: '',
    payload: {},
    repository: '',
    runUrl: undefined,
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
  })
})

test.each(['broken.json', 'missing.json'])('an event file that cannot be read (%s) is told and empty', async (file) => {
  const host = fakeHost({ env: { GITHUB_EVENT_PATH: join(dir, file) } })
  expect((await readWorkflow(host)).payload).toEqual({})
  expect(host.messages('warning')).toHaveLength(1)
})

test('a repository, with null where GitHub knows nothing', () => {
  const data = {
    full_name: 'o/r',
    name: 'r',
    html_url: 'u',
    description: null,
    license: null,
    private: true,
    default_branch: 'main',
  }
  expect(repositoryOf(data)).toEqual({
    fullName: 'o/r',
    name: 'r',
    htmlUrl: 'u',
    description: '',
    license: '',
    private: true,
    defaultBranch: 'main',
  })
  expect(repositoryOf({ ...data, license: { spdx_id: 'MIT' } })?.license).toBe('MIT')
  expect(repositoryOf({ default_branch: 'main' })).toBeUndefined()
  expect(repositoryOf(undefined)).toBeUndefined()
})

test.each([
  [{ commits: [{ id: 'x' }, { id: 'abc', timestamp: '2026-01-01T01:00:00+01:00' }] }, '2026-01-01T00:00:00.000Z'],
  [{ head_commit: { id: 'abc', timestamp: '2026-01-02T00:00:00Z' } }, '2026-01-02T00:00:00.000Z'],
  [{ head_commit: { id: 'other', timestamp: '2026-01-02T00:00:00Z' } }, undefined],
  [{ head_commit: null, commits: null }, undefined],
  [{ head_commit: { id: 'abc', timestamp: 'soon' } }, undefined],
])('the date of a commit in %j', (payload, date) => {
  expect(dateInPayload(payload, 'abc')?.toISOString()).toBe(date)
})
