import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { look } from '../../src/prune/look.ts'
import { problem } from '../support/ghcr/exchange.ts'
import { lookPlanApply } from '../support/prune-campaign.ts'
import { tricky308 } from '../support/prune-cases.ts'
import { damage, truthOf } from '../support/prune-truth.ts'
import { policyOfInputs } from '../support/prune-wish.ts'
import { type PruneWorldOptions, pruneWorld } from '../support/prune-world.ts'

async function tricky(options: PruneWorldOptions) {
  const { builder, due, inputs, openPulls, branches } = tricky308()
  const repositories = { 'acme/app': { pulls: openPulls, branches } }
  const world = pruneWorld({ latency: 20, points: 900, repositories, ...options })
  builder.into(world.store, world.repository)
  const before = truthOf(world.store, world.repository)
  return {
    ...world,
    policy: await policyOfInputs(inputs),
    broken: () => damage(before, truthOf(world.store, world.repository)),
    gone: () => {
      const { manifests } = truthOf(world.store, world.repository)
      return [...before.manifests.keys()].filter((digest) => !manifests.has(digest)).sort()
    },
    due: [...due].sort(),
  }
}

test('308 versions with every trap: the 242 that are due go, without a refusal, and less than a third is read', async () => {
  const world = await tricky({})
  const { applied } = await lookPlanApply(world.package, world.policy, world.run())
  expect([applied.left, world.broken(), world.gone()]).toEqual([0, [], world.due])
  expect(world.ghcr.tally).toMatchObject({ refusals: 0, whileLimited: 0, deleted: 242 })
  expect(world.ghcr.tally.manifestGets).toBeLessThanOrEqual(99)
})

test('looked at twice, no manifest is read again', async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), 'prune-cache-'))
  try {
    const world = await tricky({ cacheDir })
    const wish = { package: world.package, policy: world.policy }
    const first = await look(wish, world.run())
    const { manifestGets } = world.ghcr.tally
    const second = await look(wish, world.run())
    expect(world.ghcr.tally.manifestGets).toBe(manifestGets)
    expect(second.manifests).toEqual(first.manifests)
  } finally {
    await rm(cacheDir, { recursive: true, force: true })
  }
})

test('at the hour’s limit a run ends well with a reserve left, and the next ones finish', async () => {
  const world = await tricky({ primary: 200 })
  let runs = 0
  for (let left = 1; left > 0; runs += 1) {
    const { applied } = await lookPlanApply(world.package, world.policy, world.run())
    expect(world.broken()).toEqual([])
    left = applied.left
    await world.clock.sleep(3_600_000)
    if (runs > 9) break
  }
  expect(runs).toBeGreaterThan(1)
  // One attestation more: what said whose it is went in an earlier run.
  expect(world.gone()).toEqual(expect.arrayContaining(world.due))
  expect(world.ghcr.tally).toMatchObject({ refusals: 0, whileLimited: 0 })
})

test('a version that GitHub says is not there, and shows all the same, keeps its parts', async () => {
  const world = await tricky({})
  world.ghcr.faults.add({ on: /^DELETE/, times: 9, answer: problem(404, 'Not Found') })
  const { applied } = await lookPlanApply(world.package, world.policy, world.run())
  expect(world.broken()).toEqual([])
  expect(applied.spared.filter(({ why }) => why.includes('shows it all the same'))).toHaveLength(9)
})
