import { expect, test } from '@jest/globals'
import { apply } from '../../src/prune/apply.ts'
import { json } from '../support/ghcr/exchange.ts'
import type { Fault } from '../support/ghcr/faults.ts'
import { alive, planned, policy, worldOf } from '../support/prune-planned.ts'
import type { PackageBuilder } from '../support/prune-registry.ts'

const deletes = (requests: readonly string[]) => requests.filter((line) => line.startsWith('DELETE'))

/** Longer than what was seen holds: each time it is looked at again. */
const tooLong = 61_000

test.each<[string, Fault]>([
  ['hangs for a minute each time', { delay: tooLong, cut: true }],
  ['says each time to come back in a minute', { answer: json(429, { message: 'slow down' }, { 'retry-after': '61' }) }],
])('a server that answers everything but deletions, and %s, ends the run well', async (_, fault) => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 3; at += 1) builder.image({ age: 50 + at, tags: [`old-${at}`] })
  })
  const { run, snapshot, made } = await planned(world)
  world.ghcr.faults.add({ on: /^DELETE/, times: 100, ...fault })
  const applied = await apply(made, snapshot, await policy, run)
  expect(applied).toMatchObject({ left: 3, stopped: expect.stringContaining('does not answer') })
  expect(deletes(world.ghcr.requests).length).toBeLessThan(20)
})

test('a deletion that was carried out and whose answer did not come in time is on record where the budget ends behind it', async () => {
  const world = worldOf((builder) => void builder.image({ age: 50, tags: ['old'] }))
  const { run, snapshot, made } = await planned(world)
  const fault = { on: /^DELETE/, delay: tooLong, cutAnswer: 0 } as const
  world.ghcr.faults.add(fault)
  // Enough to look for newcomers once more, and not at the version.
  const { deleted, left } = await apply(made, snapshot, await policy, run, { budget: 4 })
  expect([deleted, left]).toEqual([[expect.objectContaining({ tags: ['old'], unsure: true })], 1])
})

test('a version that is there though its deletion says otherwise keeps its parts where GitHub limits who looks', async () => {
  let image: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf((builder) => {
    image = builder.multiArch({ age: 50, tags: ['old'], attested: false })
  })
  const { run, snapshot, made } = await planned(world)
  world.ghcr.faults.add(
    { on: /^DELETE/, answer: json(404, { message: 'Not Found' }) },
    // The first look is the one before the deletion.
    {
      on: /^GET .*versions\/\d+$/,
      after: 1,
      times: 8,
      answer: json(429, { message: 'slow down' }, { 'retry-after': '1' }),
    },
  )
  const { stopped } = await apply(made, snapshot, await policy, run)
  expect(stopped).toBeDefined()
  expect([image?.index, ...(image?.platforms ?? [])].map(alive(world))).toEqual([true, true, true])
})
