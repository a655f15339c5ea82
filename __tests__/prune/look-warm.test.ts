import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { plan } from '../../src/prune/plan.ts'
import { json } from '../support/ghcr/exchange.ts'
import { type PackageBuilder, packageBuilder } from '../support/prune-registry.ts'
import { policyOfInputs } from '../support/prune-wish.ts'
import { worldOf } from './looked-world.ts'

let cacheDir = ''
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'look-warm-'))
})
afterEach(() => rm(cacheDir, { recursive: true }))

const denied = json(404, { errors: [{ code: 'MANIFEST_UNKNOWN' }] })

/** Tags of what would go. */
async function doomed(world: ReturnType<typeof worldOf>, inputs: Readonly<Record<string, string>>) {
  const { versions } = plan(await policyOfInputs(inputs), await world.look(inputs))
  return versions.flatMap(({ verdict, tags }) => (verdict === 'delete' ? [tags.join()] : []))
}

test('an image that was deleted a moment ago, is listed still and lies in the cache takes no place of another', async () => {
  const build = (builder: PackageBuilder) => {
    for (let at = 0; at < 3; at += 1) builder.image({ age: 10 + at, tags: [`v${at}`] })
  }
  const world = worldOf(build, { cacheDir, stale: 90 })
  const inputs = { 'prune-keep-last': '1' }
  expect(await doomed(world, inputs)).toEqual(['v1', 'v2'])
  const newest = world.held.versions.get(world.held.tags.get('v0') ?? 'sha256:none')
  if (newest) newest.deleted = { at: world.clock.now().toISOString(), tags: ['v0'] }
  expect(await doomed(world, inputs)).toEqual(['v0', 'v2'])
})

test('a registry that denies all that it is asked for is not believed for what it gave once', async () => {
  const kept: Digest[] = []
  const build = (builder: PackageBuilder) => {
    kept.push(builder.image({ age: 100, tags: ['prod'] }))
    for (let at = 0; at < 70; at += 1) builder.image({ age: 101 + at, tags: [`old-${at}`] })
  }
  const world = worldOf(build, { cacheDir })
  const inputs = { 'prune-protect': 'prod' }
  await world.look(inputs)
  const later = packageBuilder(1)
  for (const image of kept) for (let at = 0; at < 60; at += 1) later.referrer(image, { age: 3 })
  later.into(world.store, world.repository)
  world.ghcr.faults.add({ on: /manifests/, answer: denied, times: 9999 })
  await expect(world.look(inputs)).rejects.toThrow(/answers 404 for all \d+ manifests/)
})

test('what the registry denies for good holds up nothing, though all else is known from the cache', async () => {
  const build = (builder: PackageBuilder) => {
    builder.image({ age: 9, tags: ['prod'] })
    for (let at = 0; at < 12; at += 1) builder.image({ age: 10 + at, absent: true })
    for (let at = 0; at < 30; at += 1) builder.image({ age: 40 + at, tags: [`old-${at}`] })
  }
  const world = worldOf(build, { cacheDir })
  const inputs = { 'prune-keep-last': '1' }
  const cold = await doomed(world, inputs)
  expect(cold).toHaveLength(42)
  expect(await doomed(world, inputs)).toEqual(cold)
})

test('an index with a tag of its own keeps its parts, whatever another one calls it', async () => {
  const world = worldOf((builder) => void builder.multiArch({ tags: ['prod'], attested: false }))
  const inner = world.held.versions.get(world.held.tags.get('prod') ?? 'sha256:none')
  const platform = { os: 'linux', architecture: 'amd64' }
  const entry = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: inner?.digest, size: 500, platform }
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [entry] }))
  const digest = digestOf(bytes)
  // Of the same push, and newer: it is read before.
  const at = new Date(Date.parse(inner?.createdAt ?? '') + 5).toISOString()
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  world.store.keep(digest, bytes)
  const version = { id: 9000, digest, mediaType, size: bytes.length, createdAt: at, updatedAt: at, downloads: 0 }
  world.held.versions.set(digest, version)
  world.held.tags.set('both', digest)
  world.held.changes += 1
  expect(await doomed(world, { 'prune-protect': 'prod,both' })).toEqual([])
})
