import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { type BranchesApi, branchesApi } from '../support/release/branches-api.ts'
import { runWorkflow } from '../support/run-workflow.ts'
import { realParts } from './real-parts.ts'

jest.setTimeout(120_000)

const head = 'a'.repeat(40)
let folder: string
let api: BranchesApi

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'update-dist-'))
  for (const path of ['scripts/commit-files', 'src/core'])
    await cp(path, join(folder, 'repository', path), { recursive: true })
  const branch = { 'dist/index.js': 'old', 'dist/gone.js': 'gone', 'dist/same.js': 'same', 'src/index.ts': 'source' }
  api = await branchesApi(head, branch, 'TOKEN-CANARY')
})

afterEach(async () => {
  await api.close()
  await rm(folder, { recursive: true, force: true })
})

async function make(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const at = join(folder, 'artifacts/77', path)
    await mkdir(dirname(at), { recursive: true })
    await writeFile(at, text)
  }
}

const run = {
  id: 77,
  conclusion: 'failure',
  event: 'pull_request',
  head_branch: 'dependabot/npm_and_yarn/undici-7',
  head_sha: head,
  head_repository: { full_name: 'octo/app' },
  actor: { login: 'dependabot[bot]' },
  triggering_actor: { login: 'dependabot[bot]' },
}

/** The workflow of this repository, as it stands, for a run of check-dist that has ended. */
async function updateDist(changes: Partial<typeof run> = {}) {
  return runWorkflow(realParts(), {
    workflow: await readFile('.github/workflows/update-dist.yml', 'utf8'),
    folder: join(folder, 'repository'),
    event: {
      name: 'workflow_run',
      payload: { repository: { full_name: 'octo/app', default_branch: 'main' }, workflow_run: { ...run, ...changes } },
    },
    env: { GITHUB_API_URL: api.url, GITHUB_GRAPHQL_URL: `${api.url}/graphql` },
    secrets: { GITHUB_TOKEN: 'TOKEN-CANARY' },
    artifacts: join(folder, 'artifacts'),
  })
}

test('what check-dist has built is committed onto Dependabot’s branch, and its checks are started', async () => {
  await make({ 'dist/index.js': 'new', 'dist/same.js': 'same', 'dist/more.js': 'more' })
  const { jobs, log } = await updateDist()
  expect(jobs).toMatchObject({ commit: { result: 'success' } })
  expect(api.commits).toEqual([
    {
      branch: run.head_branch,
      onto: head,
      message: 'dist, built anew',
      additions: { 'dist/index.js': 'new', 'dist/more.js': 'more' },
      deletions: ['dist/gone.js'],
    },
  ])
  expect(api.writes).toEqual([
    `POST actions/workflows/ci.yml/dispatches ${run.head_branch}`,
    `POST actions/workflows/check-dist.yml/dispatches ${run.head_branch}`,
  ])
  expect(log).not.toContain('TOKEN-CANARY')
})

test.each<[string, Partial<typeof run>]>([
  ['of a fork', { head_repository: { full_name: 'stranger/app' } }],
  ['of a person, on a branch that Dependabot made', { actor: { login: 'octocat' } }],
  ['that a person has run again', { triggering_actor: { login: 'octocat' } }],
  ['of another branch', { head_branch: 'feature' }],
  ['of a push', { event: 'push' }],
  ['that has passed', { conclusion: 'success' }],
])('a run %s changes nothing', async (_, changes) => {
  await make({ 'dist/index.js': 'new' })
  expect((await updateDist(changes)).jobs).toMatchObject({ commit: { result: 'skipped' } })
  expect(api.commits).toEqual([])
})

test('a branch that has moved on since is left alone', async () => {
  await make({ 'dist/index.js': 'new' })
  const { jobs, log } = await updateDist({ head_sha: 'b'.repeat(40) })
  expect(jobs).toMatchObject({ commit: { result: 'failure' } })
  expect(log).toContain('GitHub made no commit')
})

test('an artifact with a name that is no plain one, or with a link, is refused as a whole', async () => {
  await make({ 'dist/index.js': 'new', 'dist/.npmrc': 'registry=evil' })
  expect((await updateDist()).log).toContain('Files that may not be committed')
  await rm(join(folder, 'artifacts/77/dist/.npmrc'))
  await symlink('/etc/passwd', join(folder, 'artifacts/77/dist/link.js'))
  expect((await updateDist()).log).toContain('is no plain file')
  expect(api.commits).toEqual([])
})

test('a branch’s name is never executed', async () => {
  await make({ 'dist/index.js': 'new' })
  const name = 'dependabot/npm_and_yarn/$(touch${IFS}pwned)`id`";exit;"'
  const { jobs, log } = await updateDist({ head_branch: name })
  expect(jobs).toMatchObject({ commit: { result: 'success' } })
  expect(api.commits[0]?.branch).toBe(name)
  expect(log).not.toContain('uid=')
})
