import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { describe as sentence } from '../../src/core/errors.ts'
import type { Host } from '../../src/core/host.ts'
import { fetchCommitDate } from '../../src/github/repository.ts'
import { postComment } from '../../src/pipeline/comment/post.ts'
import { readAtBase } from '../../src/pipeline/inputs/base-ref.ts'
import { storeWithGitHub } from '../../src/pipeline/publish/store-with-github.ts'
import { sendSarif } from '../../src/pipeline/report/sarif-upload.ts'
import { run } from '../../src/pipeline/run.ts'
import { RegistryError } from '../../src/registry/failure.ts'
import { refusedLogin } from '../../src/registry/tokens.ts'
import { modeOf } from '../../src/sign/signer/mode.ts'
import { badNews, commentData } from '../support/comment-example.ts'
import { facts } from '../support/facts.ts'
import { type FakeGithub, fakeGithub } from '../support/fake-github.ts'
import { refusal } from '../support/ghcr/exchange.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'
import { packageBuilder } from '../support/prune-registry.ts'
import { publishing, tagsOf } from '../support/publishing.ts'

/** GitHub's API and registry as a token meets them that lacks a permission. */
let github: FakeGithub
let ghcr: Ghcr
let folder: string

beforeEach(async () => {
  github = await fakeGithub()
  ghcr = await startGhcr()
  folder = await mkdtemp(join(tmpdir(), 'permissions-'))
})
afterEach(async () => {
  await Promise.all([github.close(), ghcr.close()])
  await rm(folder, { recursive: true, force: true })
})

const forbidden = {
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'Resource not accessible by integration' }),
}
const account = () => ({ apiUrl: github.url, token: 'TOKEN' })

describe('a push that the registry refuses names `packages: write`', () => {
  const push = async () => {
    const image = await imageLayout()
    const publication = publishing(onlineHost(), tagsOf([`${ghcr.host}/octo/app`], ['main']))
    try {
      await publication.signIn()
      await publication.blobs(image)
      await publication.manifests(image)
      await publication.tags(image)
      return ''
    } catch (error) {
      return sentence(error)
    }
  }
  const denied = refusal(403, 'DENIED', 'permission_denied: write_package')
  test.each([
    ['a blob', /^POST .*uploads/],
    ['a manifest', /^PUT .*manifests\/sha256/],
    ['a tag', /^PUT .*manifests\/main/],
  ])('for %s', async (_, on) => {
    ghcr.faults.add({ on, answer: denied, times: 99 })
    expect(await push()).toMatch(/permission_denied: write_package[\s\S]*`permissions: packages: write`/)
  })
})

test('an image of ghcr.io whose login is refused names it before anything is built', () => {
  const cause = new RegistryError('denied', { cure: '', status: 403, code: 'DENIED' })
  expect(refusedLogin('ghcr.io', undefined, cause).cure).toContain('`permissions: packages: write`')
})

test('code scanning that refuses names `security-events: write`', async () => {
  github.faults.add({ answer: forbidden, times: 9 })
  const file = join(folder, 'scan.sarif')
  await writeFile(file, '{}')
  const host = onlineHost({ env: { GITHUB_API_URL: github.url } })
  await sendSarif({ files: [file], wish: 'auto', token: 'TOKEN' }, facts(), host)
  expect(host.messages('info').join()).toContain('`security-events: write`')
  const sent = sendSarif({ files: [file], wish: 'true', token: 'TOKEN' }, facts(), host)
  await expect(sent).rejects.toMatchObject({ cure: expect.stringContaining('`security-events: write`') })
})

test('the attestation store that refuses names `attestations: write`', async () => {
  github.faults.add({ answer: forbidden, times: 9 })
  const said = onlineHost({ env: { GITHUB_API_URL: github.url } })
  const host: Host = { ...said, kind: 'runner' }
  const plan = { by: 'workflow', sigstore: 'public' } as const
  expect(await storeWithGitHub([], [], plan, facts(), 'TOKEN', host)).toEqual([])
  expect(said.messages('info').join()).toContain('`attestations: write`')
})

test('a job without an id token is told `id-token: write` before anything is built', () => {
  const inputs = { sign: 'auto', cosignKey: undefined, cosignPassword: '', signingConfig: '', trustedRoot: '' } as const
  expect(() => modeOf(inputs, { kind: 'runner', env: {} })).toThrow(
    expect.objectContaining({ cure: expect.stringContaining('"id-token: write"') }),
  )
})

test('a comment that is refused names `pull-requests: write`', async () => {
  github.faults.add({ on: /^POST .*comments/, answer: forbidden, times: 9 })
  const host = onlineHost()
  const pull = { repository: 'octo/app', number: 7 }
  await postComment({ data: commentData(badNews), pull, run: undefined, fork: false, ...account() }, host)
  expect(host.messages('notice').join()).toContain('`pull-requests: write`')
})

const noContents = () => {
  github.faults.add({ answer: forbidden, times: 9 })
  const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octo/app' }
  return onlineHost({ env, exec: () => ({ status: 128 }) })
}

test('what cannot be read of the repository is told with `contents: read`', async () => {
  const host = noContents()
  expect(await fetchCommitDate('octo/app', 'abc', account(), host)).toBeUndefined()
  expect(host.messages('warning').join()).toContain('`contents: read`')
})

test('the config file of the base branch that cannot be read ends the run, with `contents: read`: its gates would be lost', async () => {
  const event = { name: 'pull_request', reviewed: true, base: 'a'.repeat(40) }
  await expect(readAtBase(event, 'image-pipeline.yml', noContents(), 'TOKEN')).rejects.toMatchObject({
    cure: expect.stringContaining('`contents: read`'),
  })
})

describe('a prune that the packages API refuses names `packages: write`', () => {
  const prune = async (mode: string): Promise<string> => {
    const builder = packageBuilder()
    builder.image({ age: 60, tags: ['old'] })
    builder.image({ age: 60 })
    builder.into(ghcr.store, 'octo/app')
    const given: Readonly<Record<string, string>> = {
      stages: 'prune',
      'prune-mode': mode,
      'prune-packages': 'octo/app',
      'github-token': 'TOKEN',
      registry: ghcr.host,
      username: 'octo',
      password: 'TOKEN',
      'report-dir': folder,
    }
    const host = onlineHost({
      env: { GITHUB_API_URL: ghcr.apiUrl },
      cwd: folder,
      now: new Date(),
      exec: () => ({ status: 128 }),
    })
    const { status, report } = await run({ read: (name) => given[name] }, host)
    expect([status, report.headline]).toEqual([1, expect.anything()])
    return report.error ?? ''
  }
  test.each([
    ['to list versions', 'plan', /^GET .*versions/, 403],
    ['to look at a package', 'plan', /^GET .*packages/, 403],
    ['to delete one', 'apply', /^DELETE /, 403],
    ['to delete one, as if it were not there', 'apply', /^DELETE /, 404],
  ] as const)('%s', async (_, mode, on, status) => {
    ghcr.faults.add({ on, answer: { ...forbidden, status }, times: 99 })
    expect(await prune(mode)).toMatch(/`(?:permissions: )?packages: write`/)
  })
})
