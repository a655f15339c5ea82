import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { predicateTypes } from '../../src/sign/index.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import { provenImage, runPromotion } from '../support/promoting.ts'
import { listedBundles, manifestsOf, publishedImage, signingSite } from '../support/signed-image.ts'
import { signed } from '../support/signing.ts'
import { realParts } from './real-parts.ts'

const site = signingSite()
let other: Distribution
let folder: string

beforeAll(async () => {
  other = await startDistribution(realParts().registry ?? 'docker-registry')
  folder = await mkdtemp(join(tmpdir(), 'promote-'))
  await writeFile(join(folder, 'cosign.pub'), site.pair.publicKey)
}, 60_000)

afterAll(async () => {
  await other?.close()
  await rm(folder, { recursive: true, force: true })
})

const asks = (host: string, name: string) => askRegistry(`http://${host}`, `octo/${name}`)
const promote = (...args: readonly string[]) => runPromotion([...args, '--key=cosign.pub'], folder)
const proven = (name: string, wish: Parameters<typeof provenImage>[2] = {}) => provenImage(site, name, wish)

async function configured(prod: readonly string[]): Promise<void> {
  await mkdir(join(folder, '.github'), { recursive: true })
  const lines = ['scan-severity: CRITICAL', 'environments:', '  prod:', ...prod.map((line) => `    ${line}`), '']
  await writeFile(join(folder, '.github', 'image-pipeline.yml'), lines.join('\n'))
}

/** As a stranger would, who has nothing but the public key. */
async function bareCosign(reference: string, ...more: readonly string[]) {
  const key = ['--key', join(folder, 'cosign.pub'), '--insecure-ignore-tlog=true', ...more]
  const { status } = await site.stranger.run(['verify', ...key, reference])
  const attested = await site.stranger.run(['verify-attestation', ...key, '--type', 'slsaprovenance1', reference])
  return { status, attested: attested.status }
}
const verified = { status: 0, attested: 0 }

async function hasNoTag(host: string, name: string): Promise<boolean> {
  return asks(host, name)
    .tags()
    .then(
      () => false,
      (error: Error) => error.message.endsWith('404'),
    )
}

test('in its own repository only tags move, and what a tag named before is told', async () => {
  const { image, digest, reference, ask } = await proven('within')
  const before = await ask.tags()
  const first = await promote(reference, `--to=${image}:stable`)
  expect(first).toMatchObject({ status: 0, errors: [] })
  expect(first.stdout).toMatch(/the image is there: only tags move/)
  expect((await ask.manifest('stable')).digest).toBe(digest)
  expect(new Set(await ask.tags())).toEqual(new Set([...before, 'stable']))
  const again = await promote(`${image}:stable`, `--to=${image}:stable`)
  expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining('names it already') })
  expect(again.infos.join()).toContain(`${image}:stable is ${digest}`)
  const newer = await proven('within')
  const third = await promote(newer.reference, `--to=${image}:stable`)
  expect(third.stdout).toContain(`moved from ${digest}`)
}, 120_000)

test('to another registry everything goes along, and bare cosign verifies it there', async () => {
  const { digest, reference, layout, ask } = await proven('abroad')
  const target = `${other.host}/octo/abroad`
  const { status, errors, stdout } = await promote(reference, `--to=${target}:stable`)
  expect({ status, errors }).toEqual({ status: 0, errors: [] })
  expect(stdout).toMatch(/blobs: \d+ sent/)
  const there = asks(other.host, 'abroad')
  expect((await there.manifest('stable')).digest).toBe(digest)
  const manifests = await manifestsOf(there, layout)
  for (const manifest of manifests) {
    expect(await bareCosign(`${target}@${manifest}`)).toEqual(verified)
    expect(await listedBundles(there, manifest)).toEqual(await listedBundles(ask, manifest))
  }
}, 120_000)

test('the next repository of a registry takes the blobs over, and a second promotion sends nothing at all', async () => {
  const { reference } = await proven('mounted')
  const target = `${site.registry.host}/octo/mounted-prod`
  const { status, stdout } = await promote(reference, `--to=${target}:stable`)
  expect(status).toBe(0)
  expect(stdout).toMatch(/blobs: 0 sent \(0 B\), \d+ taken from another repository, 0 there already/)
  expect(await bareCosign(`${target}:stable`)).toEqual(verified)
  const again = await promote(reference, `--to=${target}:stable`)
  expect(again).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/blobs: 0 sent \(0 B\), [1-9]\d* there already/),
  })
}, 120_000)

