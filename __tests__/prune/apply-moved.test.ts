import { expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { apply } from '../../src/prune/apply.ts'
import { json } from '../support/ghcr/exchange.ts'
import { packageOf, pushes } from '../support/prune-arbitrary.ts'
import { lookPlanApplyIfAny } from '../support/prune-campaign.ts'
import { alive, planned, policy, worldOf } from '../support/prune-planned.ts'
import type { PackageBuilder } from '../support/prune-registry.ts'
import { longestLaw, runs } from '../support/prune-runs.ts'
import { truthOf } from '../support/prune-truth.ts'
import { policyOfInputs, policyOfWish, wishes } from '../support/prune-wish.ts'
import { type PruneWorld, pruneWorld } from '../support/prune-world.ts'

jest.setTimeout(longestLaw)

/** Pushes a manifest as a client would: a version that nobody has seen yet. */
function push(world: PruneWorld, document: Readonly<Record<string, unknown>>, mediaType: string, tag?: string): Digest {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...document }))
  const digest = digestOf(bytes)
  const held = world.store.package(world.repository)
  const at = world.clock.now().toISOString()
  world.store.keep(digest, bytes)
  const version = { id: world.store.nextId(), digest, mediaType, size: bytes.length, createdAt: at, updatedAt: at }
  held.versions.set(digest, { ...version, downloads: 0 })
  if (tag !== undefined) held.tags.set(tag, digest)
  held.changes += 1
  return digest
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const indexType = 'application/vnd.oci.image.index.v1+json'
const descriptor = (digest: Digest | undefined) => ({ mediaType: manifestType, digest, size: 100 })

test('a tag that moves onto a doomed version between plan and apply spares it with all it needs', async () => {
  let image: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf((builder) => {
    image = builder.multiArch({ tags: ['old'] })
    builder.image({ age: 40, tags: ['older'] })
  })
  const { run, snapshot, made } = await planned(world)
  world.held.tags.set('prod', image?.index ?? 'sha256:none')
  world.held.changes += 1
  const record = await apply(made, snapshot, await policy, run)
  expect([image?.index, ...(image?.platforms ?? []), ...(image?.attestations ?? [])].every(alive(world))).toBe(true)
  expect(record.deleted.map(({ tags }) => tags)).toEqual([['older']])
  expect(record.spared).toHaveLength(5)
  expect(record.spared[0]?.why).toMatch(/tags changed meanwhile: .*prod/)
})

test('a tag that moves onto an untagged part amid the run spares it', async () => {
  let image: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf((builder) => {
    image = builder.multiArch({ tags: ['old'], attested: false })
  })
  const { run, snapshot, made } = await planned(world)
  world.ghcr.faults.add({
    on: /^DELETE/,
    meanwhile: () => {
      world.held.tags.set('arm', image?.platforms[1] ?? 'sha256:none')
      world.held.changes += 1
    },
  })
  const record = await apply(made, snapshot, await policy, run)
  expect(alive(world)(image?.platforms[1])).toBe(true)
  expect(record.deleted.map(({ digest }) => digest)).toEqual([image?.index, image?.platforms[0]])
})

test('what was pushed again stays: somebody is about to use it', async () => {
  const world = worldOf((builder) => void builder.image())
  const { run, snapshot, made } = await planned(world)
  const version = [...world.held.versions.values()].find(({ id }) => id === made.waves[0]?.[0])
  if (version) version.updatedAt = world.clock.now().toISOString()
  world.held.changes += 1
  const record = await apply(made, snapshot, await policy, run)
  expect(record).toMatchObject({ deleted: [], spared: [{ why: 'it was pushed again meanwhile' }] })
})

test.each(['an index', 'an index that has no tag yet'])(
  '%s that is pushed amid the run keeps the parts it names',
  async (what) => {
    let image: ReturnType<PackageBuilder['multiArch']> | undefined
    const world = worldOf((builder) => {
      image = builder.multiArch({ tags: ['old'], attested: false })
    })
    const { run, snapshot, made } = await planned(world)
    let pushed: Digest | undefined
    world.ghcr.faults.add({
      on: /^DELETE/,
      meanwhile: () => {
        const manifests = [descriptor(image?.platforms[0])]
        pushed = push(world, { manifests }, indexType, what === 'an index' ? 'new' : undefined)
      },
    })
    const record = await apply(made, snapshot, await policy, run)
    expect([pushed, image?.platforms[0]].map(alive(world))).toEqual([true, true])
    expect(record.spared).toEqual([expect.objectContaining({ digest: image?.platforms[0] })])
    expect(alive(world)(image?.platforms[1])).toBe(false)
  },
)

test.each([
  ['', false],
  [', with the parts that GitHub took along', true],
])(
  'a newcomer that cannot be read keeps whatever it could need, also of what went a moment ago%s',
  async (_, cascade) => {
    let image: ReturnType<PackageBuilder['multiArch']> | undefined
    const build = (builder: PackageBuilder) => {
      image = builder.multiArch({ tags: ['old'], attested: false })
    }
    const world = worldOf(build, { cascade })
    const { run, snapshot, made } = await planned(world)
    world.ghcr.faults.add({
      on: /^DELETE/,
      meanwhile: () => void push(world, { manifests: [descriptor(image?.platforms[0])] }, indexType, 'new'),
    })
    world.ghcr.faults.add({ on: /manifests/, answer: json(400, {}), times: 100 })
    const record = await apply(made, snapshot, await policy, run)
    expect([image?.index, ...(image?.platforms ?? [])].map(alive(world))).toEqual([true, true, true])
    expect(record.deleted).toEqual([])
  },
)

