import { expect, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import type { Limits } from '../../src/github/limits.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { apply } from '../../src/prune/apply.ts'
import { look } from '../../src/prune/look.ts'
import { plan } from '../../src/prune/plan.ts'
import { continued } from '../../src/prune/record/earlier.ts'
import { restore } from '../../src/prune/restore.ts'
import { json } from '../support/ghcr/exchange.ts'
import { type PackageBuilder, packageBuilder } from '../support/prune-registry.ts'
import { policyOfInputs } from '../support/prune-wish.ts'
import { type PruneWorld, type PruneWorldOptions, pruneWorld } from '../support/prune-world.ts'

/** A world from which everything was pruned but `keep`, with the record of it. */
async function pruned(build: (builder: PackageBuilder) => void, options: PruneWorldOptions = {}, limits: Limits = {}) {
  const world = pruneWorld(options)
  const builder = packageBuilder()
  builder.image({ age: 1.5, tags: ['keep'] })
  build(builder)
  builder.into(world.store, world.repository)
  const held = world.store.package(world.repository)
  const tags = new Map(held.tags)
  const policy = await policyOfInputs({ 'prune-keep-last': '0', 'prune-protect': 'keep' })
  const run = world.run()
  const snapshot = await look({ package: world.package, policy }, run)
  const record = await apply(plan(policy, snapshot), snapshot, policy, run, limits)
  const from = world.ghcr.requests.length
  return { ...world, held, record, tags, asked: () => world.ghcr.requests.slice(from) }
}

const alive = ({ store, repository }: PruneWorld) =>
  [...store.package(repository).versions.values()].filter(({ deleted }) => !deleted).map(({ digest }) => digest)

const nested = (builder: PackageBuilder) => {
  const image = builder.multiArch({ tags: ['v1', 'stable'] })
  builder.index([image.index], { tags: ['nested'] })
  builder.signature(image.index)
  builder.referrer(image.index)
}

test('everything comes back, parts before their wholes, and every tag names what it did', async () => {
  const world = await pruned(nested)
  expect(alive(world)).toHaveLength(1)
  const end = await restore(world.record, world.run())
  expect(end).toMatchObject({ there: [], failed: [], left: 0 })
  expect(alive(world)).toHaveLength(9)
  expect(new Map(world.held.tags)).toEqual(world.tags)
  expect(end.tags.map(({ end: state }) => state)).toEqual(['right', 'right', 'right', 'right'])
  const posts = world.asked().flatMap((line) => /versions\/(\d+)\/restore/.exec(line)?.[1] ?? [])
  const waves = posts.map((id) => world.record.deleted.find((one) => one.id === Number(id))?.wave ?? -1)
  expect(waves).toEqual([...waves].sort((one, other) => other - one))
  expect(new Set(waves).size).toBeGreaterThan(2)
})

test('a tag that GitHub does not bring back is put back', async () => {
  const world = await pruned(nested, { forgetsTags: true })
  const end = await restore(world.record, world.run())
  expect(new Set(end.tags.map(({ end: state }) => state))).toEqual(new Set(['put back']))
  expect(new Map(world.held.tags)).toEqual(world.tags)
})

test('a tag that names another image by now stays there', async () => {
  const world = await pruned(nested)
  const keep = world.held.tags.get('keep') as Digest
  world.held.tags.set('stable', keep)
  const end = await restore(world.record, world.run())
  expect(end.tags.find(({ tag }) => tag === 'stable')).toMatchObject({ end: 'moved' })
  expect(world.held.tags.get('stable')).toBe(keep)
})

test('a tag that two runs took from two images goes back to the one that had it last', async () => {
  const build = (builder: PackageBuilder) => {
    for (const age of [50, 51]) builder.image({ age, tags: [`v${age}`] })
  }
  const world = await pruned(build, { forgetsTags: true })
  const [one, other] = world.record.deleted
  if (!one || !other) throw new Error('nothing was pruned')
  const tags = ['latest']
  // It is pushed in whatever order the registry answers.
  const first = { ...one, tags, deletedAt: '2026-01-20T00:00:00Z' }
  const second = { ...other, tags, deletedAt: '2026-01-10T00:00:00Z', wave: 1 }
  const end = await restore({ ...world.record, deleted: [second, first] }, world.run())
  expect(world.held.tags.get('latest')).toBe(one.digest)
  expect(end.tags.map(({ end: state }) => state).sort()).toEqual(['moved', 'put back'])
})

test('what GitHub took along with an index comes back too, though the run ended before it was on record', async () => {
  const world = await pruned(nested, { cascade: true }, { budget: 7 })
  const names = new Set(world.record.deleted.map(({ digest }) => digest))
  expect([...world.held.versions.values()].some(({ deleted, digest }) => deleted && !names.has(digest))).toBe(true)
  const end = await restore(world.record, world.run())
  expect(end).toMatchObject({ failed: [], left: 0 })
  expect(alive(world)).toHaveLength(9)
})

test('twice is once', async () => {
  const world = await pruned(nested)
  await restore(world.record, world.run())
  const again = await restore(world.record, world.run())
  expect(again).toMatchObject({ restored: [], failed: [], left: 0 })
  expect(again.there).toHaveLength(8)
})

test('what is gone for good is told, and the rest comes back', async () => {
  const world = await pruned(nested)
  const lost = world.record.deleted.find(({ tags }) => tags.includes('nested'))?.digest as Digest
  world.held.versions.delete(lost)
  const end = await restore(world.record, world.run())
  expect(end.failed).toEqual([
    expect.objectContaining({ digest: lost, why: expect.stringContaining('does not restore') }),
  ])
  expect(alive(world)).toHaveLength(8)
})

test('after thirty days nothing is asked', async () => {
  const world = await pruned(nested)
  await world.clock.sleep(31 * 24 * 3_600_000)
  const end = await restore(world.record, world.run())
  expect(end.failed).toHaveLength(8)
  expect(end.failed[0]?.why).toMatch(/more than 30 days/)
  expect(world.asked()).toEqual([])
})

test('interrupted, no tag that is back is broken, and the next one finishes', async () => {
  const world = await pruned(nested)
  const run = world.run()
  world.ghcr.faults.add({ on: /^POST .*restore/, after: 5, meanwhile: () => run.host.abort() })
  await expect(restore(world.record, run)).rejects.toThrow(InterruptedError)
  const there = new Set(alive(world))
  for (const digest of there) {
    const { manifests = [] } = JSON.parse(world.store.read(digest).toString('utf8')) as {
      readonly manifests?: readonly { readonly digest: Digest }[]
    }
    for (const child of manifests) expect(there).toContain(child.digest)
  }
  expect(await restore(world.record, world.run())).toMatchObject({ failed: [], left: 0 })
})

test('limits and faults are waited for; the budget ends it well', async () => {
  const world = await pruned(nested)
  world.ghcr.faults.add(
    { on: /^POST .*restore/, answer: json(429, { message: 'slow down' }, { 'retry-after': '9' }) },
    { on: /^POST .*restore/, cutAnswer: 0 },
  )
  const first = await restore(world.record, world.run(), { budget: 6 })
  expect(first.left).toBeGreaterThan(0)
  expect(first.stopped).toMatch(/budget of 6 requests/)
  expect(await restore(world.record, world.run())).toMatchObject({ failed: [], left: 0 })
  expect(new Map(world.held.tags)).toEqual(world.tags)
})

test('an id that is another image is not touched, deleted or there, and no tag is put onto anything', async () => {
  const world = await pruned(nested)
  const [one, other] = world.record.deleted
  const keep = [...world.held.versions.values()].find(({ digest }) => digest === world.held.tags.get('keep'))
  if (!one || !other || !keep) throw new Error('nothing was pruned')
  const swapped = { ...one, id: other.id, tags: ['stolen'] }
  const living = { ...one, id: keep.id, tags: ['stolen'] }
  const end = await restore({ ...world.record, deleted: [swapped, living] }, world.run())
  expect(end.failed.map(({ why }) => why)).toEqual([
    expect.stringContaining('another image'),
    expect.stringContaining('another image'),
  ])
  expect(end.tags).toEqual([])
  expect(world.asked().filter((line) => /^(POST|PUT)/.test(line))).toEqual([])
})

test('of several runs the later ones come back first, whole', async () => {
  const world = await pruned(nested)
  const [first, ...rest] = world.record.deleted
  if (!first) throw new Error('nothing was pruned')
  const record = continued([first], { ...world.record, deleted: rest.map((one) => ({ ...one, wave: 0 })) })
  expect(await restore(record, world.run())).toMatchObject({ failed: [], left: 0 })
  const posts = world.asked().flatMap((line) => /versions\/(\d+)\/restore/.exec(line)?.[1] ?? [])
  expect(posts.at(-1)).toBe(`${first.id}`)
})
