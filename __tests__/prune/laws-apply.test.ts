import { expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { InterruptedError, UserError } from '../../src/core/errors.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { json } from '../support/ghcr/exchange.ts'
import type { Fault } from '../support/ghcr/faults.ts'
import { type Push, packageOf, pushes } from '../support/prune-arbitrary.ts'
import { leftOver, lookPlanApply, lookPlanApplyIfAny, losses } from '../support/prune-campaign.ts'
import { longestLaw, runs } from '../support/prune-runs.ts'
import { damage, truthOf } from '../support/prune-truth.ts'
import { policyOfWish, wishes } from '../support/prune-wish.ts'
import { type PruneWorld, type PruneWorldOptions, pruneWorld } from '../support/prune-world.ts'

jest.setTimeout(longestLaw)

/** Some of the versions have been pulled too often. */
function worldOf(list: readonly Push[], popular: readonly number[] = [], options: PruneWorldOptions = {}): PruneWorld {
  const world = pruneWorld(options)
  packageOf(list).into(world.store, world.repository)
  const held = world.store.package(world.repository)
  held.visibility = 'public'
  const versions = [...held.versions.values()]
  for (const pick of popular)
    for (const version of versions.slice(pick % versions.length).slice(0, 1)) version.downloads = 6000
  return world
}

const truth = ({ store, repository }: PruneWorld) => truthOf(store, repository)
const digests = (list: readonly { readonly digest: Digest }[]) => list.map(({ digest }) => digest).sort()
const popularOnes = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(fc.nat(1000), { maxLength: 3 }) },
)

/** Runs until nothing is left; what ends a run early must not keep the next from finishing. False: nothing can be known. */
async function finish(world: PruneWorld, policy: Awaited<ReturnType<typeof policyOfWish>>): Promise<boolean> {
  world.ghcr.faults.clear()
  for (let run = 0; run < 3; run += 1) {
    // A late list still names what went, which the registry denies: it catches up first.
    await world.clock.sleep(120_000)
    if (!(await lookPlanApplyIfAny(() => truth(world), world.package, policy, world.run()))) return false
  }
  return true
}

test('a run breaks nothing and leaves nothing; it does exactly what its dry run said', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, wishes, popularOnes, fc.boolean(), async (list, wish, popular, cascade) => {
      const world = worldOf(list, popular, { cascade })
      const before = truth(world)
      const policy = await policyOfWish(wish)
      const outcome = await lookPlanApplyIfAny(() => truth(world), world.package, policy, world.run())
      fc.pre(outcome !== undefined)
      const { made, applied } = outcome
      const after = truth(world)
      expect(losses(before, after, wish)).toEqual([])
      expect(leftOver(before, after, wish, world.store, world.repository)).toEqual([])
      expect(applied.left).toBe(0)
      const planned = made.versions.filter(({ verdict }) => verdict === 'delete')
      expect(digests([...applied.deleted, ...applied.spared])).toEqual(digests(planned))
      const gone = [...before.manifests.keys()].filter((digest) => !after.manifests.has(digest)).sort()
      expect(digests(applied.deleted).filter((digest) => before.manifests.has(digest))).toEqual(gone)
    }),
    runs(250),
  )
})

const fault: fc.Arbitrary<Fault> = fc
  .record({
    on: fc.constantFrom(/^DELETE/, /^DELETE/, /^GET .*versions/, /^GET .*manifests/, /./),
    after: fc.nat(20),
    times: fc.constantFrom(1, 2, 9),
    what: fc.constantFrom<Fault>(
      { answer: json(502, { message: 'Bad Gateway' }) },
      { answerAfter: json(502, { message: 'Bad Gateway' }) },
      { answerAfter: json(500, { message: 'Server Error' }) },
      { cut: true },
      { cutAnswer: 0 },
      { answer: json(404, { message: 'Not Found' }) },
      { answer: json(429, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '7' }) },
      { answer: json(400, { message: 'Bad Request' }) },
    ),
  })
  // Nobody can tell a list or a manifest that is said not to be there from one that is not.
  .filter(({ on, what }) => what.answer?.status !== 404 || on.source === '^DELETE')
  .map(({ what, ...when }) => ({ ...when, ...what }))

test('faults break nothing, and the run after them finishes', async () => {
  await fc.assert(
    fc.asyncProperty(
      pushes,
      wishes,
      fc.array(fault, { minLength: 1, maxLength: 4 }),
      fc.record({ stale: fc.constantFrom(undefined, 90), cascade: fc.boolean() }),
      async (list, wish, faults, { stale, cascade }) => {
        const world = worldOf(list, [], { cascade, ...(stale === undefined ? {} : { stale }) })
        const before = truth(world)
        const policy = await policyOfWish(wish)
        world.ghcr.faults.add(...faults)
        // What GitHub takes along by itself nobody can keep; no tag needs it.
        const lost = () => (cascade ? damage(before, truth(world)) : losses(before, truth(world), wish))
        try {
          await lookPlanApply(world.package, policy, world.run())
        } catch (error) {
          // What cannot be listed is not pruned; anything else must not end a run.
          expect(error).toBeInstanceOf(UserError)
        }
        expect(lost()).toEqual([])
        await world.clock.sleep(100_000)
        const isKnown = await finish(world, policy)
        expect(lost()).toEqual([])
        if (isKnown) expect(leftOver(before, truth(world), wish, world.store, world.repository)).toEqual([])
      },
    ),
    runs(120),
  )
})

test('interrupted after any deletion, no tag is broken, and the next run finishes', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, wishes, fc.nat(15), fc.boolean(), async (list, wish, after, late) => {
      const world = worldOf(list)
      const before = truth(world)
      const policy = await policyOfWish(wish)
      const run = world.run()
      const abort = () => run.host.abort()
      // Before the work of that request, or right behind it.
      world.ghcr.faults.add({ on: /^DELETE/, after, meanwhile: late ? () => void setImmediate(abort) : abort })
      try {
        await lookPlanApplyIfAny(() => truth(world), world.package, policy, run)
      } catch (error) {
        expect(error).toBeInstanceOf(InterruptedError)
      }
      expect(losses(before, truth(world), wish)).toEqual([])
      const isKnown = await finish(world, policy)
      expect(losses(before, truth(world), wish)).toEqual([])
      if (isKnown) expect(leftOver(before, truth(world), wish, world.store, world.repository)).toEqual([])
    }),
    runs(120),
  )
})

test('a budget or a deadline ends it well, says what is left, and breaks nothing; later runs finish', async () => {
  await fc.assert(
    fc.asyncProperty(
      pushes,
      wishes,
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      async (list, wish, size, byTime) => {
        const world = worldOf(list, [], { latency: 1000 })
        const before = truth(world)
        const policy = await policyOfWish(wish)
        const deadline = () => new Date(world.clock.now().getTime() + size * 1000)
        let left = Number.POSITIVE_INFINITY
        for (let run = 0; run < 60 && left > 0; run += 1) {
          const outcome = await lookPlanApplyIfAny(
            () => truth(world),
            world.package,
            policy,
            world.run(),
            byTime ? { deadline: deadline() } : { budget: size },
          )
          expect(losses(before, truth(world), wish)).toEqual([])
          fc.pre(outcome !== undefined)
          const { applied } = outcome
          if (applied.left > 0) expect(applied.stopped).toBeDefined()
          // Too little for a single deletion is the user's to mend.
          if (applied.left >= left && size < 20) return
          left = applied.left
        }
        expect(left).toBe(0)
        expect(leftOver(before, truth(world), wish, world.store, world.repository)).toEqual([])
      },
    ),
    runs(100),
  )
})
