import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { apply } from '../../src/prune/apply.ts'
import type { PruneRecord } from '../../src/prune/prune-plan.ts'
import { json } from '../support/ghcr/exchange.ts'
import { alive, planned, policy, worldOf } from '../support/prune-planned.ts'
import type { PackageBuilder } from '../support/prune-registry.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function recordFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'record-'))
  folders.push(folder)
  return join(folder, 'record.json')
}

test('wholes go before their parts, images before what is attached to them', async () => {
  let image: ReturnType<PackageBuilder['multiArch']> | undefined
  let bundle: Digest | undefined
  const world = worldOf((builder) => {
    image = builder.multiArch({ tags: ['old'] })
    bundle = builder.referrer(image.index)
  })
  const { run, snapshot, made } = await planned(world)
  const record = await apply(made, snapshot, await policy, run)
  const order = record.deleted.map(({ digest }) => digest)
  expect(order[0]).toBe(image?.index)
  expect(new Set(order)).toEqual(
    new Set([image?.index, ...(image?.platforms ?? []), ...(image?.attestations ?? []), bundle]),
  )
  expect(record).toMatchObject({ left: 0, spared: [] })
})

test('a version that GitHub does not delete keeps its parts, and ends nothing', async () => {
  let loved: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf((builder) => {
    loved = builder.multiArch({ tags: ['loved'], downloads: 6000 })
    builder.multiArch({ age: 50, tags: ['old'] })
  })
  world.held.visibility = 'public'
  for (const part of loved?.platforms ?? []) {
    const version = world.held.versions.get(part)
    if (version) version.downloads = 0
  }
  const { run, snapshot, made } = await planned(world)
  const record = await apply(made, snapshot, await policy, run)
  expect([loved?.index, ...(loved?.platforms ?? []), ...(loved?.attestations ?? [])].every(alive(world))).toBe(true)
  expect(record.spared[0]?.why).toMatch(/5000 downloads/)
  expect(record.deleted).toHaveLength(5)
})

test('a version that the registry denied, GitHub does not delete and that is there by now keeps its parts', async () => {
  let loved: ReturnType<PackageBuilder['multiArch']> | undefined
  const world = worldOf((builder) => {
    const platforms = [builder.image({ age: 51 }), builder.image({ age: 51 })]
    loved = builder.multiArch({ age: 50, tags: ['loved'], attested: false, downloads: 6000, shared: platforms })
  })
  world.held.visibility = 'public'
  world.ghcr.faults.add({ on: new RegExp(`manifests/${loved?.index}`), times: 3, answer: json(404, {}) })
  const { run, snapshot, made } = await planned(world)
  await apply(made, snapshot, await policy, run)
  expect([loved?.index, ...(loved?.platforms ?? [])].map(alive(world))).toEqual([true, true, true])
})

test.each([
  ['as fast as the points let it', 300],
  ['with a slow server', 8000],
])(
  'no tagged version goes that was not looked at by itself, no other whose page is older than a minute: %s',
  async (_, latency) => {
    const world = worldOf(
      (builder) => {
        for (let at = 0; at < 150; at += 1) builder.multiArch({ age: 50 + at / 10, tags: [`t${at}`], attested: false })
      },
      { points: 900, latency, stale: 30 },
    )
    const { run, snapshot, made } = await planned(world)
    const seen = new Map<number, number>()
    const late: number[] = []
    const now = () => world.clock.now().getTime()
    const tagged = new Set(made.versions.filter(({ tags }) => tags.length > 0).map(({ id }) => id))
    const watched = (api: typeof run.api): typeof run.api => ({
      ...api,
      within: (limits) => watched(api.within(limits)),
      async page(of, number) {
        const page = await api.page(of, number)
        for (const { id } of page.versions) if (!tagged.has(id)) seen.set(id, now())
        return page
      },
      async getVersion(of, id) {
        seen.set(id, now())
        return api.getVersion(of, id)
      },
      deleteVersion: (of, id, fresh) =>
        api.deleteVersion(of, id, () => {
          const may = fresh?.() ?? true
          if (may && now() - (seen.get(id) ?? 0) > 60_000) late.push(id)
          return may
        }),
    })
    const record = await apply(made, snapshot, await policy, { ...run, api: watched(run.api) })
    expect(record.deleted).toHaveLength(450)
    expect(late).toEqual([])
    expect(world.ghcr.tally).toMatchObject({ deleted: 450, refusals: 0 })
    // 150 looks at tagged ones; of the others few by themselves, though the list is half a minute late.
    const singly = world.ghcr.requests.filter((line) => /^GET .*versions\/\d+$/.test(line))
    expect(singly.length).toBeLessThan(160)
  },
)

