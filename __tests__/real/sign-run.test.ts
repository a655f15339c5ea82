import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Tool } from '../../src/tools/tool.ts'
import { asRunner, type Step } from '../support/as-runner.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type CheckedSite, checkedSite, copyOf } from '../support/checked-site.ts'
import {
  cosignLine,
  type IndependentCosign,
  independentCosign,
  type KeyPair,
  realCosign,
} from '../support/cosign-real.ts'
import { identity, issuer } from '../support/sigstore/id-token.ts'
import { type Sigstore, startSigstore } from '../support/sigstore/server.ts'
import { realTrivy } from '../support/trivy-real.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const time = 90_000
let site: CheckedSite
let sigstore: Sigstore
let cosign: Tool
let stranger: IndependentCosign
let pair: KeyPair
let folder: string

beforeAll(async () => {
  cosign = await realCosign()
  ;[site, sigstore, stranger, folder] = await Promise.all([
    checkedSite(parts),
    startSigstore(),
    independentCosign(cosign),
    mkdtemp(join(tmpdir(), 'sign-run-')),
  ])
  pair = await stranger.keyPair('KEY-PASSWORD-CANARY')
}, time)

afterEach(() => {
  site.ghcr.faults.clear()
  sigstore.trouble = undefined
})

afterAll(async () => {
  await Promise.all([site?.close(), sigstore?.close(), stranger?.close()])
  await rm(folder, { recursive: true, force: true })
})

/** Everything but the secrets, and an image of the test's own. */
function step(name: string, changes: Partial<Step> = {}): Step {
  return site.step({
    ...changes,
    env: { GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/release.yml@refs/heads/main', ...changes.env },
    with: {
      stages: 'metadata,build,scan,sbom,publish,sign',
      images: `${site.ghcr.host}/octo/${name}`,
      'scan-severity': 'LOW',
      ...(cosignLine(parts.cosign) ? { tools: cosignLine(parts.cosign) } : {}),
      ...changes.with,
    },
  })
}

const withKey = () => ({ 'cosign-key': pair.key, 'cosign-password': pair.password })
const keyless = async () => ({
  'signing-config': await sigstore.config('rekor'),
  'trusted-root': sigstore.trustedRoot,
})
const ask = (name: string) => askRegistry(site.ghcr.url, `octo/${name}`, 'octo:PASSWORD-CANARY')
const ownTags = ['latest', 'main', 'sha-']

/** Requests that wrote to a repository, in their order: `main`, `sha256-…`, `sha256:…`. */
function written(name: string): readonly string[] {
  const pattern = new RegExp(`^PUT /v2/octo/${name}/manifests/(.+)$`)
  return site.ghcr.requests.flatMap((line) => pattern.exec(line)?.[1] ?? [])
}

const movedTags = (name: string) =>
  written(name).filter((one) => ownTags.some((tag) => one.startsWith(tag)) && !/^sha256/.test(one))

test(
  'a workflow’s image gets its tags when index and platforms are signed, attested and verified',
  async () => {
    const artifacts = join(folder, 'artifacts')
    await writeFile(artifacts, '')
    const { main } = await asRunner(
      step('whole', { env: { ...sigstore.env, GITHUB_ARTIFACTS: artifacts }, with: await keyless() }),
    )
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    const order = written('whole')
    const firstTag = order.findIndex((one) => !one.startsWith('sha256'))
    expect(order.slice(firstTag)).toEqual([expect.stringMatching(/^sha-/), 'main', 'latest'])
    expect(order.slice(0, firstTag).filter((one) => one.startsWith('sha256-'))).toHaveLength(3)

    const signatures = JSON.parse(main.outputs.signatures ?? '{}')
    expect(signatures).toMatchObject({ identity, issuer, log: true, formats: ['bundle'] })
    expect(signatures.subjects.map(({ made }: { made: readonly string[] }) => made)).toEqual([
      ['signature', 'provenance'],
      ['signature', 'SPDX', 'CycloneDX', 'scan', 'provenance'],
      ['signature', 'SPDX', 'CycloneDX', 'scan', 'provenance'],
    ])
    expect(main.summary).toContain(`Signed by \`${identity}\``)
    expect(JSON.parse(main.outputs['failed-gates'] ?? '')).toEqual([])
    expect(await readFile(artifacts, 'utf8')).toBe(`oci://${main.outputs.image}\n`)
  },
  time,
)

test(
  'what a stranger reads in the provenance: this workflow, this commit, the tools by their hashes, no secret',
  async () => {
    const digest = (await ask('whole').manifest('main')).digest
    const login = Buffer.from('octo:PASSWORD-CANARY').toString('base64')
    await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [site.ghcr.host]: { auth: login } } }))
    const { stdout, status } = await stranger.run(
      [
        ...['verify-attestation', '--type', 'slsaprovenance1', '--trusted-root', sigstore.trustedRoot],
        ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
        `${site.ghcr.host}/octo/whole@${digest}`,
      ],
      { DOCKER_CONFIG: folder },
    )
    expect(status).toBe(0)
    const { predicate, subject } = JSON.parse(Buffer.from(JSON.parse(stdout).payload, 'base64').toString())
    expect(subject).toEqual([{ name: `${site.ghcr.host}/octo/whole`, digest: { sha256: digest.slice(7) } }])
    expect(predicate.buildDefinition).toMatchObject({
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: {
          ref: 'refs/heads/main',
          repository: 'https://github.com/octo/app',
          path: '.github/workflows/release.yml',
        },
      },
      resolvedDependencies: [
        { uri: 'git+https://github.com/octo/app@refs/heads/main', digest: { gitCommit: site.sha } },
      ],
    })
    expect(predicate.runDetails.builder.id).toBe(identity)
    expect(predicate.runDetails.builder.builderDependencies).toEqual([
      expect.objectContaining({ name: 'trivy', digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } }),
      expect.objectContaining({ name: 'cosign', digest: { sha256: cosign.sha256 } }),
    ])
    expect(JSON.stringify(predicate)).not.toMatch(/CANARY|PRIVATE KEY/)
    expect(Object.keys(predicate.buildDefinition.internalParameters.parameters)).toContain('scan-severity')
  },
  time,
)

