import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { asRunner, obeyed, type Step } from '../support/as-runner.ts'
import { badNews, commentData } from '../support/comment-example.ts'
import { type FakeGithub, fakeGithub } from '../support/fake-github.ts'
import { nodes } from './nodes.ts'

let github: FakeGithub
let folder: string

beforeEach(async () => {
  github = await fakeGithub()
  folder = await mkdtemp(join(tmpdir(), 'comment-door-'))
})
afterEach(async () => {
  await github.close()
  await rm(folder, { recursive: true, force: true })
})

const sha = 'a'.repeat(40)
const head = { ref: 'fix', sha, repo: { full_name: 'mallory/app' } }

const step = (node: string, payload: object, name = 'workflow_run'): Step => ({
  node,
  entry: 'comment.js',
  event: { name, payload },
  env: { GITHUB_API_URL: github.url },
  with: { 'comment-json': join(folder, 'comment.json'), 'github-token': 'TOKEN-CANARY' },
})

const workflowRun = { event: 'pull_request', head_sha: sha, head_branch: 'fix', head_repository: head.repo }

test.each(nodes)('the sub-action posts what the run of a fork told, and shows no token (%s)', async (_, node) => {
  github.pulls.push({ number: 7, state: 'open', head, base: { repo: { full_name: 'octo/app' } } })
  await writeFile(join(folder, 'comment.json'), JSON.stringify(commentData(badNews)))
  const { main, post } = await asRunner(step(node, { workflow_run: workflowRun }))
  expect([main.status, main.stdout, post.status]).toEqual([0, expect.anything(), 0])
  expect(github.comments.get(7)?.map(({ body }) => body)).toEqual([expect.stringContaining('CVE-2026-1')])
  expect(obeyed(main.stdout).text.join('\n')).toContain('the pull request #7 got a comment')
  expect(obeyed(main.stdout).text.join('\n')).not.toContain('CANARY')
})

test('a file that is none fails nothing', async () => {
  github.pulls.push({ number: 7, state: 'open', head, base: { repo: { full_name: 'octo/app' } } })
  await writeFile(join(folder, 'comment.json'), '::error::@octocat')
  const { main } = await asRunner(step(process.execPath, { workflow_run: workflowRun }))
  expect(main.status).toBe(0)
  expect(github.writes()).toEqual([])
  expect(obeyed(main.stdout).commands.filter((line) => line.startsWith('::error'))).toEqual([])
})

test('on another event it says where it belongs, and fails', async () => {
  const { main } = await asRunner(step(process.execPath, {}, 'pull_request'))
  expect(main.status).toBe(1)
  expect(main.stdout).toContain('the event is not workflow_run')
})
