import { expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../src/core/errors.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { plan } from '../../src/prune/plan.ts'
import type { PrunePlan } from '../../src/prune/prune-plan.ts'
import type { Snapshot } from '../../src/prune/snapshot.ts'
import { memoryStore } from '../support/ghcr/memory-store.ts'
import type { Store } from '../support/ghcr/store.ts'
import { type Push, packageOf, pushes } from '../support/prune-arbitrary.ts'
import { tricky308 } from '../support/prune-cases.ts'
import { judged } from '../support/prune-judge.ts'
import { longestLaw, runs } from '../support/prune-runs.ts'
import { type SnapshotOptions, snapshotOf } from '../support/prune-snapshot.ts'
import { damage, short, type Truth, truthOf } from '../support/prune-truth.ts'
import { branches, openPulls, policyOfInputs, policyOfWish, type Wish, wishes } from '../support/prune-wish.ts'

jest.setTimeout(longestLaw)

const now = new Date('2026-01-31T00:00:00Z')
const repository = 'acme/app'

function storeOf(list: readonly Push[]): Store {
  const store = memoryStore(() => now)
  packageOf(list).into(store, repository)
  return store
}

async function planned(store: Store, wish: Wish, options: SnapshotOptions = {}) {
  const snapshot = snapshotOf(store, repository, { openPulls, branches, ...options })
  return { snapshot, made: plan(await policyOfWish(wish), snapshot) }
}

/** Deletes one after the other, a wave in reverse and in order; what has broken after each is told. */
function carriedOut(truth: Truth, made: PrunePlan, backwards: boolean): { after: Truth; broken: readonly string[] } {
  const manifests = new Map(truth.manifests)
  const tags = new Map(truth.tags)
  const digests = new Map(made.versions.map(({ id, digest }) => [id, digest]))
  const broken: string[] = []
  for (const wave of made.waves)
    for (const id of backwards ? [...wave].reverse() : wave) {
      const digest = digests.get(id)
      if (digest === undefined) throw new Error(`nobody listed ${id}`)
      manifests.delete(digest)
      for (const [tag, named] of truth.tags) if (named === digest) tags.delete(tag)
      broken.push(...damage(truth, { ...truth, manifests, tags }).map((line) => `after ${short(digest)}: ${line}`))
    }
  return { after: { ...truth, manifests, tags }, broken }
}

const names = (digests: Iterable<Digest>) => [...digests].map(short).sort()
const toDelete = (made: PrunePlan) =>
  made.versions.filter(({ verdict }) => verdict === 'delete').map(({ digest }) => digest)

test('no tag ever loses a part, a signature or an attestation, wherever it is stopped; nothing that is due stays', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, wishes, fc.boolean(), async (list, wish, backwards) => {
      const store = storeOf(list)
      const truth = truthOf(store, repository)
      const { made } = await planned(store, wish)
      const { must, may, tags } = judged(truth, wish)
      const { after, broken } = carriedOut(truth, made, backwards)
      expect(broken).toEqual([])
      expect(names([...must].filter((digest) => !after.manifests.has(digest)))).toEqual([])
      expect([...tags].filter((tag) => !after.tags.has(tag))).toEqual([])
      // One that stays and that nobody can read may need any other.
      const lost = made.versions.some(({ digest, verdict }) => verdict === 'keep' && !truth.manifests.has(digest))
      if (wish.untagged && !lost)
        expect(names([...after.manifests.keys()].filter((digest) => !may.has(digest)))).toEqual([])
    }),
    runs(2000),
  )
})

test('a plan has a verdict and a reason for every version, and its waves are exactly what it deletes', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, wishes, async (list, wish) => {
      const { made, snapshot } = await planned(storeOf(list), wish)
      expect(made.versions.map(({ id }) => id).sort()).toEqual(snapshot.versions.map(({ id }) => id).sort())
      const waves = made.waves.flat()
      const deleted = made.versions.filter(({ verdict }) => verdict === 'delete').map(({ id }) => id)
      expect([...waves].sort()).toEqual(deleted.sort())
      for (const { verdict, reason } of made.versions) expect(reason).toMatch(new RegExp(`^${verdict}: .`))
    }),
    runs(400),
  )
})

test('the same snapshot gives the same plan, in whatever order it was read', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, wishes, async (list, wish) => {
      const { made, snapshot } = await planned(storeOf(list), wish)
      const turned: Snapshot = { ...snapshot, manifests: new Map([...snapshot.manifests].reverse()) }
      expect(JSON.stringify(plan(await policyOfWish(wish), turned))).toBe(JSON.stringify(made))
      expect(JSON.parse(JSON.stringify(made))).toEqual(made)
    }),
    runs(300),
  )
})

test('what could not be read keeps whatever it could need, and is named', async () => {
  await fc.assert(
    fc.asyncProperty(
      pushes,
      wishes,
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }),
      async (list, wish, picks) => {
        const store = storeOf(list)
        const truth = truthOf(store, repository)
        const there = [...truth.manifests.keys()]
        const unreadable = new Set(picks.flatMap((pick) => there[pick % Math.max(1, there.length)] ?? []))
        const { made } = await planned(store, wish, { unreadable })
        const { after, broken } = carriedOut(truth, made, false)
        expect(broken).toEqual([])
        expect(names([...judged(truth, wish).must].filter((digest) => !after.manifests.has(digest)))).toEqual([])
        // Named with its verdict or in a warning.
        const text = JSON.stringify([made.warnings, made.versions.map(({ reason }) => reason)])
        for (const digest of unreadable) expect(text).toContain(short(digest))
      },
    ),
    runs(1000),
  )
})

test('what is freed is never more than what really goes', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, wishes, async (list, wish) => {
      const store = storeOf(list)
      const { made, snapshot } = await planned(store, wish)
      const gone = new Set(toDelete(made))
      const sizes = new Map<Digest, number>()
      for (const [digest, { blobs }] of snapshot.manifests)
        if (gone.has(digest)) for (const blob of blobs) sizes.set(blob.digest, blob.size)
      for (const [digest, { blobs }] of snapshot.manifests)
        if (!gone.has(digest)) for (const blob of blobs) sizes.delete(blob.digest)
      const manifests = [...gone].reduce((sum, digest) => sum + (snapshot.manifests.get(digest)?.size ?? 0), 0)
      const blobs = [...sizes.values()].reduce((sum, size) => sum + size, 0)
      expect(made.freedBytes).toBeGreaterThanOrEqual(blobs)
      expect(made.freedBytes).toBeLessThanOrEqual(blobs + manifests)
    }),
    runs(300),
  )
})

test('308 versions with every trap: exactly the 242 that are due', async () => {
  const { builder, due, inputs, ...world } = tricky308()
  const store = memoryStore(() => now)
  builder.into(store, repository)
  const made = plan(await policyOfInputs(inputs), snapshotOf(store, repository, world))
  expect(names(toDelete(made))).toEqual(names(due))
  expect(carriedOut(truthOf(store, repository), made, true).broken).toEqual([])
})

test('a policy that would remove everything is refused, unless it was told to', async () => {
  const store = storeOf([{ kind: 'multiArch', age: 50, tags: ['main-1'], picks: [0], flag: true }])
  const snapshot = snapshotOf(store, repository)
  const policy = await policyOfInputs({ 'prune-keep-last': '0' })
  expect(() => plan(policy, snapshot)).toThrow(UserError)
  expect(toDelete(plan({ ...policy, allowEmpty: true }, snapshot))).toHaveLength(5)
})
