import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import { packagesApi } from '../../src/github/packages.ts'
import { type Digest, digestOf, hexOf } from '../../src/oci/digest.ts'
import { look } from '../../src/prune/look.ts'
import { readFacts } from '../../src/prune/manifests/read-facts.ts'
import { plan } from '../../src/prune/plan.ts'
import type { PackageBuilder } from '../support/prune-registry.ts'
import { policyOfInputs } from '../support/prune-wish.ts'
import { worldOf } from './looked-world.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function cacheDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'look-'))
  folders.push(folder)
  return folder
}

test('of an image with platforms and attestations one manifest is read, which tells of the others', async () => {
  let image: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf((builder) => {
    image = builder.multiArch({ tags: ['v1'] })
    builder.multiArch({ age: 50 })
  })
  const { versions, manifests } = await world.look()
  expect(versions).toHaveLength(10)
  expect(world.gets()).toHaveLength(2)
  const index = image && manifests.get(image.index)
  expect(index).toMatchObject({
    state: 'read',
    children: [...(image?.platforms ?? []), ...(image?.attestations ?? [])],
  })
  const attestation = manifests.get(image?.attestations[1] ?? 'sha256:none')
  expect(attestation).toMatchObject({ state: 'told', children: [], about: image?.platforms[1] })
})

test('signatures of cosign are known by their tag, and what a fallback tag lists by that', async () => {
  let bundle: Digest | undefined
  let image: Digest | undefined
  const world = worldOf((builder) => {
    image = builder.image({ tags: ['v1'] })
    builder.signature(image)
    builder.signature(image, {}, '.att')
    bundle = builder.referrer(image)
    builder.fallback(image, [bundle])
  })
  const { manifests } = await world.look()
  expect(world.gets()).toHaveLength(2)
  expect(manifests.get(bundle ?? 'sha256:none')).toMatchObject({ state: 'told', subject: image })
})

test('what a fallback tag that goes lists is read: its image may be another one, that stays', async () => {
  const of: Record<string, Digest> = {}
  const world = worldOf((builder) => {
    of.kept = builder.image({ tags: ['prod'], age: 40 })
    of.doomed = builder.image({ tags: ['pr-8'], age: 50 })
    of.sbom = builder.referrer(of.kept, { age: 30 })
    builder.fallback(of.doomed, [of.sbom], { age: 30 })
  })
  const inputs = { 'prune-rules': '- match: pr-*\n  keep-last: 0' }
  const snapshot = await world.look(inputs)
  expect(snapshot.manifests.get(of.sbom ?? 'sha256:none')).toMatchObject({ state: 'read', subject: of.kept })
  const verdicts = new Map(
    plan(await policyOfInputs(inputs), snapshot).versions.map(({ digest, verdict }) => [digest, verdict]),
  )
  expect(verdicts.get(of.doomed ?? 'sha256:none')).toBe('delete')
  expect(verdicts.get(of.sbom ?? 'sha256:none')).toBe('keep')
})

test('what one index calls a platform and another one an artifact is read before it goes: its image may stay', async () => {
  const of: Record<string, Digest> = {}
  const world = worldOf((builder) => {
    of.kept = builder.image({ tags: ['prod'], age: 40 })
    const [one, other] = [builder.referrer(of.kept, { age: 30 }), builder.referrer(of.kept, { age: 30 })]
    of.bundle = one
    // Of the same push as what was attached, so the newest of it tells of the others.
    builder.fallback(of.kept, [one, other], { age: 30 })
    builder.fallback(of.kept, [builder.referrer(of.kept, { age: 29 })], { age: 29 })
    builder.multiArch({ age: 28, attested: false, shared: [one] })
  })
  const inputs = { 'prune-rules': '- match: pr-*\n  keep-last: 0', 'prune-untagged': 'true' }
  const snapshot = await world.look(inputs)
  const bundle = of.bundle ?? 'sha256:none'
  expect(snapshot.manifests.get(bundle)).toMatchObject({ state: 'read', subject: of.kept })
  const { versions } = plan(await policyOfInputs(inputs), snapshot)
  expect(versions.find(({ digest }) => digest === bundle)?.verdict).toBe('keep')
})