test('cosign 2’s tags go along; signatures that the source does not have are not written over', async () => {
  const { reference, layout } = await proven('older', { inputs: { 'signature-format': 'legacy' } })
  const target = `${other.host}/octo/older`
  expect(await promote(reference, `--to=${target}:stable`)).toMatchObject({ status: 0 })
  const there = asks(other.host, 'older')
  for (const manifest of await manifestsOf(there, layout))
    expect(await bareCosign(`${target}@${manifest}`, '--new-bundle-format=false')).toEqual(verified)
  // An auditor signs what is in production.
  const pair = await site.stranger.keyPair('x')
  await writeFile(join(folder, 'auditor.key'), pair.key)
  const sign = ['sign', '--yes', '--key', join(folder, 'auditor.key'), '--tlog-upload=false']
  const legacy = ['--new-bundle-format=false', '--use-signing-config=false', `${target}@${layout.root.digest}`]
  expect(await site.stranger.run([...sign, ...legacy], { COSIGN_PASSWORD: 'x' })).toMatchObject({ status: 0 })
  const signatures = `${layout.root.digest.replace(':', '-')}.sig`
  const audited = await there.manifest(signatures)
  expect(await promote(reference, `--to=${target}:stable`)).toMatchObject({ status: 0 })
  expect((await there.manifest(signatures)).digest).toBe(audited.digest)
}, 120_000)

test('an environment says where it goes, what it is called there, and from where its version comes', async () => {
  const labels = { 'org.opencontainers.image.version': '1.2.3' }
  const { reference, digest } = await proven('environment', { labels })
  await configured([
    `images: [${site.registry.host}/octo/environment-prod, ${other.host}/octo/environment-prod]`,
    'tags: ["type=raw,value=stable", "type=semver,pattern={{version}}", "type=semver,pattern={{major}}.{{minor}}"]',
    'platforms: linux/amd64,linux/arm64',
    'max-compressed: 1MB',
    'max-wasted: 5%',
  ])
  const { status, errors, notices } = await promote(reference, '--to=prod')
  expect({ status, errors }).toEqual({ status: 0, errors: [] })
  expect(notices.join()).toContain('max-wasted: judged when an image is built')
  for (const host of [site.registry.host, other.host])
    for (const tag of ['stable', '1.2.3', '1.2', 'latest'])
      expect((await asks(host, 'environment-prod').manifest(tag)).digest).toBe(digest)
}, 120_000)

test('latest does not go backwards by a promotion', async () => {
  const labels = (version: string) => ({ labels: { 'org.opencontainers.image.version': version } })
  const [newer, older] = [await proven('guarded', labels('2.0.0')), await proven('guarded', labels('1.9.0'))]
  await configured(['tags: ["type=semver,pattern={{version}}"]'])
  expect(await promote(newer.reference, '--to=prod')).toMatchObject({ status: 0 })
  const { status, stdout } = await promote(older.reference, '--to=prod')
  expect(status).toBe(0)
  expect(stdout).toMatch(/guarded:latest +was left where it was: 1\.9\.0 is older than 2\.0\.0/)
  expect((await newer.ask.manifest('latest')).digest).toBe(newer.digest)
}, 120_000)

test('an unsigned image, or one that another key signed, is refused with every reason, and nothing is written', async () => {
  await configured([
    `images: ${other.host}/octo/refused`,
    'tags: type=raw,value=stable',
    'platforms: linux/amd64,linux/s390x',
    'max-compressed: 1kB',
  ])
  const bare = await publishedImage(site.registry.host, 'refused-bare')
  const unsigned = await promote(`${bare.image}@${bare.layout.root.digest}`, '--to=prod')
  expect(unsigned.status).toBe(1)
  expect(unsigned.errors).toEqual([
    expect.stringMatching(/^index sha256:\w+: no signature, provenance/),
    expect.stringMatching(/^linux\/amd64 sha256:\w+: no signature, SBOM, scan, provenance/),
    expect.stringMatching(/^linux\/arm64 sha256:\w+: no signature, SBOM, scan, provenance/),
    expect.stringMatching(/^platforms: it lacks linux\/s390x, and has linux\/amd64, linux\/arm64$/),
    expect.stringMatching(/^max-compressed: linux\/amd64 has \S+ kB of 1.0 kB$/),
    expect.stringMatching(/^max-compressed: linux\/arm64 has \S+ kB of 1.0 kB$/),
  ])
  const strange = await publishedImage(site.registry.host, 'refused-strange')
  const pair = await site.stranger.keyPair('x')
  const theirs = { 'cosign-key': pair.key, 'cosign-password': pair.password }
  await signed({ images: [strange.image], layout: strange.layout, inputs: theirs }, site.cosign)
  const another = await promote(`${strange.image}@${strange.layout.root.digest}`, '--to=prod')
  expect(another).toMatchObject({ status: 1 })
  expect(another.errors[0]).toMatch(/^index sha256:\w+: no signature/)
  expect(await hasNoTag(other.host, 'refused')).toBe(true)
}, 120_000)

