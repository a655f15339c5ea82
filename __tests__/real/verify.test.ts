import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { predicateTypes } from '../../src/sign/index.ts'
import { cosignLine } from '../support/cosign-real.ts'
import { runCli } from '../support/run-cli.ts'
import { manifestsOf, publishedImage, putIndex, signingSite } from '../support/signed-image.ts'
import { attestations, signed } from '../support/signing.ts'
import { identity } from '../support/sigstore/id-token.ts'
import { type Sigstore, startSigstore } from '../support/sigstore/server.ts'
import { realParts } from './real-parts.ts'

const site = signingSite()
const parts = realParts()
let folder: string
let sigstore: Sigstore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
  sigstore = await startSigstore()
  await writeFile(join(folder, 'cosign.pub'), site.pair.publicKey)
}, 60_000)

afterAll(async () => {
  await sigstore?.close()
  await rm(folder, { recursive: true, force: true })
})

function verify(...args: readonly string[]) {
  const line = cosignLine(parts.cosign)
  const tools = line ? [`--tools=${line}`, `--tools-mirror=${parts.toolsMirror}`] : []
  return runCli(['verify', ...args, ...tools], { HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') }, folder)
}

const provenance = {
  buildDefinition: {
    buildType: 'https://actions.github.io/buildtypes/workflow/v1',
    externalParameters: {
      workflow: {
        ref: 'refs/heads/main',
        path: '.github/workflows/release.yml',
        repository: 'https://github.com/octo/app',
      },
    },
    resolvedDependencies: [{ uri: 'git+https://github.com/octo/app', digest: { gitCommit: '90dd6032fac8' } }],
  },
  runDetails: { builder: { id: identity }, metadata: { finishedOn: '2020-01-02T03:04:05Z' } },
}

const scan = {
  scanner: {
    result: { Results: [{ Vulnerabilities: [{ Severity: 'HIGH' }, { Severity: 'HIGH' }, { Severity: 'LOW' }] }] },
  },
  metadata: { scanFinishedOn: '2020-01-02T03:04:05Z' },
}

const told = attestations.map((one) => ({
  ...one,
  predicate:
    one.type === predicateTypes.provenance
      ? provenance
      : one.type === predicateTypes.vulnerabilities
        ? scan
        : one.predicate,
}))

test('verify shows who signed, from which commit by which workflow, what was found and how long ago', async () => {
  const { image, layout } = await publishedImage(site.registry.host, 'shown')
  await signed({ images: [image], layout, inputs: site.withKey, attestations: told }, site.cosign)
  const { status, stdout } = await verify(`${image}@${layout.root.digest}`, '--key=cosign.pub')
  expect(status).toBe(0)
  expect(stdout).toMatch(/signed by +the key sha256:[0-9a-f]{16}…/)
  expect(stdout).toMatch(/commit +90dd6032fac8/)
  expect(stdout).toMatch(
    /workflow +\.github\/workflows\/release\.yml@refs\/heads\/main of https:\/\/github\.com\/octo\/app/,
  )
  expect(stdout).toMatch(/built +2020-01-02T03:04:05Z, \d+ days ago/)
  expect(stdout).toMatch(/index +sha256:\w+… +yes +\d+ days ago/)
  expect(stdout).toMatch(/linux\/arm64 +sha256:\w+… +yes +SPDX, CycloneDX +2 HIGH, 1 LOW; \d+ days ago +yes/)
}, 60_000)

test('what is missing is named, and the exit status says so', async () => {
  const { image, layout } = await publishedImage(site.registry.host, 'half')
  const half = attestations.filter(({ type }) => type === predicateTypes.spdx)
  await signed({ images: [image], layout, inputs: site.withKey, attestations: half }, site.cosign)
  const reference = `${image}@${layout.root.digest}`
  const all = await verify(reference, '--key=cosign.pub')
  expect(all.status).toBe(1)
  expect(all.stderr).toMatch(/error: index sha256:\w+: no provenance\n/)
  expect(all.stderr).toMatch(/error: linux\/amd64 sha256:\w+: no scan, provenance\n/)
  expect(await verify(reference, '--key=cosign.pub', '--attest=sbom')).toMatchObject({ status: 0 })
}, 60_000)

test('another one’s key proves nothing, and an image nobody signed has no proof', async () => {
  const { image, layout } = await publishedImage(site.registry.host, 'theirs')
  const other = await site.stranger.keyPair('x')
  const theirs = { 'cosign-key': other.key, 'cosign-password': other.password }
  await signed({ images: [image], layout, inputs: theirs }, site.cosign)
  const reference = `${image}@${layout.root.digest}`
  const answer = await verify(reference, '--key=cosign.pub', '--attest=none')
  expect(answer).toMatchObject({ status: 1, stdout: expect.stringContaining('nobody that was asked for') })
  const bare = await publishedImage(site.registry.host, 'bare')
  const none = await verify(`${bare.image}@${bare.layout.root.digest}`, '--key=cosign.pub', '--attest=none')
  expect(none).toMatchObject({ status: 1, stderr: expect.stringMatching(/no signature/) })
}, 60_000)

test.each(['rekor', 'timestamps'] as const)(
  'a workflow’s signature is verified by its identity, as a pattern too (%s)',
  async (service) => {
    const { image, layout } = await publishedImage(site.registry.host, `identity-${service}`)
    const inputs = { 'signing-config': await sigstore.config(service), 'trusted-root': sigstore.trustedRoot }
    await signed({ images: [image], layout, inputs, env: sigstore.env }, site.cosign)
    const reference = `${image}@${layout.root.digest}`
    const root = `--trusted-root=${sigstore.trustedRoot}`
    for (const who of [identity, '/https://github\\.com/octo/workflows/[^@]+@refs/tags/v1/'])
      expect(await verify(reference, `--identity=${who}`, root)).toMatchObject({ status: 0 })
    const wrong = await verify(reference, '--identity=/^https://github\\.com/evil//', root)
    expect(wrong).toMatchObject({ status: 1, stdout: expect.stringContaining('nobody that was asked for') })
  },
  90_000,
)

test('every entry of an index must be proven, also one that does not say for what machine it is', async () => {
  const { image, layout, ask } = await publishedImage(site.registry.host, 'hidden')
  const { body } = await ask.manifest(layout.root.digest)
  const other = await publishedImage(site.registry.host, 'hidden')
  const [, stray = ''] = await manifestsOf(other.ask, other.layout)
  const odd = {
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: stray,
    size: 1,
    platform: { os: '\u001b[2Kx', architecture: 'y' },
  }
  const index = { ...body, manifests: [...(body.manifests ?? []), odd] }
  await putIndex(image, 'odd', index)
  const { digest } = await ask.manifest('odd')
  const root = { ...layout.root, digest: digest as typeof layout.root.digest }
  const subjects = { images: [image], layout, inputs: site.withKey, attestations: [] }
  await signed(subjects, site.cosign)
  await signed({ ...subjects, layout: { ...layout, root: layout.root } }, site.cosign)
  const answer = await verify(`${image}@${root.digest}`, '--key=cosign.pub', '--attest=none')
  expect(answer.status).toBe(1)
  expect(answer.stderr).toMatch(/error: \S*x\/y sha256:\w+: no signature/)
  expect(answer.stdout + answer.stderr).not.toContain('\u001b')
}, 60_000)

test('signatures of cosign 2’s kind are found too', async () => {
  const { image, layout } = await publishedImage(site.registry.host, 'older')
  const inputs = { ...site.withKey, 'signature-format': 'legacy' }
  await signed({ images: [image], layout, inputs }, site.cosign)
  expect(await verify(`${image}@${layout.root.digest}`, '--key=cosign.pub')).toMatchObject({ status: 0 })
}, 60_000)

test('a command that does not say who must have signed, or names no image, is wrong and says how it would be right', async () => {
  const nobody = await verify('ghcr.io/octo/app:main')
  expect(nobody).toMatchObject({ status: 2, stderr: expect.stringContaining('--identity=https://github.com/') })
  expect(await verify('--key=cosign.pub')).toMatchObject({ status: 2 })
  expect(await verify('ghcr.io/octo/app', '--key=nowhere.pub')).toMatchObject({ status: 2 })
  await writeFile(join(folder, 'cosign.key'), site.pair.key)
  for (const [flag, words] of [
    ['--key=ftp://x', 'cannot be read'],
    [`--key=${site.pair.key}`, 'is no public key'],
    ['--identity=foo', 'is no identity'],
    ['--identity=/(/', 'is no regular expression'],
    ['--trusted-root=nowhere.json', 'cannot be read'],
  ]) {
    const who = flag?.startsWith('--trusted') ? ['--key=cosign.pub'] : []
    const wrong = await verify('ghcr.io/octo/app', flag ?? '', ...who)
    expect(wrong).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words ?? '') })
    expect(wrong.stderr).not.toContain('PRIVATE KEY')
  }
  const secret = await verify('ghcr.io/octo/app', '--key=cosign.key')
  expect(secret).toMatchObject({ status: 2, stderr: expect.stringContaining('is no public key') })
  const absent = await verify(`${site.registry.host}/octo/absent`, '--key=cosign.pub')
  expect(absent).toMatchObject({ status: 1, stderr: expect.stringContaining('is not there') })
}, 60_000)
