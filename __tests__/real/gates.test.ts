import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner, obeyed, type StepResult } from '../support/as-runner.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type CheckedSite, checkedSite, copyOf, startCodeScanning } from '../support/checked-site.ts'
import { repository } from '../support/real-step.ts'
import { realParts } from './real-parts.ts'

let site: CheckedSite
const token = `ghp_${'4f3C2b1A0z9Y8x7W6v5U4t3S2r1Q0pOnMlKj'}`

beforeAll(async () => {
  site = await checkedSite(realParts())
}, 60_000)
afterAll(() => site.close())

const lenient = { 'scan-severity': 'LOW', 'scan-fail': 'false' }
const registry = (name: string) => askRegistry(site.ghcr.url, name, 'octo:PASSWORD-CANARY')
const image = (name: string) => `${site.ghcr.host}/${name}`
const uploads = (name: string) => site.ghcr.requests.filter((line) => line.startsWith(`POST /v2/${name}/blobs/uploads`))

async function everything(main: StepResult): Promise<string> {
  const folder = dirname(main.outputs['report-json'] ?? '')
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'))
  // What the runner obeys, the masks, is no text that anybody sees.
  return [
    ...(await Promise.all(texts)),
    obeyed(main.stdout).text.join('\n'),
    JSON.stringify({ ...main, stdout: '' }),
  ].join('\n')
}

test('an image that passes is published with findings, SARIF and SBOMs of both platforms; SARIF goes to code scanning', async () => {
  const scanning = await startCodeScanning()
  const { main } = await asRunner(
    site.step({ env: { GITHUB_API_URL: scanning.url }, with: { ...lenient, 'github-token': 'TOKEN-CANARY' } }),
  )
  scanning.close()
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
  expect(main.outputs).toMatchObject({ gate: 'passed', 'failed-gates': '[]' })
  const counts = { CRITICAL: 1, HIGH: 1 }
  expect(JSON.parse(main.outputs.findings ?? '')).toMatchObject({
    scan: { 'linux/amd64': counts, 'linux/arm64': counts },
  })
  expect((await readdir(main.outputs.sarif ?? '')).sort()).toEqual(
    ['scan', 'secrets']
      .flatMap((stage) => [`${stage}-linux-amd64.sarif`, `${stage}-linux-arm64.sarif`])
      .concat('secrets.sarif'),
  )
  expect(scanning.received).toHaveLength(5)
  expect(scanning.received[0]).toMatchObject({ commit_sha: site.sha, ref: 'refs/heads/main' })
  const sboms = JSON.parse(main.outputs['sbom-files'] ?? '') as Record<string, Record<string, string>>
  for (const platform of ['linux/amd64', 'linux/arm64']) {
    const digest = (JSON.parse(main.outputs.platforms ?? '') as Record<string, string>)[platform]
    for (const file of Object.values(sboms[platform] ?? {})) expect(await readFile(file, 'utf8')).toContain(digest)
  }
  expect((await registry('octo/app').manifest('main')).digest).toBe(main.outputs.digest)
  expect(await everything(main)).not.toMatch(/CANARY/)
}, 120_000)

