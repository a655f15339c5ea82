import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { runWorkflow } from '../support/run-workflow.ts'
import { realParts } from './real-parts.ts'

jest.setTimeout(120_000)

/** A repository whose build copies a source into dist, and which has committed something else there. */
const files = {
  'package.json': JSON.stringify({ name: 'app', version: '1.0.0', scripts: { build: 'cp src/*.js dist/' } }),
  'package-lock.json': JSON.stringify({ name: 'app', version: '1.0.0', lockfileVersion: 3, packages: {} }),
  'src/index.js': 'new\n',
  'dist/index.js': 'new\n',
}

/** The workflow of this repository for a pull request; act's own checkout copies the files, whatever commit is asked for. */
async function checkDist(changes: Readonly<Record<string, string>>, login: string) {
  const workflow = (await readFile('.github/workflows/check-dist.yml', 'utf8')).replace(/^ +ref: .*\n/m, '')
  const pull_request = { user: { login }, head: { ref: 'topic', sha: 'a'.repeat(40) }, base: { ref: 'main' } }
  const repository = { full_name: 'octo/app', default_branch: 'main' }
  const { jobs, artifacts } = await runWorkflow(realParts(), {
    workflow,
    files: { ...files, ...changes },
    event: { name: 'pull_request', payload: { number: 7, pull_request, repository } },
  })
  const kept = join(artifacts, '1/dist/index.js')
  return { result: jobs['check-dist']?.result, kept: existsSync(kept) ? await readFile(kept, 'utf8') : undefined }
}

test('a dist that is what the sources build to passes, and nothing is kept', async () => {
  expect(await checkDist({}, 'dependabot[bot]')).toEqual({ result: 'success', kept: undefined })
})

test('one that is not fails; what Dependabot should have committed is kept', async () => {
  expect(await checkDist({ 'dist/index.js': 'old\n' }, 'dependabot[bot]')).toEqual({ result: 'failure', kept: 'new\n' })
})

test('a file that only the build makes is a difference too', async () => {
  expect(await checkDist({ 'src/chunk.js': 'x\n' }, 'octocat')).toEqual({ result: 'failure', kept: undefined })
})

test('of a person’s pull request nothing is kept: who wrote it can build it', async () => {
  expect(await checkDist({ 'dist/index.js': 'old\n' }, 'octocat')).toEqual({ result: 'failure', kept: undefined })
})