test('the record is written while the run goes on, and names each version with its tags and wave', async () => {
  const world = worldOf(
    (builder) => {
      for (let at = 0; at < 100; at += 1) builder.multiArch({ age: 50 + at / 10, tags: [`t${at}`], attested: false })
    },
    { points: 900, latency: 20 },
  )
  const { run, snapshot, made } = await planned(world)
  const file = await recordFile()
  let halfway: PruneRecord | undefined
  world.ghcr.faults.add({
    on: /^DELETE/,
    after: 250,
    meanwhile: async () => {
      halfway = JSON.parse(await readFile(file, 'utf8')) as PruneRecord
    },
  })
  const applied = await apply(made, snapshot, await policy, { ...run, recordFile: file })
  expect(halfway?.deleted.length).toBeGreaterThan(100)
  const record = JSON.parse(await readFile(file, 'utf8')) as PruneRecord
  expect(record.deleted).toEqual(applied.deleted)
  expect(record).toMatchObject({ version: 1, package: world.package })
  expect(record.deleted.find(({ tags }) => tags.includes('t7'))).toMatchObject({ wave: 0 })
})

test('interrupted, what was done is on record, and nothing is asked any more', async () => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 60; at += 1) builder.image({ age: 50 + at, tags: [`t${at}`] })
  })
  const { run, snapshot, made } = await planned(world)
  const file = await recordFile()
  world.ghcr.faults.add({ on: /^DELETE/, after: 24, meanwhile: () => run.host.abort() })
  await expect(apply(made, snapshot, await policy, { ...run, recordFile: file })).rejects.toThrow(InterruptedError)
  const record = JSON.parse(await readFile(file, 'utf8')) as PruneRecord
  const gone = [...world.held.versions.values()].filter(({ deleted }) => deleted).map(({ digest }) => digest)
  expect(record.deleted.map(({ digest }) => digest).sort()).toEqual(gone.sort())
  expect(gone.length).toBeLessThan(60)
})

test('without the right to delete the run ends at once with the cure', async () => {
  const world = worldOf(
    (builder) => {
      for (let at = 0; at < 60; at += 1) builder.image({ age: 50 + at })
    },
    { readOnly: true },
  )
  const { run, snapshot, made } = await planned(world)
  await expect(apply(made, snapshot, await policy, run)).rejects.toMatchObject({
    cure: expect.stringMatching(/Admin/),
  })
  expect(world.ghcr.requests.filter((line) => line.startsWith('DELETE')).length).toBeLessThanOrEqual(20)
})

test('a server that does not answer deletions ends the run well; what may be gone is on record', async () => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 60; at += 1) builder.image({ age: 50 + at })
  })
  const { run, snapshot, made } = await planned(world)
  world.ghcr.faults.add({ on: /^DELETE/, cutAnswer: 0, times: 10_000 })
  world.ghcr.faults.add({ on: /^DELETE/, answer: json(503, {}), times: 10_000 })
  const applied = await apply(made, snapshot, await policy, run)
  expect(applied.stopped).toMatch(/does not answer/)
  expect(applied.left).toBe(40)
  expect(applied.deleted).toHaveLength(20)
  expect(applied.deleted.every(({ unsure }) => unsure)).toBe(true)
})

test('how far it is and how long it takes is told: at each step, in a log once a minute', async () => {
  const world = worldOf(
    (builder) => {
      for (let at = 0; at < 500; at += 1) builder.image({ age: 50 + at / 10 })
    },
    { points: 900, latency: 20 },
  )
  const { run, snapshot, made } = await planned(world)
  const lines: string[] = []
  const log = { ...run.host.log, progress: (line: string) => void lines.push(line) }
  await apply(made, snapshot, await policy, { ...run, host: { ...run.host, log } })
  expect(lines[0]).toMatch(/^acme\/app: 20 of 500 deleted, about (9\d s|2 min) left$/)
  expect(lines.at(-1)).toBe('acme/app: 500 of 500 deleted, about 0 s left')
  expect(run.host.messages('info')).toHaveLength(2)
})

test('a budget is spent on deletions, not on looking at what it does not suffice for', async () => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 60; at += 1) builder.image({ age: 50 + at, tags: [`t${at}`] })
  })
  const { run, snapshot, made } = await planned(world)
  const applied = await apply(made, snapshot, await policy, run, { budget: 31 })
  expect(applied).toMatchObject({ left: 46, stopped: 'the budget of 31 requests is used up' })
})

test('a list that cannot be had any more ends the run well', async () => {
  const world = worldOf((builder) => {
    for (let at = 0; at < 60; at += 1) builder.image({ age: 50 + at })
  })
  const { run, snapshot, made } = await planned(world)
  world.ghcr.faults.add({ on: /versions\?/, after: 3, answer: json(500, {}), times: 1000 })
  const applied = await apply(made, snapshot, await policy, run)
  expect(applied.stopped).toMatch(/versions of the package acme\/app/)
  expect(applied.left + applied.deleted.length).toBe(60)
})