test('a signature that comes amid the run keeps the version that it signs', async () => {
  let part: Digest | undefined
  const world = worldOf((builder) => {
    const image = builder.multiArch({ tags: ['old'], attested: false })
    part = image.platforms[0]
  })
  const { run, snapshot, made } = await planned(world)
  world.ghcr.faults.add({
    on: /^DELETE/,
    meanwhile: () =>
      void push(world, { config: descriptor(part), layers: [], subject: descriptor(part) }, manifestType),
  })
  await apply(made, snapshot, await policy, run)
  expect(alive(world)(part)).toBe(true)
})

test('what is gone already is done', async () => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 4; at += 1) builder.image({ age: 50 + at, tags: at < 2 ? [`t${at}`] : [] })
  })
  const { run, snapshot, made } = await planned(world)
  for (const version of world.held.versions.values())
    if (made.waves.flat().includes(version.id)) version.deleted = { at: '2026-01-30T00:00:00Z', tags: [] }
  world.held.tags.delete('t0')
  world.held.tags.delete('t1')
  world.held.changes += 1
  expect(await apply(made, snapshot, await policy, run)).toMatchObject({ left: 0, spared: [] })
  expect(world.ghcr.tally.deleted).toBe(0)
})

test('an older plan deletes nothing that a newer look keeps, and nothing that it did not name', async () => {
  const world = worldOf((builder) => {
    builder.image({ age: 50, tags: ['old'] })
    builder.image({ age: 50.1, tags: ['old-too'] })
  })
  const { run, snapshot, made } = await planned(world)
  const [first] = made.waves.flat()
  const shorter = { ...made, waves: [[first ?? 0]] }
  const others = await policyOfInputs({ 'prune-keep-last': '0', 'prune-protect': 'keep,old' })
  const record = await apply(shorter, snapshot, others, run)
  expect(record.deleted.length + record.spared.length).toBe(1)
  expect(record.deleted.flatMap(({ tags }) => tags)).not.toContain('old')
})

test('what goes in the very moment in which something comes that needs it is brought back', async () => {
  const parts: Digest[] = []
  const world = worldOf((builder) => {
    for (let at = 0; at < 6; at += 1) parts.push(builder.image({ age: 50 + at }))
  })
  const { run, snapshot, made } = await planned(world)
  let pushed: Digest | undefined
  // All six were looked at before: the push comes with the first deletion.
  world.ghcr.faults.add({
    on: /^DELETE/,
    meanwhile: () => {
      pushed = push(world, { manifests: parts.slice(0, 4).map(descriptor) }, indexType, 'new')
    },
  })
  const record = await apply(made, snapshot, await policy, run)
  expect([pushed, ...parts].map(alive(world))).toEqual([true, true, true, true, true, false, false])
  expect(record.deleted.map(({ digest }) => digest).sort()).toEqual(parts.slice(4).sort())
  expect(record.spared).toHaveLength(4)
  expect(record.spared[0]?.why).toMatch(/brought back/)
})

test('what went longer ago nobody can need who comes now: it stays away', async () => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 60; at += 1) builder.image({ age: 50 + at })
  })
  const { run, snapshot, made } = await planned(world)
  const meanwhile = () => void push(world, { manifests: [] }, indexType, 'new')
  world.ghcr.faults.add({ on: /^DELETE/, after: 45, meanwhile })
  world.ghcr.faults.add({ on: /manifests/, answer: json(400, {}), times: 100 })
  const record = await apply(made, snapshot, await policy, run)
  expect(record.deleted).toHaveLength(40)
  expect(record.spared).toHaveLength(20)
})

test('whatever is pushed amid a run, of whatever is there: it has its parts when the run ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      pushes,
      wishes,
      fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
      fc.nat(),
      async (list, wish, when, pick) => {
        const world = pruneWorld()
        packageOf(list).into(world.store, world.repository)
        const needed: Digest[] = []
        const meanwhile = () => {
          const there = [...world.store.package(world.repository).versions.values()].filter(({ deleted }) => !deleted)
          const parts = [0, 1, 7].map((step) => there[(pick + step) % there.length]?.digest)
          needed.push(push(world, { manifests: parts.map(descriptor) }, indexType, `new-${needed.length}`))
          for (const part of parts) if (part) needed.push(part)
        }
        for (const after of when) world.ghcr.faults.add({ on: /^DELETE/, after, meanwhile })
        const there = truthOf(world.store, world.repository)
        await lookPlanApplyIfAny(() => there, world.package, await policyOfWish(wish), world.run())
        expect(needed.filter((digest) => !alive(world)(digest))).toEqual([])
      },
    ),
    runs(150),
  )
})