test(
  'the same commit again: equal platforms keep their one signature, the new index gets its own',
  async () => {
    const platforms = async () =>
      (await ask('whole').manifest('main')).body.manifests?.filter(({ platform }) => platform?.os === 'linux')
    const before = await platforms()
    const { main } = await asRunner(step('whole', { env: sigstore.env, with: await keyless() }))
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    expect((await platforms())?.map(({ digest }) => digest)).toEqual(before?.map(({ digest }) => digest))
    const { subjects } = JSON.parse(main.outputs.signatures ?? '{}')
    expect(subjects.slice(1)).toMatchObject([
      { made: ['scan'], kept: ['signature', 'SPDX', 'CycloneDX', 'provenance'] },
      { made: ['scan'], kept: ['signature', 'SPDX', 'CycloneDX', 'provenance'] },
    ])
    for (const { digest } of before ?? []) {
      const listed = (await ask('whole').manifest(digest.replace(':', '-'))).body.manifests ?? []
      expect(listed).toHaveLength(5)
    }
  },
  time,
)

test(
  'a job that can get no id token and has no key is told before anything is built',
  async () => {
    const { main } = await asRunner(step('no-permission'))
    expect(main.status).toBe(1)
    expect(main.stdout).toContain('id-token: write')
    expect(main.stdout).not.toContain('Build linux')
    expect(written('no-permission')).toEqual([])
  },
  time,
)

test(
  'a wrong password is told before anything is published, and is not shown',
  async () => {
    const wrong = { ...withKey(), 'cosign-password': 'WRONG-PASSWORD-CANARY' }
    const { main } = await asRunner(step('wrong-password', { with: wrong }))
    expect(main.status).toBe(1)
    expect(main.stdout).toContain('cosign-password does not open cosign-key')
    expect(written('wrong-password')).toEqual([])
    expect([main.stdout, main.stderr, main.summary, main.report].join().match(/WRONG-PASSWORD-CANARY/g)).toEqual(
      // The runner's own command that masks it.
      main.stdout.match(/(?<=::add-mask::)WRONG-PASSWORD-CANARY/g),
    )
  },
  time,
)

test(
  'a registry that refuses the list of referrers leaves every tag where it was, and what stays behind is named',
  async () => {
    site.ghcr.faults.add({
      on: /^PUT .*octo\/refused\/manifests\/sha256-/,
      times: 99,
      answer: { status: 403, body: '{"errors":[{"code":"DENIED","message":"no such tags here"}]}' },
    })
    const { main } = await asRunner(step('refused', { with: withKey() }))
    expect(main.status).toBe(1)
    expect(main.stdout).toContain('no such tags here')
    expect(JSON.parse(main.outputs['failed-gates'] ?? '')).toEqual(['sign'])
    expect(movedTags('refused')).toEqual([])
    const { untagged } = JSON.parse(main.report) as { untagged: readonly string[] }
    expect(untagged).toEqual(expect.arrayContaining([expect.stringMatching(/octo\/refused@sha256:/)]))
  },
  time,
)

