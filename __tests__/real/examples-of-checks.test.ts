import { execFile } from 'node:child_process'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { copyOf } from '../support/checked-site.ts'
import { cosignLine } from '../support/cosign-real.ts'
import { signingRuns } from '../support/signing-runs.ts'
import { identity, issuer } from '../support/sigstore/id-token.ts'
import { subAction, troubleOf } from '../support/sub-action.ts'
import { realParts } from './real-parts.ts'

/**
 * What the documentation of aquasecurity/trivy-action, anchore/sbom-action and sigstore/cosign-installer shows as examples,
 * by the inputs they use, with `uses:` swapped.
 */
const runs = signingRuns()
const time = 120_000
const local = 'docker.io/octo/checked-by-example:90dd603'
let cwd = ''
let digest = ''
const tags = () => `${runs.site.ghcr.host}/octo/checked:main\n${runs.site.ghcr.host}/octo/checked:latest`

/** With docker itself, as the examples do. */
const docker = async (...args: readonly string[]) =>
  promisify(execFile)('docker', [...args], { cwd, env: { ...process.env, ...realParts().env } })

beforeAll(async () => {
  cwd = await copyOf(runs.site, {})
  await docker('build', '--tag', local, '.')
  const built = await subAction(
    runs.site,
    'build',
    { context: '.', platforms: 'linux/amd64,linux/arm64', push: 'true', tags: tags() },
    { cwd },
  )
  expect(troubleOf(built)).toBe('')
  digest = built.outputs.digest ?? ''
}, 90_000)
afterAll(async () => {
  await docker('rmi', '--force', local)
  await rm(cwd, { recursive: true, force: true })
})

const scan = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  subAction(runs.site, 'scan', { 'cache-dir': join(runs.folder, 'trivy'), ...inputs }, { cwd, env })
const written = (path: string) => readFile(join(cwd, path), 'utf8')

test(
  'scan in CI: an image that docker build has just made fails the step by what can be mended',
  async () => {
    const step = await scan({
      'image-ref': local,
      format: 'table',
      'exit-code': '1',
      'ignore-unfixed': 'true',
      'vuln-type': 'os,library',
      severity: 'CRITICAL,HIGH',
    })
    expect(step.status).toBe(1)
    expect(step.stdout).toContain('is taken from the Docker Engine')
    expect(step.outputs).toMatchObject({ gate: 'failed', 'failed-gates': '["scan"]' })
    expect(step.summary).toContain('CVE-2026-910001')
  },
  time,
)

test(
  'an archive of docker save, the results as text',
  async () => {
    await docker('save', '--output', 'vuln-image.tar', local)
    const step = await scan({ input: join(cwd, 'vuln-image.tar'), severity: 'CRITICAL,HIGH', output: 'trivy.txt' })
    expect(troubleOf(step)).toBe('')
    expect(await written('trivy.txt')).toMatch(/CVE-2026-910001.*CVE-2026-910002/s)
  },
  time,
)

test(
  'SARIF for code scanning is there although the step failed, with a run a platform, in severities asked for',
  async () => {
    const step = await scan({
      'image-ref': `${runs.site.ghcr.host}/octo/checked:main`,
      format: 'sarif',
      output: 'trivy-results.sarif',
      severity: 'CRITICAL',
      'limit-severities-for-sarif': 'true',
      'exit-code': '1',
      scanners: 'vuln',
    })
    expect(step.status).toBe(1)
    const { runs: found } = JSON.parse(await written('trivy-results.sarif'))
    expect(found).toHaveLength(2)
    for (const { results } of found)
      expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['CVE-2026-910001'])
  },
  time,
)

test(
  'Trivy’s JSON, and its SBOM, for each platform',
  async () => {
    const ref = { 'image-ref': `${runs.site.ghcr.host}/octo/checked@${digest}` }
    expect(troubleOf(await scan({ ...ref, format: 'json', output: 'out/r.json', 'list-all-pkgs': 'true' }))).toBe('')
    expect(JSON.parse(await written('out/r.json'))).toMatchObject({ SchemaVersion: 2 })
    expect(JSON.parse(await written('out/r-linux-arm64.json'))).toMatchObject({ SchemaVersion: 2 })
    expect(troubleOf(await scan({ ...ref, format: 'cyclonedx', output: 'bom.json' }))).toBe('')
    expect(JSON.parse(await written('bom.json'))).toMatchObject({ bomFormat: 'CycloneDX' })
  },
  time,
)

