import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import { type FakeGithub, fakeGithub } from '../support/fake-github.ts'
import { runWorkflow } from '../support/run-workflow.ts'
import { realParts } from './real-parts.ts'

/** The workflows of docs/comment.md and of the example, run one after the other as GitHub would. */
const parts = realParts()
let github: FakeGithub

beforeAll(async () => {
  github = await fakeGithub()
})
afterAll(() => github.close())

const repository = { name: 'app', full_name: 'octo/app', html_url: 'https://github.com/octo/app' }
const head = { ref: 'fix', sha: 'f'.repeat(40), repo: { full_name: 'mallory/app' } }
const base = { ref: 'main', repo: { full_name: 'octo/app' } }
const runId = '4711'

type Steps = readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[]

/** What docs/comment.md lets a caller write: its whole workflow with the steps that keep the file. */
async function workflowOfDocs(inputs: Readonly<Record<string, string>>): Promise<string> {
  const blocks = [...(await readFile('docs/comment.md', 'utf8')).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  const [whole = '', , keeping = ''] = blocks.map(([, text = '']) => text)
  const workflow = parse(whole) as { jobs: { image: { steps: Steps } } }
  const [checkout] = workflow.jobs.image.steps
  const [image, ...others] = parse(keeping) as Steps
  workflow.jobs.image.steps = [...(checkout ? [checkout] : []), { ...image, with: inputs }, ...others]
  return stringify(workflow)
}

/** What another call of the reusable workflow in the same run would leave: an artifact of its own, of another image. */
async function besideIt(artifacts: string): Promise<void> {
  const text = await readFile(join(artifacts, runId, 'image-pipeline-comment', 'comment.json'), 'utf8')
  const other = { ...JSON.parse(text), key: '0123456789abcdef', image: 'ghcr.io/octo/other' }
  const folder = join(artifacts, runId, 'image-pipeline-comment-0123456789ab')
  await mkdir(folder)
  await writeFile(join(folder, 'comment.json'), JSON.stringify(other))
}

test('a fork’s run leaves its comment as an artifact, and the example’s workflow posts it on its pull request, and that of each other image', async () => {
  const secrets = { GITHUB_TOKEN: 'TOKEN-CANARY' }
  const env = { GITHUB_API_URL: github.url }
  const { status, artifacts } = await runWorkflow(parts, {
    workflow: await workflowOfDocs({
      stages: 'metadata,build',
      context: '.',
      gates: 'own=sh -c "echo @octocat said no >&2; exit 1"',
    }),
    files: { Dockerfile: 'FROM scratch\nCOPY hello /hello\n', hello: 'hello\n' },
    event: { name: 'pull_request', payload: { repository, number: 7, pull_request: { number: 7, head, base } } },
    ...{ secrets, env, runId },
  })
  expect(status).not.toBe(0)
  expect(github.writes()).toEqual([])

  await besideIt(artifacts)
  github.pulls.push({ number: 7, state: 'open', head, base })
  const run = {
    id: Number(runId),
    event: 'pull_request',
    head_sha: head.sha,
    head_branch: head.ref,
    head_repository: head.repo,
    html_url: `https://github.com/octo/app/actions/runs/${runId}`,
  }
  const posted = await runWorkflow(parts, {
    workflow: await readFile('examples/workflows/comment-forks.yml', 'utf8'),
    event: { name: 'workflow_run', payload: { action: 'completed', repository, workflow_run: run } },
    ...{ secrets, env, artifacts, runId: '4712' },
  })
  expect([posted.status, posted.log]).toEqual([0, expect.anything()])
  expect(posted.jobs).toMatchObject({ comment: { result: 'success' } })
  const [comment, other, ...more] = github.comments.get(7) ?? []
  expect(comment?.body).toMatch(/1 gate failed[\s\S]*\| \*\*own\*\* \| .*said no[\s\S]*Told by the run of a fork/)
  expect(comment?.body).toContain(`[The run](https://github.com/octo/app/actions/runs/${runId})`)
  expect(other?.body).toContain('### <code>ghcr.io/octo/other</code>: 1 gate failed')
  expect(more).toEqual([])
}, 280_000)

test('the example does nothing for a branch of the repository itself, whose run comments', async () => {
  const before = github.requests.length
  const run = { id: 1, event: 'pull_request', head_sha: head.sha, head_branch: 'x', head_repository: base.repo }
  const { jobs } = await runWorkflow(parts, {
    workflow: await readFile('examples/workflows/comment-forks.yml', 'utf8'),
    event: { name: 'workflow_run', payload: { action: 'completed', repository, workflow_run: run } },
    env: { GITHUB_API_URL: github.url },
  })
  expect(jobs).toMatchObject({ comment: { result: 'skipped' } })
  expect(github.requests).toHaveLength(before)
}, 120_000)
