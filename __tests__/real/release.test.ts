import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { child } from '../support/act/child.ts'
import { type ReleasesApi, releasesApi } from '../support/release/releases-api.ts'
import { madeRepository, type Repository, versionFiles } from '../support/release/repository.ts'
import { realParts } from './real-parts.ts'

// The workflow runs the sources as they are, on the runner's Node, without a package.
const { node24 = '', env } = realParts()

// npm is started some ten times a test.
jest.setTimeout(180_000)

let repository: Repository
let api: ReleasesApi

beforeEach(async () => {
  repository = await madeRepository()
  api = await releasesApi(repository.bare, 'TOKEN-CANARY')
})

afterEach(async () => {
  await api.close()
  await repository.remove()
})

async function release(...args: readonly string[]) {
  const run = spawn(node24, [resolve('scripts/release/main.ts'), ...args], {
    cwd: repository.folder,
    env: {
      ...env,
      PATH: env.PATH ?? process.env.PATH ?? '',
      HOME: repository.bare,
      GITHUB_API_URL: api.url,
      GITHUB_REPOSITORY: 'org/image-pipeline',
      GITHUB_TOKEN: 'TOKEN-CANARY',
    },
  })
  const { status, stdout, stderr } = await child(run, 60_000)
  expect(stdout + stderr).not.toContain('TOKEN-CANARY')
  return { status, words: stdout + stderr }
}

const files = ['asset SHA256SUMS', 'asset image-pipeline-1.2.3.tgz']
const whole = ['POST release', ...files.map((file) => `POST ${file}`), 'PATCH release']

test('a plan tells all of it and does none of it; then it is done in that order, v1 last', async () => {
  const before = await repository.commit(versionFiles('1.2.2'))
  repository.git('push', '--quiet', 'origin', `${before}:refs/tags/v1`, `${before}:refs/tags/v1.2.2`)
  const commit = await repository.commit(versionFiles('1.2.3'))
  const plan = await release('plan')
  expect(plan).toMatchObject({ status: 0 })
  expect(plan.words).toMatch(/1\. draft a release[\s\S]+upload[\s\S]+publish it as the latest[\s\S]+move v1 from/)
  expect(api.writes).toEqual([])

  expect(await release('publish', '1.2.3')).toMatchObject({ status: 0 })
  expect([...api.writes].sort()).toEqual([...whole].sort())
  expect(api.writes.at(-1)).toBe('PATCH release')
  expect(api.releases).toMatchObject([
    { draft: false, body: '- 1.2.3.', target_commitish: commit, make_latest: 'true' },
  ])
  expect(repository.tags()).toEqual({ v1: before, 'v1.2.2': before, 'v1.2.3': commit })

  expect(await release('move', '1.2.3')).toMatchObject({ status: 0 })
  expect(api.writes.slice(whole.length)).toEqual(['PATCH tag v1'])
  expect(repository.tags()).toMatchObject({ v1: commit, 'v1.2.3': commit })
  expect((await release('plan')).words).toContain('Nothing is left to do.')
})

test('v1 does not move before the release is published', async () => {
  await repository.commit(versionFiles('1.2.3'))
  expect((await release('move', '1.2.3')).words).toContain('v1.2.3 is not published.')
  expect(api.writes).toEqual([])
})

test('v1 does not move to a release that can still be changed', async () => {
  await repository.commit(versionFiles('1.2.3'))
  api.immutable = false
  await release('publish', '1.2.3')
  const { status, words } = await release('move', '1.2.3')
  expect(status).toBe(1)
  expect(words).toContain('release immutability')
  expect(repository.tags().v1).toBeUndefined()
})

test('a version that exists is refused, and stays what it is', async () => {
  const commit = await repository.commit(versionFiles('1.2.3'))
  await release('publish', '1.2.3')
  await repository.commit(versionFiles('1.2.3', 'another'))
  const { status, words } = await release('publish', '1.2.3')
  expect(status).toBe(1)
  expect(words).toContain(`v1.2.3 exists, of ${commit.slice(0, 7)}`)
  expect(api.writes).toHaveLength(whole.length)
})

test('a dist that is not what a build makes is refused', async () => {
  await repository.commit({ ...versionFiles('1.2.3'), 'dist/index.js': '// edited by hand\n' })
  for (const command of ['plan', 'publish']) {
    const { status, words } = await release(command, '1.2.3')
    expect(status).toBe(1)
    expect(words).toContain('not what a build makes: dist/index.js')
    repository.git('checkout', '--quiet', '.')
  }
  expect(api.writes).toEqual([])
})

test('a tree with changes is refused, and so is a commit that was not pushed', async () => {
  await repository.commit(versionFiles('1.2.3'))
  await writeFile(join(repository.folder, 'new.txt'), 'x')
  expect((await release('publish', '1.2.3')).words).toContain('not committed: new.txt')
  repository.git('add', '--all')
  repository.git('commit', '--quiet', '--message', 'Not pushed')
  expect((await release('publish', '1.2.3')).words).toContain('main does not have')
  expect(api.writes).toEqual([])
})

test.each(whole.flatMap((_, at) => [[at, false] as const, [at, true] as const]))(
  'a run that is cut off at write %i (obeyed: %s) is completed by the next one, nothing twice',
  async (at, obeyed) => {
    const commit = await repository.commit(versionFiles('1.2.3'))
    api.cut = { at, obeyed }
    expect(await release('publish', '1.2.3', '--verified')).toMatchObject({ status: 1 })
    expect(await release('publish', '1.2.3', '--verified')).toMatchObject({ status: 0 })
    expect([...api.writes].sort()).toEqual([...whole].sort())
    expect(api.releases).toHaveLength(1)
    expect(repository.tags()).toEqual({ 'v1.2.3': commit })
  },
)

test('a version is written wherever it stands, and then there is nothing to refuse', async () => {
  const changed = { 'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n- New.\n\n## [1.2.3] - 2026-11-01\n\n- Old.\n' }
  await repository.commit({ ...versionFiles('1.2.3'), ...changed })
  expect(await release('prepare', '1.3.0')).toMatchObject({ status: 0 })
  await repository.commit({})
  const { status, words } = await release('plan')
  expect(words).toContain('Release 1.3.0 of')
  expect(status).toBe(0)
})