test(
  'a private registry: the login comes by Trivy’s variables',
  async () => {
    const step = await scan(
      {
        'image-ref': `${runs.site.ghcr.host}/octo/checked:main`,
        format: 'table',
        registry: '',
        username: '',
        password: '',
      },
      { TRIVY_USERNAME: 'octo', TRIVY_PASSWORD: 'PASSWORD-CANARY' },
    )
    expect(troubleOf(step)).toBe('')
  },
  time,
)

test(
  'a folder, a template: told before anything is fetched',
  async () => {
    const step = await scan({ 'scan-type': 'fs', 'scan-ref': '.', format: 'template', template: '@/contrib/html.tpl' })
    expect(step.status).toBe(1)
    for (const input of ['scan-type', 'format', 'template', 'image-ref']) expect(step.stdout).toContain(`::${input}`)
  },
  time,
)

test(
  'an SBOM with a login of its own, under a name, in either format',
  async () => {
    const step = await subAction(
      runs.site,
      'sbom',
      {
        ...{ registry: '', username: '', password: '' },
        image: `${runs.site.ghcr.host}/octo/checked:main`,
        'registry-username': 'octo',
        'registry-password': 'PASSWORD-CANARY',
        format: 'cyclonedx-json',
        'artifact-name': 'checked.cdx.json',
        'upload-artifact': 'false',
      },
      { cwd },
    )
    expect(troubleOf(step)).toBe('')
    const files = JSON.parse(step.outputs['sbom-files'] ?? '') as Record<string, Record<string, string>>
    expect(Object.keys(files)).toEqual(['linux/amd64', 'linux/arm64'])
    const folder = join(files['linux/amd64']?.['cyclonedx-json'] ?? '', '../..')
    expect((await stat(join(folder, 'checked.cdx.json'))).size).toBeGreaterThan(0)
    expect(step.stdout).toContain('nothing is uploaded')
  },
  time,
)

test(
  'an image of the engine is listed without a registry',
  async () => {
    const step = await subAction(runs.site, 'sbom', { image: local, 'output-file': 'local.spdx.json' }, { cwd })
    expect(troubleOf(step)).toBe('')
    expect(await written('local.spdx.json')).toContain('libssl3')
  },
  time,
)

const tools = () => ({ tools: cosignLine(realParts().cosign) })

test(
  'every tag of the build at its digest, signed by this workflow, and verified by its identity',
  async () => {
    const { env } = runs.sigstore
    const step = await subAction(
      runs.site,
      'sign',
      { images: tags(), digest, ...tools(), ...(await runs.keyless()) },
      { cwd, env: { ...env, GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/release.yml@refs/heads/main' } },
    )
    expect(troubleOf(step)).toBe('')
    expect(JSON.parse(step.outputs.signatures ?? '')).toMatchObject({ identity, issuer })
  },
  time,
)

test(
  'a key in a variable, as cosign sign --key env:// takes it, with an SBOM attested',
  async () => {
    const { key, password } = runs.pair
    const step = await subAction(
      runs.site,
      'sign',
      {
        'image-ref': `${runs.site.ghcr.host}/octo/checked@${digest}`,
        'cosign-key': 'env://COSIGN_PRIVATE_KEY',
        attest: 'sbom',
        ...tools(),
      },
      { cwd, env: { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password } },
    )
    expect(troubleOf(step)).toBe('')
    const { subjects } = JSON.parse(step.outputs.signatures ?? '') as { subjects: { made: readonly string[] }[] }
    expect(subjects.map(({ made }) => made)).toEqual([
      ['signature'],
      ['signature', 'SPDX', 'CycloneDX'],
      ['signature', 'SPDX', 'CycloneDX'],
    ])
  },
  time,
)

test(
  'a pull request’s step signs nothing, and says so',
  async () => {
    const event = { name: 'pull_request', payload: { number: 7 } }
    const step = await subAction(
      runs.site,
      'sign',
      { 'image-ref': `${runs.site.ghcr.host}/octo/checked@${digest}`, ...tools(), ...runs.withKey() },
      { cwd, event, env: { GITHUB_REF: 'refs/pull/7/merge' } },
    )
    expect(troubleOf(step)).toBe('')
    expect(step.stdout).toContain('nothing is signed: the event is pull_request')
    expect(step.outputs.signatures).toBeUndefined()
  },
  time,
)
