import { expect, test } from '@jest/globals'
import type { Digest } from '../../src/oci/digest.ts'
import { json } from '../support/ghcr/exchange.ts'
import type { PackageBuilder } from '../support/prune-registry.ts'
import { worldOf } from './looked-world.ts'

test('what the registry does not have is absent; what cannot be had is unreadable, with the reason; nothing fails', async () => {
  const of: Record<string, Digest> = {}
  const world = worldOf((builder) => {
    of.absent = builder.image({ absent: true, age: 10 })
    of.refused = builder.image({ age: 20 })
    of.garbage = builder.image({ age: 30 })
    of.well = builder.image({ age: 40 })
  })
  world.ghcr.faults.add({ on: new RegExp(`manifests/${of.refused}`), answer: json(400, {}), times: 9 })
  world.ghcr.faults.add({ on: new RegExp(`manifests/${of.garbage}`), corrupt: true, times: 9 })
  const { manifests } = await world.look()
  const facts = (name: string) => manifests.get(of[name] ?? 'sha256:none')
  expect(facts('absent')).toMatchObject({ state: 'absent' })
  expect(facts('refused')).toMatchObject({ state: 'unreadable', problem: expect.stringContaining('400') })
  expect(facts('garbage')).toMatchObject({ state: 'unreadable', problem: expect.any(String) })
  expect(facts('well')).toMatchObject({ state: 'read' })
})

test('what the registry denies once or twice though it is listed is asked for again, and read', async () => {
  let image: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf((builder) => {
    image = builder.multiArch({ tags: ['latest'] })
    builder.image({ age: 50, tags: ['old'] })
  })
  world.ghcr.faults.add({ on: new RegExp(`manifests/${image?.index}`), answer: json(404, {}), times: 2 })
  const { manifests } = await world.look()
  expect(manifests.get(image?.index ?? 'sha256:none')).toMatchObject({ state: 'read' })
  // The platforms and attestations were asked for meanwhile.
  expect(world.gets()).toHaveLength(8)
})

test('what is read after all, before it would go, is asked for again too where the registry denies it once', async () => {
  let bundle: Digest | undefined
  const world = worldOf((builder) => {
    const kept = builder.image({ tags: ['prod'], age: 40 })
    const doomed = builder.image({ tags: ['pr-8'], age: 50 })
    bundle = builder.referrer(kept, { age: 30 })
    builder.fallback(doomed, [bundle], { age: 30 })
  })
  world.ghcr.faults.add({ on: new RegExp(`manifests/${bundle}`), answer: json(404, {}) })
  const { manifests } = await world.look({ 'prune-rules': '- match: pr-*\n  keep-last: 0' })
  expect(manifests.get(bundle ?? 'sha256:none')).toMatchObject({ state: 'read' })
})

test('a registry that denies all that is listed is not the one of the package', async () => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 400; at += 1) builder.image({ age: 1 + at })
  })
  world.ghcr.faults.add({ on: /manifests/, answer: json(404, {}), times: 10_000 })
  await expect(world.look()).rejects.toThrow(/ghcr\.test answers 404 for all 400 manifests/)
  expect(world.gets().length).toBeLessThan(100)
})

test('a registry that denies most of what is listed is not believed', async () => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 30; at += 1) builder.image({ age: 1 + at, absent: at < 16 })
  })
  const states = [...(await world.look()).manifests.values()].map(({ state }) => state)
  expect(states.filter((state) => state === 'unreadable')).toHaveLength(16)
})

test('a registry that answers nothing well is not asked for thousands', async () => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 400; at += 1) builder.image({ age: 1 + at })
  })
  world.ghcr.faults.add({ on: /manifests/, answer: json(403, {}), times: 10_000 })
  const { manifests } = await world.look()
  expect([...manifests.values()].every(({ state }) => state === 'unreadable')).toBe(true)
  expect(world.gets().length).toBeLessThan(100)
})