test(
  'a log that does not answer in the stage’s time is a failure, and no tag moves',
  async () => {
    sigstore.trouble = { service: 'rekor', delay: 20_000 }
    const inputs = { ...(await keyless()), timeout: 'sign=3s' }
    const { main } = await asRunner(step('slow', { env: sigstore.env, with: inputs }))
    expect(main.status).toBe(1)
    expect(main.stdout).toContain('sign took longer than its timeout of 3 s')
    expect(movedTags('slow')).toEqual([])
  },
  time,
)

test(
  'a run that is ended while it signs moves no tag and leaves no key on the disk',
  async () => {
    let end = () => {}
    site.ghcr.faults.add({ on: /^PUT .*octo\/ended\/manifests\/sha256-/, meanwhile: () => end(), delay: 300 })
    const { main, leftovers } = await asRunner(
      step('ended', {
        with: withKey(),
        watch: (_, kill) => {
          end = () => kill('SIGTERM')
        },
      }),
    )
    expect(main.status).not.toBe(0)
    expect(movedTags('ended')).toEqual([])
    expect(
      leftovers.filter(({ text }) => /PRIVATE KEY|KEY-PASSWORD-CANARY/.test(text)).map(({ path }) => path),
    ).toEqual([])
  },
  time,
)

test(
  'key, password and id token are seen by cosign alone, and by it only where it signs',
  async () => {
    const seen = join(folder, 'seen')
    const trivy = await realTrivy(parts.toolsMirror)
    // Each writes down its arguments and its environment, then is the program itself.
    const wrapper = async (name: string, path: string) => {
      const file = join(folder, name)
      const script = `#!/bin/sh\n{ echo "@@ ${name} $*"; env; } >> ${seen}\nexec ${path} "$@"\n`
      await writeFile(file, script, { mode: 0o755 })
      return `${name}=${file}`
    }
    const tools = [await wrapper('cosign', cosign.path), await wrapper('trivy', trivy.path)].join('\n')
    const { main, post, leftovers } = await asRunner(
      step('canary', { env: sigstore.env, with: { ...withKey(), tools, 'signature-format': 'both' } }),
    )
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    const calls = (await readFile(seen, 'utf8')).split(/^@@ /m).filter(Boolean)
    const secret = /KEY-PASSWORD-CANARY|PRIVATE KEY|OIDC-REQUEST-CANARY|ACTIONS_ID_TOKEN|PASSWORD-CANARY/
    const commands = calls.map((call) => call.split('\n', 1)[0] ?? '')
    expect(commands.filter((line) => secret.test(line))).toEqual([])
    const told = calls.filter((call) => secret.test(call)).map((call) => call.split(' ').slice(0, 2).join(' '))
    expect([...new Set(told)].sort()).toEqual(['cosign attest', 'cosign public-key', 'cosign sign'])
    expect(calls.filter((call) => /OIDC-REQUEST-CANARY/.test(call))).toEqual([])

    const plain = [main, post].flatMap(({ stdout, stderr, summary, report, outputs }) => [
      stdout.replace(/::add-mask::.*/g, ''),
      stderr,
      summary,
      report,
      JSON.stringify(outputs),
    ])
    expect(plain.join('\n')).not.toMatch(/KEY-PASSWORD-CANARY|PRIVATE KEY|OIDC-REQUEST-CANARY/)
    // What the runner is told to mask stands in its own files only.
    const left = leftovers.filter(({ text }) => /KEY-PASSWORD-CANARY|BEGIN ENCRYPTED/.test(text))
    expect(left.map(({ path }) => path)).toEqual([])
  },
  time,
)

test(
  'an image that is in the registry already is signed by its digest, and no tag moves',
  async () => {
    const built = await asRunner(step('existing', { with: { stages: 'metadata,build,publish' } }))
    expect(built.main.status).toBe(0)
    const before = written('existing').length
    const existing = { stages: 'sign', 'image-ref': `${site.ghcr.host}/octo/existing:main` }
    const { main } = await asRunner(step('existing', { with: { ...withKey(), ...existing } }))
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    expect(
      written('existing')
        .slice(before)
        .filter((one) => !one.startsWith('sha256')),
    ).toEqual([])
    const { subjects } = JSON.parse(main.outputs.signatures ?? '{}')
    // Nobody vouches for a build that was another's.
    expect(subjects.map(({ made }: { made: readonly string[] }) => made)).toEqual([
      ['signature'],
      ['signature'],
      ['signature'],
    ])
  },
  time,
)

test(
  'a pull request’s run, which publishes nothing, needs no permission to sign',
  async () => {
    const copy = await copyOf(site, {})
    const { main } = await asRunner(
      step('pull', {
        cwd: copy,
        event: { name: 'pull_request', payload: {} },
        env: { GITHUB_REF: 'refs/pull/1/merge' },
      }),
    )
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    expect(written('pull')).toEqual([])
    await rm(copy, { recursive: true, force: true })
  },
  time,
)
