import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { tellPullRequest } from '../../../src/pipeline/comment/tell.ts'
import { makeReport, type Report } from '../../../src/pipeline/report/report.ts'
import { inputsOf } from '../../support/comment-inputs.ts'
import { type FakeGithub, fakeGithub } from '../../support/fake-github.ts'
import type { FakeHost } from '../../support/fake-host.ts'
import { onlineHost } from '../../support/online-host.ts'

let github: FakeGithub
let folder: string

beforeEach(async () => {
  github = await fakeGithub()
  folder = await mkdtemp(join(tmpdir(), 'comment-'))
})
afterEach(async () => {
  await github.close()
  await rm(folder, { recursive: true, force: true })
})

const pull = (from = 'octo/app') => ({ number: 7, head: { repo: { full_name: from } }, base: {} })

interface Told {
  readonly event?: string
  readonly payload?: object
  readonly with?: Readonly<Record<string, string>>
  readonly failed?: string
  readonly report?: Partial<Report>
}

async function tell(told: Told = {}): Promise<FakeHost> {
  const eventPath = join(folder, 'event.json')
  await writeFile(eventPath, JSON.stringify(told.payload ?? { pull_request: pull() }))
  const env = {
    GITHUB_EVENT_NAME: told.event ?? 'pull_request',
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_RUN_ID: '1',
  }
  const host = onlineHost({ env })
  const report: Report = {
    ...makeReport(),
    outputs: { 'report-json': join(folder, 'report.json') },
    verdicts: [{ gate: 'scan', passed: told.failed === undefined, ...(told.failed ? { reason: told.failed } : {}) }],
    ...told.report,
  }
  await tellPullRequest(await inputsOf({ 'github-token': 'TOKEN', ...told.with }), report, host)
  return host
}

const bodies = () => (github.comments.get(7) ?? []).map(({ body }) => body)

test('a gate that failed is told in one comment, which the next run brings up to date', async () => {
  await tell({ failed: 'CVE-2026-1' })
  expect(bodies()).toEqual([expect.stringMatching(/^<!-- image-pipeline [0-9a-f]{16} -->[\s\S]*CVE-2026-1/)])
  await tell()
  expect(bodies()).toEqual([expect.stringContaining('all gates passed')])
  const before = github.writes().length
  await tell()
  expect(github.writes()).toHaveLength(before)
})

test('what has nothing to say makes no comment', async () => {
  await tell()
  expect(github.writes()).toEqual([])
})

test('of several jobs that make one image the one that merges comments', async () => {
  const job = { job: 'merge', stages: 'metadata,publish', platforms: 'linux/amd64', images: 'ghcr.io/octo/app' }
  await tell({ failed: 'libx on linux/amd64', with: job })
  expect(bodies()).toEqual([expect.stringContaining('libx on linux/amd64')])
})

test('two images of a pull request have a comment each', async () => {
  await tell({ failed: 'one', with: { images: 'ghcr.io/octo/one' } })
  await tell({ failed: 'two', with: { images: 'ghcr.io/octo/two' } })
  expect(bodies()).toHaveLength(2)
})

test('the file for a workflow that may post it is there, and in the outputs', async () => {
  const outputs = { 'report-json': join(folder, 'report.json') }
  await tell({ failed: 'x', report: { outputs } })
  expect(outputs).toMatchObject({ 'comment-json': join(folder, 'comment.json') })
  expect(JSON.parse(await readFile(join(folder, 'comment.json'), 'utf8'))).toMatchObject({
    version: 1,
    gates: [{ gate: 'scan', passed: false, reason: 'x' }],
  })
})

describe('nothing is asked of GitHub', () => {
  const push = { event: 'push', payload: {} }
  test.each<[string, Told]>([
    ['with comment: false', { with: { comment: 'false' } }],
    ['on a push', push],
    ['on a review, which brings no code, unless comment is true', { event: 'pull_request_review' }],
    ['by a run that only lints', { with: { stages: 'metadata,lint' } }],
    ['by the job of one platform', { with: { job: 'platform', platforms: 'linux/amd64', images: 'ghcr.io/octo/app' } }],
    ['by a run that judged nothing', { report: { verdicts: [] } }],
    ['where a fork’s token only reads', { payload: { pull_request: pull('mallory/app') } }],
    ['where the fork is gone', { payload: { pull_request: { number: 7, head: { repo: null } } } }],
    ['without a token', { with: { 'github-token': '' } }],
  ])('%s', async (_, told) => {
    await tell({ failed: 'x', ...told })
    expect(github.requests).toEqual([])
  })
})

test('a fork’s run says where its comment is and who may post it, where there is something to say', async () => {
  const fork = { payload: { pull_request: pull('mallory/app') } }
  const host = await tell({ failed: 'x', ...fork })
  expect(host.messages('notice').join()).toMatch(/from a fork.*comment\.json.*`pull-requests: write`/)
  expect((await tell(fork)).messages('notice')).toEqual([])
})

test('on pull_request_target the token of a fork’s pull request may write', async () => {
  await tell({ failed: 'x', event: 'pull_request_target', payload: { pull_request: pull('mallory/app') } })
  expect(bodies()).toHaveLength(1)
})

test('with comment: true a review and a comment on the pull request do it too', async () => {
  await tell({ failed: 'x', event: 'pull_request_review', with: { comment: 'true' } })
  const issue = { number: 7, pull_request: {} }
  await tell({ failed: 'y', event: 'issue_comment', payload: { issue }, with: { comment: 'true' } })
  expect(bodies()).toEqual([expect.stringContaining('| y |')])
})

test.each([403, 404])('a %i is a notice with the permission that is missing, and fails nothing', async (status) => {
  const body = JSON.stringify({ message: 'Resource not accessible by integration' })
  github.faults.add({ answer: { status, body }, times: 99 })
  const host = await tell({ failed: 'x' })
  expect(host.messages('notice')).toEqual([
    expect.stringMatching(/Resource not accessible.*`pull-requests: write`.*workflow_run.*comment: false/),
  ])
  expect((await tell()).messages('notice')).toEqual([])
})

test('an API that is out of order is a notice too', async () => {
  github.faults.add({ answer: { status: 503, body: '{}' }, times: 99 })
  expect((await tell({ failed: 'x' })).messages('notice')).toHaveLength(1)
})

test('an event that nobody can read fails nothing', async () => {
  const host = await tell({ failed: 'x', payload: { pull_request: { number: '7; rm -rf /' } } })
  expect(github.requests).toEqual([])
  expect(host.messages('error')).toEqual([])
})