test('what an index of another day calls a platform is read before it goes: it may be attached to an image that stays', async () => {
  const of: Record<string, Digest> = {}
  const world = worldOf((builder) => {
    of.kept = builder.image({ tags: ['prod'], age: 60 })
    of.sbom = builder.referrer(of.kept, { age: 50 })
    builder.multiArch({ age: 2, attested: false, shared: [of.sbom] })
    // More than are read side by side: the index is read first.
    for (const age of Array.from({ length: 40 }, (_, at) => at + 3)) builder.image({ age })
  })
  const inputs = { 'prune-untagged': 'true' }
  const snapshot = await world.look(inputs)
  const sbom = of.sbom ?? 'sha256:none'
  expect(snapshot.manifests.get(sbom)).toMatchObject({ state: 'read', subject: of.kept })
  const { versions } = plan(await policyOfInputs(inputs), snapshot)
  expect(versions.find(({ digest }) => digest === sbom)?.verdict).toBe('keep')
})

test.each([
  ['a platform', { platform: { os: 'linux', architecture: 'amd64' } }, 'told'],
  ['no known platform', { platform: { os: 'unknown', architecture: 'unknown' } }, undefined],
  ['an artifact', { platform: { os: 'linux', architecture: 'amd64' }, artifactType: 'application/x' }, undefined],
])('of an entry of an index that says it is %s', (_, says, state) => {
  const digest = digestOf('part')
  const entry = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 4, ...says }
  const { told } = readFacts(digestOf('index'), Buffer.from(JSON.stringify({ manifests: [entry] })), undefined)
  expect(told[0]?.state).toBe(state)
})

test('subjects, nested indexes and build caches are read as what they are', async () => {
  const of: Record<string, Digest> = {}
  const world = worldOf((builder) => {
    of.image = builder.image({ tags: ['v1'] })
    of.sbom = builder.referrer(of.image, {}, 'application/spdx+json')
    of.inner = builder.index([of.image])
    of.outer = builder.index([of.inner], { tags: ['nested'] })
    of.cache = builder.cache({ tags: ['buildcache'] })
  })
  const { manifests } = await world.look()
  const facts = (name: string) => manifests.get(of[name] ?? 'sha256:none')
  expect(facts('sbom')).toMatchObject({ subject: of.image, artifactType: 'application/spdx+json' })
  expect(facts('outer')).toMatchObject({ state: 'read', children: [of.inner] })
  expect(facts('inner')).toMatchObject({ state: 'read', children: [of.image] })
  expect(facts('cache')).toMatchObject({ children: [] })
  expect(facts('cache')?.blobs).toHaveLength(3)
  expect(facts('image')?.blobs).toHaveLength(3)
})

test('a clock that is ahead of GitHub’s does not make anything older', async () => {
  const world = worldOf((builder) => void builder.image())
  const run = world.run()
  const date = new Date(world.clock.now().getTime() - 3 * 86_400_000)
  const fetch = async (url: string, init?: RequestInit) => {
    const answer = await run.host.fetch(url, init)
    return new Response(await answer.text(), { status: answer.status, headers: { date: date.toUTCString() } })
  }
  const host = { ...run.host, fetch }
  const api = packagesApi({ apiUrl: 'https://ghcr.test/api/v3', token: 'ghs_x' }, host)
  const { takenAt } = await look({ package: world.package, policy: await policyOfInputs({}) }, { ...run, api })
  expect(Math.abs(takenAt.getTime() - date.getTime())).toBeLessThan(1000)
})

