import { expect, test } from '@jest/globals'
import { type Digest, digestOf, hexOf } from '../../src/oci/digest.ts'
import { apply } from '../../src/prune/apply.ts'
import { look } from '../../src/prune/look.ts'
import { plan } from '../../src/prune/plan.ts'
import { json } from '../support/ghcr/exchange.ts'
import { alive, planned, policy, worldOf } from '../support/prune-planned.ts'
import type { PackageBuilder } from '../support/prune-registry.ts'
import { policyOfInputs } from '../support/prune-wish.ts'
import type { PruneWorld } from '../support/prune-world.ts'

const indexType = 'application/vnd.oci.image.index.v1+json'
const descriptor = (digest: Digest) => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest,
  size: 100,
})

/** @param days since it was pushed */
function pushIndex(world: PruneWorld, document: Readonly<Record<string, unknown>>, tag: string, days = 0): Digest {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: indexType, ...document }))
  const digest = digestOf(bytes)
  const held = world.store.package(world.repository)
  const at = new Date(world.clock.now().getTime() - days * 86_400_000).toISOString()
  world.store.keep(digest, bytes)
  const version = { id: world.store.nextId(), digest, mediaType: indexType, size: bytes.length, downloads: 0 }
  held.versions.set(digest, { ...version, createdAt: at, updatedAt: at })
  held.tags.set(tag, digest)
  held.changes += 1
  return digest
}

test('a part that stays while its index goes is there afterwards, though GitHub took it along', async () => {
  let image: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf(
    (builder) => {
      image = builder.multiArch({ tags: ['old'] })
      builder.tag('latest-amd64', image.platforms[0] ?? image.index)
    },
    { cascade: true },
  )
  const protect = `keep,latest-amd64,${image?.platforms[1]}`
  const policy = await policyOfInputs({ 'prune-keep-last': '0', 'prune-protect': protect })
  const run = world.run()
  const snapshot = await look({ package: world.package, policy }, run)
  await apply(plan(policy, snapshot), snapshot, policy, run)
  const { index, platforms = [], attestations = [] } = image ?? {}
  expect(alive(world)(index)).toBe(false)
  // What has the tag, what is protected by its digest, and their attestations.
  expect([...platforms, ...attestations].map(alive(world))).toEqual([true, true, true, true])
  expect(run.host.messages('warning')).toEqual([])
})

test('what is not brought back for want of an answer is asked for again at the end', async () => {
  const parts: Digest[] = []
  const world = worldOf((builder) => {
    for (let at = 0; at < 6; at += 1) parts.push(builder.image({ age: 50 + at }))
  })
  const { run, snapshot, made } = await planned(world)
  let pushed: Digest | undefined
  world.ghcr.faults.add({
    on: /^DELETE/,
    meanwhile: () => {
      pushed = pushIndex(world, { manifests: parts.slice(0, 4).map(descriptor) }, 'new')
    },
  })
  // As often as one request is tried.
  world.ghcr.faults.add({ on: /^POST/, answer: json(502, {}), times: 7 })
  await apply(made, snapshot, await policy, run)
  expect([pushed, ...parts].map(alive(world))).toEqual([true, true, true, true, true, false, false])
  expect(run.host.messages('warning')).toEqual([])
})

test('what can never be brought back is told once, and stays on record', async () => {
  const parts: Digest[] = []
  const world = worldOf((builder) => void parts.push(builder.image({ age: 50 })))
  const { run, snapshot, made } = await planned(world)
  world.ghcr.faults.add({
    on: /^DELETE/,
    meanwhile: () => void pushIndex(world, { manifests: parts.map(descriptor) }, 'new'),
  })
  world.ghcr.faults.add({ on: /^POST/, answer: json(404, { message: 'Not Found' }), times: 99 })
  const { deleted } = await apply(made, snapshot, await policy, run)
  expect(deleted.map(({ digest }) => digest)).toEqual(parts)
  expect(run.host.messages('warning')).toEqual([expect.stringContaining('could not be restored: Not Found')])
})

test('an index that is attached to its own part comes back when GitHub does not delete that part', async () => {
  const parts: Digest[] = []
  const world = worldOf((builder) => {
    parts.push(builder.image({ tags: ['loved'], age: 50, downloads: 6000 }))
    builder.image({ age: 60, tags: ['old'] })
  })
  world.held.visibility = 'public'
  const [part = 'sha256:none'] = parts
  const whole = pushIndex(world, { manifests: [descriptor(part)], subject: descriptor(part) }, 'both', 49)
  const { run, snapshot, made } = await planned(world)
  const { deleted } = await apply(made, snapshot, await policy, run)
  expect([part, whole].map(alive(world))).toEqual([true, true])
  expect(deleted.map(({ tags }) => tags)).toEqual([['old']])
})

test.each(['by its subject', 'by its tag'])(
  'a part that GitHub does not delete keeps the index that is attached to it %s and names it, though the budget ends there',
  async (how) => {
    const parts: Digest[] = []
    const world = worldOf((builder) => void parts.push(builder.image({ tags: ['loved'], age: 50, downloads: 6000 })))
    world.held.visibility = 'public'
    const [part = 'sha256:none'] = parts
    const tag = `sha256-${hexOf(part)}.more`
    const whole = pushIndex(world, { manifests: [descriptor(part)], subject: descriptor(part) }, tag, 49)
    if (how === 'by its subject') world.held.tags.delete(tag)
    for (let run = 0; run < 3; run += 1) {
      const { run: once, snapshot, made } = await planned(world)
      await apply(made, snapshot, await policy, once, { budget: 4 })
    }
    expect([part, whole].map(alive(world))).toEqual([true, true])
  },
)

test('what was gone before the run, on a list that is late, does not come back broken', async () => {
  let image: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf(
    (builder) => {
      image = builder.multiArch({ age: 40, tags: ['old'], attested: false })
      builder.image({ age: 50, tags: ['older'] })
    },
    { stale: 90 },
  )
  for (const digest of [image?.index, ...(image?.platforms ?? [])]) {
    const version = world.held.versions.get(digest ?? 'sha256:none')
    if (version) version.deleted = { at: world.clock.now().toISOString(), tags: digest === image?.index ? ['old'] : [] }
  }
  world.held.tags.delete('old')
  world.held.changes += 1
  const { run, snapshot, made } = await planned(world)
  // What cannot be read could need anything.
  world.ghcr.faults.add({ on: /^DELETE/, meanwhile: () => void pushIndex(world, { manifests: [] }, 'new') })
  world.ghcr.faults.add({ on: /manifests/, answer: json(400, {}), times: 100 })
  await apply(made, snapshot, await policy, run)
  expect(world.held.tags.has('old')).toBe(false)
})