test('a failing scan ends with 1, leaves every tag where it was, and names package, fix and platforms', async () => {
  const before = await registry('octo/app').manifest('latest')
  const cwd = await copyOf(site, { 'rootfs/new': 'another layer\n' })
  const { main } = await asRunner(site.step({ cwd }))
  await rm(cwd, { recursive: true, force: true })
  expect(main.status).toBe(1)
  expect(main.outputs).toMatchObject({ gate: 'failed', 'failed-gates': '["scan"]' })
  expect((await registry('octo/app').manifest('latest')).digest).toBe(before.digest)
  await expect(registry('octo/app').manifest(main.outputs.digest ?? '')).rejects.toThrow('404')
  const reason = JSON.parse(main.report).gates.find(({ gate }: { gate: string }) => gate === 'scan').reason as string
  expect(reason).toMatch(/libssl3 3\.0\.1-1/)
  expect(reason).toContain('3.0.9-1')
  expect(reason).toContain('CVE-2026-910001')
  // The headline, then one table: platform × severity.
  const [headline, ...lines] = main.summary.split('\n').filter(Boolean)
  expect(headline).toContain('not published: gate scan failed')
  expect(lines.slice(0, 3).join('\n')).toMatch(/### Scan\n\| *platform *\|.*CRITICAL/)
  expect(obeyed(main.stdout).commands.filter((line) => line.startsWith('::error'))).not.toHaveLength(0)
  expect(obeyed(main.stdout).commands.filter((line) => /^::(error|warning)/.test(line)).length).toBeLessThanOrEqual(10)
}, 120_000)

test('all failing gates are told together, and no blob goes up while a secret may be in it', async () => {
  const cwd = await copyOf(site, {
    Dockerfile: 'FROM scratch\nCOPY rootfs/ /\nCOPY key /key\nCOPY rootfs/ /\n',
    key: `GITHUB_TOKEN=${token}\n`,
  })
  const { main } = await asRunner(
    site.step({ cwd, with: { images: image('octo/leaky'), gates: 'mine=sh -c "echo not today >&2; exit 1"' } }),
  )
  await rm(cwd, { recursive: true, force: true })
  expect(main.status).toBe(1)
  expect(JSON.parse(main.outputs['failed-gates'] ?? '[]').sort()).toEqual(['mine', 'scan', 'secrets'])
  expect(uploads('octo/leaky')).toEqual([])
  expect(main.summary).toContain('github-pat')
  expect(await everything(main)).not.toContain(token)
}, 120_000)

test('what a pull request brings to silence the scanners changes nothing', async () => {
  const cwd = await copyOf(site, {
    'trivy.yaml': 'severity: LOW\nvulnerability:\n  ignore-unfixed: true\n',
    '.trivyignore': 'CVE-2026-910001\nCVE-2026-910002\n',
    '.trivyignore.yaml': 'vulnerabilities:\n  - id: CVE-2026-910001\n',
    '.gitleaks.toml': '[allowlist]\npaths = [".*"]\n',
    '.github/image-pipeline.yml': 'scan-fail: false\nscan-ignore-file: .trivyignore.yaml\n',
  })
  const pull = {
    number: 7,
    commits: 1,
    head: { sha: site.sha, repo: repository },
    base: { sha: site.sha, ref: 'main' },
  }
  const { main } = await asRunner(
    site.step({
      cwd,
      event: { name: 'pull_request', payload: { repository, number: 7, pull_request: pull } },
      env: {
        GITHUB_REF: 'refs/pull/7/merge',
        TRIVY_SEVERITY: 'LOW',
        TRIVY_IGNORE_UNFIXED: 'true',
        TRIVY_SKIP_DIRS: '/',
      },
      with: { 'scan-ignore-file': '.trivyignore.yaml' },
    }),
  )
  await rm(cwd, { recursive: true, force: true })
  expect([main.status, main.stdout]).toEqual([1, expect.anything()])
  expect(main.outputs['failed-gates']).toBe('["scan"]')
}, 120_000)

test('a tool with other bytes than its pin says is refused, and nothing is published', async () => {
  const mirror = join(dirname(site.step().with?.['scan-cache-dir'] ?? ''), 'wrong-mirror')
  const place = join(mirror, 'trivy', '0.74.0', 'linux-amd64')
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'trivy'), '#!/bin/sh\necho \'{"SchemaVersion":2,"Results":[]}\'\n', { mode: 0o755 })
  const { main } = await asRunner(
    site.step({
      env: { RUNNER_TOOL_CACHE: `${mirror}-cache` },
      with: { 'tools-mirror': `file://${mirror}`, stages: 'metadata,build,scan,publish', images: image('octo/never') },
    }),
  )
  expect(main.status).toBe(1)
  expect(main.stdout).toMatch(/trivy.*d89bcc65/)
  expect(uploads('octo/never')).toEqual([])
}, 120_000)

test('without a database nothing is published, and the message names the mirrors and the cure', async () => {
  const { main } = await asRunner(
    site.step({
      with: {
        'scan-db-repository': `${image('octo/none')}:2`,
        'scan-cache-dir': join(dirname(site.step().with?.['scan-cache-dir'] ?? ''), 'no-trivy'),
        images: image('octo/never'),
      },
    }),
  )
  expect(main.status).toBe(1)
  expect(main.stdout).toMatch(/octo\/none:2/)
  expect(main.stdout).toMatch(/scan-db-repository/)
  expect(uploads('octo/never')).toEqual([])
}, 120_000)

test('an image that exists is scanned by its reference, or in its folder, and compared with another', async () => {
  const stages = 'scan,sbom,secrets'
  const given = { stages, images: '', tags: '', platforms: '', 'build-contexts': '', context: '' }
  const [byReference, inFolder] = [
    await asRunner(
      site.step({
        with: { ...given, 'image-ref': `${image('octo/app')}:main`, 'compare-with': `${image('octo/app')}:latest` },
      }),
    ),
    await asRunner(site.step({ with: { ...given, stages: 'scan', 'image-ref': 'oci-layout://nowhere' } })),
  ]
  expect(byReference.main.outputs['failed-gates']).toBe('["scan"]')
  expect(byReference.main.summary).toMatch(/Since .*latest.*: 0 added, 0 gone, 2 still there/)
  expect(inFolder.main.status).toBe(1)
  expect(inFolder.main.stdout).toContain('is no OCI layout')
}, 120_000)

test('a dry run tells what would be searched and scanned, and fetches nothing', async () => {
  const before = site.ghcr.requests.length
  const { main } = await asRunner(site.step({ with: { 'dry-run': 'true' } }))
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
  for (const title of [
    'secrets: what would be searched',
    'scan: what would fail the gate',
    'sbom: what would be written',
  ])
    expect(main.stdout).toContain(title)
  expect(site.ghcr.requests.slice(before).filter((line) => line.includes('trivy-db'))).toEqual([])
}, 60_000)

test('a platform that the image lacks is a failure, not "no findings"', async () => {
  const { main } = await asRunner(
    site.step({
      with: {
        stages: 'scan',
        'image-ref': `${image('octo/app')}:main`,
        platforms: 'linux/amd64,linux/s390x',
        'scan-fail': 'false',
      },
    }),
  )
  expect(main.status).toBe(1)
  expect(main.stdout).toContain('linux/s390x')
}, 60_000)
