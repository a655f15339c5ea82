import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../src/core/errors.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { restore } from '../../src/prune/restore.ts'
import { realClock } from '../support/ghcr/clock.ts'
import { json } from '../support/ghcr/exchange.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { packageOf, pushes } from '../support/prune-arbitrary.ts'
import { leftOver, lookPlanApply, lookPlanApplyIfAny, losses } from '../support/prune-campaign.ts'
import { packageBuilder } from '../support/prune-registry.ts'
import { longestLaw, runs } from '../support/prune-runs.ts'
import { reached, short, type Truth, truthOf } from '../support/prune-truth.ts'
import { branches, openPulls, policyOfWish, wishes } from '../support/prune-wish.ts'
import { clients, pruneWorld } from '../support/prune-world.ts'

jest.setTimeout(longestLaw)

const tagsOf = ({ tags }: Truth) => [...tags].sort()

test('whatever a run deleted, `restore` brings back with its tags', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, wishes, fc.boolean(), async (list, wish, forgetsTags) => {
      const world = pruneWorld({ forgetsTags, lenient: true })
      packageOf(list).into(world.store, world.repository)
      const before = truthOf(world.store, world.repository)
      const outcome = await lookPlanApplyIfAny(() => before, world.package, await policyOfWish(wish), world.run())
      fc.pre(outcome !== undefined)
      const { applied } = outcome
      await world.clock.sleep(29 * 24 * 3_600_000)
      const { failed, left } = await restore(applied, world.run())
      const after = truthOf(world.store, world.repository)
      expect([failed, left]).toEqual([[], 0])
      // A tag of what the registry does not have cannot be pushed.
      const real = (truth: Truth) => tagsOf(truth).filter(([, digest]) => before.manifests.has(digest))
      expect(real(after)).toEqual(real(before))
      expect([...after.manifests.keys()].sort()).toEqual([...before.manifests.keys()].sort())
    }),
    runs(60),
  )
})

/** What somebody does while the run deletes, to the versions that `picks` choose. */
interface Late {
  readonly kind: 'tag' | 'index' | 'referrer' | 'signature'
  readonly picks: readonly number[]
  /** DELETEs before it. */
  readonly after: number
}

const lates: fc.Arbitrary<readonly Late[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Late['kind']>('tag', 'index', 'index', 'referrer', 'signature'),
    picks: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
    after: fc.nat(15),
  }),
  { minLength: 1, maxLength: 3 },
)

interface Pushed {
  readonly kind: Late['kind']
  /** Place in the list of requests. */
  readonly at: number
  readonly truth: Truth
  readonly roots: readonly Digest[]
  readonly tag: string | undefined
}

test('a push amid the run loses nothing that a look before the deletion could have shown', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, wishes, lates, async (list, wish, late) => {
      const world = pruneWorld({ latency: 5000 })
      const { ghcr, store, repository } = world
      const built = packageOf(list)
      built.into(store, repository)
      const ids = new Map([...store.package(repository).versions.values()].map(({ digest, id }) => [digest, id]))
      const pushed: Pushed[] = []
      const push = ({ kind, picks }: Late, number: number) => {
        const there = [...truthOf(store, repository).manifests.keys()]
        const some = [...new Set(picks.flatMap((pick) => there[pick % there.length] ?? []))]
        const [subject] = some
        if (subject === undefined) return
        const builder = packageBuilder(number + 1, built.entries)
        const tag = kind === 'tag' || kind === 'index' ? `late-${number}` : undefined
        if (kind === 'tag') builder.tag(`late-${number}`, subject)
        if (kind === 'index') builder.index(some, { age: 0, tags: [`late-${number}`] })
        if (kind === 'referrer') builder.referrer(subject, { age: 0 })
        if (kind === 'signature') builder.signature(subject, { age: 0 })
        builder.into(store, repository)
        const truth = truthOf(store, repository)
        pushed.push({ kind, at: ghcr.requests.length - 1, truth, roots: [subject, ...builder.entries.keys()], tag })
      }
      for (const [number, one] of late.entries())
        ghcr.faults.add({ on: /^DELETE/, after: one.after, meanwhile: () => push(one, number) })
      const there = truthOf(store, repository)
      await lookPlanApplyIfAny(() => there, world.package, await policyOfWish(wish), world.run())
      const end = truthOf(store, repository)
      for (const { kind, at, truth, roots, tag } of pushed) {
        const isUnseen = (digest: Digest) =>
          !wasSeen(ghcr.requests, at, ids.get(digest), kind === 'tag' ? ids.get(roots[0] ?? digest) : undefined)
        // What it is about was being deleted already: the rest of that goes too.
        if (roots.some((root) => !end.manifests.has(root) && isUnseen(root))) continue
        const lost = [...reached(truth, roots)].filter((digest) => !end.manifests.has(digest) && !isUnseen(digest))
        expect(lost.map((digest) => `${kind} lost ${short(digest)}`)).toEqual([])
        if (tag !== undefined) expect([...end.tags.keys()]).toContain(tag)
      }
    }),
    runs(150),
  )
})

/**
 * Whether the run asked for something that shows it, after it and before the deletion of `id`: for the newest versions,
 * or for the one that got a tag.
 */
function wasSeen(requests: readonly string[], at: number, id: number | undefined, tagged: number | undefined): boolean {
  const deletes = (one: string) => one.startsWith('DELETE') && one.endsWith(`/${id}`)
  const end = id === undefined ? requests.length : requests.findIndex(deletes)
  return requests
    .slice(at + 1, Math.max(at + 1, end))
    .some((one) => /^GET .*[?&]page=1$/.test(one) || (one.startsWith('GET') && one.endsWith(`/${tagged}`)))
}

let server: Ghcr
let count = 0

beforeAll(async () => {
  server = await startGhcr({ inMemory: true, repositories: { 'acme/app': { pulls: openPulls, branches } } })
})
afterAll(() => server.close())

test('the same through sockets, with connections that are cut and answers of 502', async () => {
  await fc.assert(
    fc.asyncProperty(
      pushes,
      wishes,
      fc.nat(9),
      fc.constantFrom('cut', 'torn', 'bad', 'none'),
      async (list, wish, after, kind) => {
        count += 1
        const repository = `acme/app-${count}`
        const of = { registry: server.host, owner: 'acme', name: `app-${count}` }
        packageOf(list).into(server.store, repository)
        const before = truthOf(server.store, repository)
        const policy = await policyOfWish(wish)
        // Waits between tries are skipped; nobody else waits here.
        const clock = { ...realClock, sleep: async () => {} }
        const run = () => ({ ...clients(clock, fetch, server.apiUrl), repository: 'acme/app' })
        if (kind !== 'none') {
          const fault = { cut: { cut: true }, torn: { cutAnswer: 0 }, bad: { answerAfter: json(502, {}) } } as const
          server.faults.add({ on: /^DELETE/, after, ...fault[kind] })
        }
        try {
          await lookPlanApply(of, policy, run())
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
        server.faults.clear()
        expect(losses(before, truthOf(server.store, repository), wish)).toEqual([])
        await lookPlanApplyIfAny(() => truthOf(server.store, repository), of, policy, run())
        const end = truthOf(server.store, repository)
        expect(losses(before, end, wish)).toEqual([])
        expect(leftOver(before, end, wish, server.store, repository)).toEqual([])
      },
    ),
    runs(100),
  )
})
