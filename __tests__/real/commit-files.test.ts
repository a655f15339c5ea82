import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { child } from '../support/act/child.ts'
import { type BranchesApi, branchesApi } from '../support/release/branches-api.ts'
import { realParts } from './real-parts.ts'

const { node24 = '' } = realParts()
const head = 'a'.repeat(40)
let folder: string
let api: BranchesApi

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commit-files-'))
  await mkdir(join(folder, 'files/dist'), { recursive: true })
  await writeFile(join(folder, 'files/dist/index.js'), 'new')
  await writeFile(join(folder, 'notes.md'), 'What is new.')
  api = await branchesApi(head, { 'dist/index.js': 'old' }, 'TOKEN-CANARY')
})

afterEach(async () => {
  await api.close()
  await rm(folder, { recursive: true, force: true })
})

/** As the workflow `pins` calls it. */
function propose() {
  const wanted = ['--only', 'dist/', '--branch', 'pins/refresh', '--onto', head, '--new-branch', '--message', 'Newer']
  const then = ['--pull-request', join(folder, 'notes.md'), '--start', 'ci.yml']
  const args = [resolve('scripts/commit-files/main.ts'), join(folder, 'files'), ...wanted, ...then]
  const env = { GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'octo/app', GITHUB_TOKEN: 'TOKEN-CANARY' }
  return child(spawn(node24, args, { cwd: folder, env }), 60_000)
}

test('files become a branch and a pull request, whose checks are started', async () => {
  expect(await propose()).toMatchObject({ status: 0, stderr: '' })
  expect(api.commits).toMatchObject([{ branch: 'pins/refresh', onto: head, additions: { 'dist/index.js': 'new' } }])
  expect(api.writes).toEqual([
    'POST git/refs refs/heads/pins/refresh',
    'POST pulls Newer',
    'POST actions/workflows/ci.yml/dispatches pins/refresh',
  ])
})

test('a branch and a pull request that are there already are set anew, not made twice', async () => {
  api.there = true
  expect(await propose()).toMatchObject({ status: 0, stderr: '' })
  expect(api.writes.slice(0, 3)).toEqual([
    'POST git/refs refs/heads/pins/refresh',
    'PATCH git/refs/heads/pins/refresh undefined',
    'PATCH pulls/7 Newer',
  ])
})

test('where nothing differs nothing is written', async () => {
  await writeFile(join(folder, 'files/dist/index.js'), 'old')
  expect(await propose()).toMatchObject({ status: 0, stdout: 'Nothing changes.\n' })
  expect([...api.commits, ...api.writes]).toEqual([])
})
