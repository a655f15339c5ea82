import { expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { look } from '../../src/prune/look.ts'
import { plan } from '../../src/prune/plan.ts'
import type { PrunePlan } from '../../src/prune/prune-plan.ts'
import { type Push, packageOf, pushes } from '../support/prune-arbitrary.ts'
import { longestLaw, runs } from '../support/prune-runs.ts'
import { snapshotOf } from '../support/prune-snapshot.ts'
import { short } from '../support/prune-truth.ts'
import { branches, openPulls, policyOfWish, wishes } from '../support/prune-wish.ts'
import { pruneWorld } from '../support/prune-world.ts'

jest.setTimeout(longestLaw)

const toDelete = ({ versions }: PrunePlan) =>
  versions.flatMap(({ digest, verdict }) => (verdict === 'delete' ? [digest] : []))

/** As many as are read side by side: what is older than these is read when all that is newer was. */
const lanes = 30

/** What is not there nobody reads; more of what names others makes more of what an index could be wrong about. */
const instead: Partial<Record<Push['kind'], Push['kind']>> = {
  absent: 'shared',
  cache: 'shared',
  ghost: 'fallback',
  image: 'referrer',
  orphan: 'referrer',
}

test('what one who read every manifest would keep, a look that spares most of them keeps too', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, fc.nat(14), wishes, async (list, split, wish) => {
      const world = pruneWorld()
      // Two hours apart: an index may speak for what was pushed with it.
      const apart = list.map((one, at) => ({
        ...one,
        kind: instead[one.kind] ?? one.kind,
        age: (at < split ? 40 : 20) - at / 12,
      }))
      const builder = packageOf(apart)
      for (let at = 0; at < lanes; at += 1) builder.image({ age: 30 - at / 12, tags: [`other-${at}`] })
      builder.into(world.store, world.repository)
      const policy = await policyOfWish(wish)
      const looked = plan(policy, await look({ package: world.package, policy }, world.run()))
      const all = new Set(toDelete(plan(policy, snapshotOf(world.store, world.repository, { openPulls, branches }))))
      expect(toDelete(looked).flatMap((digest) => (all.has(digest) ? [] : [short(digest)]))).toEqual([])
    }),
    runs(200),
  )
})