test('a manifest of the cache that is broken is left out, and ends nothing', async () => {
  const dir = await cacheDir()
  const world = worldOf((builder) => void builder.image({ tags: ['v1'] }), { cacheDir: dir })
  const text = '{"manifests":{}}'
  const digest = digestOf(text)
  const version = { id: 7, digest, mediaType: 'application/vnd.oci.image.index.v1+json', size: 9, downloads: 0 }
  world.store.keep(digest, Buffer.from(text))
  world.held.versions.set(digest, { ...version, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' })
  world.held.changes += 1
  await world.look()
  const file = join(dir, 'prune', (await readdir(join(dir, 'prune')))[0] ?? '')
  await appendFile(file, `${JSON.stringify([digest, text])}\n`)
  const { manifests } = await world.look()
  expect(manifests.get(digest)).toMatchObject({ state: 'unreadable' })
})

test.each([
  ['no JSON', 'hello'],
  ['entries without a digest', '{"manifests":[{"mediaType":"x"}]}'],
  ['manifests that are no list', '{"manifests":{}}'],
  ['a subject that is none', '{"subject":"sha256"}'],
])('a manifest from which nobody can tell what it needs is unreadable: %s', async (_, text) => {
  const world = worldOf(() => {})
  const digest = digestOf(text)
  const at = '2026-01-01T00:00:00Z'
  world.store.keep(digest, Buffer.from(text))
  const version = { id: 7, digest, mediaType: 'application/vnd.oci.image.index.v1+json', size: 9, downloads: 0 }
  world.held.versions.set(digest, { ...version, createdAt: at, updatedAt: at })
  world.held.changes += 1
  expect((await world.look()).manifests.get(digest)).toMatchObject({ state: 'unreadable' })
})

test('the second look reads nothing, and knows the same', async () => {
  const dir = await cacheDir()
  const world = worldOf(
    (builder) => {
      const image = builder.multiArch({ tags: ['v1'] })
      builder.referrer(image.index)
      builder.cache({ tags: ['buildcache'] })
    },
    { cacheDir: dir },
  )
  const first = await world.look()
  const asked = world.gets().length
  const second = await world.look()
  expect(world.gets()).toHaveLength(asked)
  expect(second.manifests).toEqual(first.manifests)
})

test('of the cache only what hashes to its digest is believed, and only what is listed is kept', async () => {
  const dir = await cacheDir()
  let image: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf(
    (builder) => {
      image = builder.multiArch({ tags: ['v1'] })
      builder.image({ age: 50, tags: ['old'] })
    },
    { cacheDir: dir },
  )
  await world.look()
  const file = join(dir, 'prune', (await readdir(join(dir, 'prune')))[0] ?? '')
  const forged = JSON.stringify([image?.index, '{"manifests":[]}'])
  const foreign = JSON.stringify([digestOf('{}'), '{}'])
  const old = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => !line.includes(hexOf(image?.index ?? 'sha256:')))
  await writeFile(file, [...old, forged, foreign, 'no json', '[]'].join('\n'))
  const before = world.gets().length
  const { manifests } = await world.look()
  expect(manifests.get(image?.index ?? 'sha256:none')?.children).toHaveLength(4)
  expect(world.gets().length - before).toBe(1)
  const kept = await readFile(file, 'utf8')
  expect(kept).not.toContain(digestOf('{}'))
  expect(kept).not.toContain('"manifests":[]')
  await appendFile(file, 'torn')
  await world.look()
  expect(world.gets().length - before).toBe(1)
})

test('what was read before an interruption is kept for the next run', async () => {
  const dir = await cacheDir()
  const world = worldOf(
    (builder) => {
      for (let at = 0; at < 100; at += 1) builder.image({ age: 1 + at })
    },
    { cacheDir: dir },
  )
  const run = world.run()
  world.ghcr.faults.add({ on: /manifests/, after: 60, meanwhile: () => run.host.abort() })
  const policy = await policyOfInputs({})
  await expect(look({ package: world.package, policy }, run)).rejects.toThrow(InterruptedError)
  const before = world.gets().length
  await world.look()
  expect(world.gets().length - before).toBeLessThan(75)
})

test('pull requests and branches are asked for only where a rule asks', async () => {
  const world = worldOf((builder) => void builder.image())
  expect(await world.look()).not.toHaveProperty('openPulls')
  const asking = await world.look({ 'prune-rules': '- match: pr\n- match: branch:{branch}' })
  expect(asking.openPulls?.has(9120)).toBe(true)
  expect(asking.branches?.has('main')).toBe(true)
})

test('where the hour’s requests do not suffice to list everything, nothing is decided', async () => {
  const world = worldOf(
    (builder) => {
      for (let at = 0; at < 700; at += 1) builder.image({ tags: [`t${at}`] })
    },
    { primary: 55 },
  )
  await expect(world.look()).rejects.toThrow(/were not all listed/)
})