test('what passed dev’s severities and not prod’s is refused by what its scan found', async () => {
  const vulnerabilities = [{ Severity: 'MEDIUM' }, { Severity: 'HIGH', FixedVersion: '', Status: 'affected' }]
  const { reference } = await proven('severe', { vulnerabilities })
  const images = `images: ${other.host}/octo/severe`
  const tags = 'tags: type=raw,value=stable'
  await configured([images, tags, 'scan-severity: CRITICAL,HIGH,MEDIUM'])
  const strict = await promote(reference, '--to=prod')
  expect(strict).toMatchObject({ status: 1 })
  expect(strict.errors).toEqual(['scan: libssl3 3.0.1-1 has CVE-2026-1 (MEDIUM, all platforms), fixed in 3.0.2-1'])
  await configured([images, tags, 'scan-severity: HIGH', 'scan-ignore-unfixed: false'])
  expect((await promote(reference, '--to=prod')).errors).toEqual([expect.stringContaining('CVE-2026-2 (HIGH')])
  expect(await hasNoTag(other.host, 'severe')).toBe(true)
  // The file's top level, which is dev's, has CRITICAL alone.
  await configured([images, tags])
  expect(await promote(reference, '--to=prod')).toMatchObject({ status: 0, errors: [] })
}, 120_000)

test('a platform whose attestation is missing is refused by its name; attest says what must be there', async () => {
  const { reference, image } = await proven('partly', { without: predicateTypes.vulnerabilities })
  const { status, errors } = await promote(reference, `--to=${image}:stable`)
  expect(status).toBe(1)
  expect(errors).toEqual([
    expect.stringMatching(/^linux\/amd64 sha256:\w+: no scan$/),
    expect.stringMatching(/^linux\/arm64 sha256:\w+: no scan$/),
  ])
  const content = await promote(reference, `--to=${image}:stable`, '--attest=sbom')
  expect(content).toMatchObject({ status: 0, notices: [expect.stringContaining('scan-severity: judges nothing')] })
}, 120_000)

test('a dry run tells what would be copied and which tags would move, and writes nothing', async () => {
  const { reference, image, digest } = await proven('foretold')
  const abroad = await promote(reference, `--to=${other.host}/octo/foretold:stable`, '--dry-run')
  expect(abroad).toMatchObject({ status: 0, errors: [] })
  expect(abroad.stdout).toMatch(
    /5 manifests, 12 signatures and attestations would be copied; of (\d+) blobs .* \1 to be sent/,
  )
  expect(abroad.stdout).toMatch(/foretold:stable +would be new/)
  expect(await hasNoTag(other.host, 'foretold')).toBe(true)
  await promote(reference, `--to=${image}:stable`)
  const newer = await proven('foretold')
  const { stdout } = await promote(newer.reference, `--to=${image}:stable`, '--dry-run')
  expect(stdout).toContain(`would move from ${digest}`)
  expect((await newer.ask.manifest('stable')).digest).toBe(digest)
}, 120_000)

test.each([
  ['is interrupted', 130],
  ['meets a registry that fails', 1],
])(
  'a promotion that %s while it copies has moved no tag, and the next one completes it',
  async (_, status) => {
    const name = `broken-${status}`
    const { reference, digest, layout } = await proven(name)
    const target = `${other.host}/octo/${name}`
    const broken = await runPromotion([reference, `--to=${target}:stable`, '--key=cosign.pub'], folder, (host) => ({
      ...host,
      async fetch(url, init) {
        // The referrers are the last to go.
        if (init?.method !== 'PUT' || !String(url).includes('/manifests/sha256-')) return host.fetch(url, init)
        if (status === 130) host.abort()
        return new Response('{}', { status: 403 })
      },
    }))
    expect(broken.status).toBe(status)
    expect([...broken.errors, ...broken.infos].join('\n')).toContain('No tag has moved.')
    expect(await hasNoTag(other.host, name)).toBe(true)
    expect((await asks(other.host, name).manifest(digest)).digest).toBe(digest)
    const whole = await promote(reference, `--to=${target}:stable`)
    expect(whole).toMatchObject({ status: 0, stdout: expect.stringMatching(/blobs: 0 sent/) })
    for (const manifest of await manifestsOf(asks(other.host, name), layout))
      expect(await bareCosign(`${target}@${manifest}`)).toEqual(verified)
  },
  60_000,
)
