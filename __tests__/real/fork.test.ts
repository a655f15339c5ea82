import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner, obeyed, type StepResult } from '../support/as-runner.ts'
import { type CheckedSite, checkedSite, copyOf } from '../support/checked-site.ts'
import { type FakeGithub, fakeGithub } from '../support/fake-github.ts'
import { repository } from '../support/real-step.ts'
import { realParts } from './real-parts.ts'

/** A pull request from a fork, from its own run to the comment that the base repository posts. */
let site: CheckedSite
let github: FakeGithub
let checkout: string
let report: string
let fork: StepResult
let registryWrites: readonly string[]

const writes = (requests: readonly string[]) => requests.filter((line) => !/^(?:GET|HEAD) /.test(line))

const head = { ref: 'fix', sha: 'f'.repeat(40), repo: { full_name: 'mallory/app' } }
const base = { ref: 'main', repo: { full_name: 'octo/app' } }

const status = 'rootfs/var/lib/dpkg/status'
const newPackage =
  'Package: libssl-dev\nStatus: install ok installed\nSource: openssl\nVersion: 3.0.1-1\nArchitecture: all\n'
const lenient = { 'scan-severity': 'LOW', 'scan-fail': 'false' }

/** The runner removes what lies in its temp folder; the report is looked at later. */
const reporting = (folder: string) => ({ 'report-dir': folder, 'github-token': 'TOKEN-CANARY' })
const everyStage = 'metadata,lint,secrets,build,analyze,scan,sbom,test,publish,sign'

beforeAll(async () => {
  ;[site, github] = await Promise.all([checkedSite(realParts()), fakeGithub()])
  const { main: published } = await asRunner(site.step({ with: lenient, env: { GITHUB_API_URL: github.url } }))
  expect([published.status, published.stdout]).toEqual([0, expect.anything()])
  // What is written is seen: of the fork's run the same list is empty.
  expect(writes(site.ghcr.requests)).toEqual(expect.arrayContaining([expect.stringMatching(/^PUT .*manifests\/main/)]))

  const more = `${await readFile(join(site.folder, status), 'utf8')}\n${newPackage}`
  checkout = await copyOf(site, {
    [status]: more,
    'rootfs/new': Array.from({ length: 20_000 }, (_, line) => line * 7919).join(),
  })
  report = `${checkout}-report`
  const before = site.ghcr.requests.length
  github.requests.length = 0
  const { main } = await asRunner(
    site.step({
      cwd: checkout,
      event: { name: 'pull_request', payload: { repository, number: 7, pull_request: { number: 7, head, base } } },
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_BASE_REF: 'main',
        GITHUB_HEAD_REF: 'fix',
      },
      with: { stages: everyStage, ...reporting(report) },
    }),
  )
  fork = main
  registryWrites = writes(site.ghcr.requests.slice(before))
}, 180_000)

afterAll(async () => {
  await Promise.all([site?.close(), github?.close()])
  for (const made of [checkout, report]) if (made) await rm(made, { recursive: true, force: true })
})

test('its run writes nothing: neither to the registry nor to GitHub, though it was given logins that may', () => {
  expect(registryWrites).toEqual([])
  expect(github.writes()).toEqual([])
  expect(github.requests.filter((line) => !line.startsWith('GET '))).toEqual([])
})

test('it judges everything all the same: a gate fails it, and the summary has every stage', () => {
  expect([fork.status, fork.stdout]).toEqual([1, expect.anything()])
  expect(JSON.parse(fork.outputs['failed-gates'] ?? '')).toEqual(['scan'])
  const sections = [...fork.summary.matchAll(/^### (\w+)/gm)].map(([, name]) => name)
  expect(sections).toEqual(expect.arrayContaining(['Scan', 'Secrets', 'Size', 'SBOM', 'Build']))
  expect(fork.summary).toContain('CVE-2026-910001')
  expect(Object.keys(JSON.parse(fork.outputs.platforms ?? ''))).toEqual(['linux/amd64', 'linux/arm64'])
  expect(fork.outputs['sbom-files']).toContain(dirname(fork.outputs['report-json'] ?? ''))
})

test('it says why there is no comment, and what posts one', () => {
  const { commands } = obeyed(fork.stdout)
  const notices = commands.filter((line) => line.startsWith('::notice') && line.includes('no comment'))
  expect(notices).toEqual([
    expect.stringMatching(/from a fork.*comment\.json.*pull-requests: write.*docs\/comment\.md/),
  ])
})

test('its comment is a file: sizes against what the base branch has published, and the gate with its reason', async () => {
  const path = fork.outputs['comment-json'] ?? ''
  expect(path).toBe(join(report, 'comment.json'))
  const text = await readFile(path, 'utf8')
  expect(text).not.toContain('CANARY')
  const data = JSON.parse(text) as { sizes: { platform: string; bytes: number; before: number }[] }
  expect(data).toMatchObject({
    image: `${site.ghcr.host}/octo/app`,
    comparedWith: `${site.ghcr.host}/octo/app:main`,
    gates: expect.arrayContaining([{ gate: 'scan', passed: false, reason: expect.stringContaining('libssl3') }]),
  })
  expect(data.sizes.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
  for (const { bytes, before } of data.sizes) expect(bytes).toBeGreaterThan(before + 10_000)
})

test('the base repository posts it', async () => {
  github.pulls.push({ number: 7, state: 'open', head, base })
  const run = { event: 'pull_request', head_sha: head.sha, head_branch: head.ref, head_repository: head.repo }
  const { main } = await asRunner({
    node: process.execPath,
    entry: 'comment.js',
    event: { name: 'workflow_run', payload: { workflow_run: run } },
    env: { GITHUB_API_URL: github.url },
    with: { 'comment-json': report, 'github-token': 'TOKEN-CANARY' },
  })
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
  const [comment] = github.comments.get(7) ?? []
  expect(comment?.body).toMatch(/: \+\d+ kB, 1 gate failed\n[\s\S]*\*\*scan\*\*[\s\S]*Told by the run of a fork/)
}, 60_000)

test('a pull request of the repository’s own branch gets its comment by the run itself, and without the permission the cure', async () => {
  const own = { ...head, repo: base.repo }
  const step = () =>
    asRunner(
      site.step({
        cwd: checkout,
        event: { name: 'pull_request', payload: { repository, pull_request: { number: 8, head: own, base } } },
        env: { GITHUB_API_URL: github.url, GITHUB_REF: 'refs/pull/8/merge' },
        with: {
          ...lenient,
          ...reporting(report),
          stages: 'metadata,build,analyze,scan',
          'compare-with': `${site.ghcr.host}/octo/app:main`,
          gates: 'own=sh -c "echo @octocat >&2; exit 1"',
        },
      }),
    )
  await step()
  const [comment] = github.comments.get(8) ?? []
  expect(comment?.body).toMatch(/: \+\d+ kB, 2 new findings, 1 gate failed\n/)
  expect(comment?.body).toMatch(/\| CRITICAL \| <code>CVE-2026-910001<\/code> \| <code>libssl-dev<\/code>.*3\.0\.9-1/)
  expect(comment?.body).toMatch(/\| \*\*own\*\* \| .*&#64;&#8288;octocat/)
  const forbidden = { status: 403, body: '{"message":"Resource not accessible by integration"}' }
  github.faults.add({ answer: forbidden, times: 99 })
  const { main } = await step()
  expect(obeyed(main.stdout).commands.join('\n')).toMatch(/::notice.*Resource not accessible.*`pull-requests: write`/)
  expect(JSON.parse(main.outputs['failed-gates'] ?? '')).toEqual(['own'])
}, 120_000)
