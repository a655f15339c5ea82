import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Layout } from '../../src/oci/layout.ts'
import type { Published } from '../../src/publish/run.ts'
import type { FakeHost } from '../support/fake-host.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'
import { publishing, tagsOf } from '../support/publishing.ts'

let ghcr: Ghcr
let count = 0
let image: string

beforeAll(async () => {
  ghcr = await startGhcr()
})
beforeEach(() => {
  count += 1
  image = `${ghcr.host}/o/latest${count}`
})
afterAll(() => ghcr.close())

const latest = () => ghcr.store.packages.get(`o/latest${count}`)?.tags.get('latest')

/** An image with this version and this creation. */
function made(version: string, created = '2026-01-01T00:00:00Z'): Promise<Layout> {
  const words = { 'org.opencontainers.image.version': version, 'org.opencontainers.image.created': created }
  // Once as labels, once as annotations: either must do.
  return imageLayout(count % 2 === 0 ? { labels: words } : { annotations: words })
}

async function publish(
  layout: Layout,
  {
    host = onlineHost(),
    guard = true,
    prerelease = false,
  }: { host?: FakeHost; guard?: boolean; prerelease?: boolean } = {},
): Promise<Published> {
  const steps = publishing(host, tagsOf([image], ['latest'], { prerelease }), guard)
  await steps.blobs(layout)
  await steps.manifests(layout)
  const [published] = await steps.tags(layout)
  if (!published) throw new Error('nothing was published')
  return published
}

test.each([
  ['1.9.9', '1.10.0', 'moves'],
  ['1.10.0', '1.9.9', 'stays'],
  ['2.0.0-rc.1', '2.0.0', 'moves'],
  ['v2.0.0', '1.0.0', 'stays'],
  ['main', '1.0.0', 'moves'],
])('latest at %s, published %s: it %s', async (from, to, what) => {
  const [before, after] = [await made(from), await made(to)]
  await publish(before)
  const { moved, kept } = await publish(after)
  expect(latest()).toBe(what === 'moves' ? after.root.digest : before.root.digest)
  expect(moved).toEqual(what === 'moves' ? [`${image}:latest`] : [])
  expect(kept).toEqual(what === 'moves' ? [] : [{ reference: `${image}:latest`, why: `${to} is older than ${from}` }])
})

test('without versions of both, the one created later has latest', async () => {
  const [old, young] = [await made('main', '2026-01-01T00:00:00Z'), await made('1.0.0', '2026-02-01T00:00:00Z')]
  await publish(young)
  const { kept } = await publish(old)
  expect(kept[0]?.why).toBe('what it names was created later: 2026-02-01T00:00:00Z, this one 2026-01-01T00:00:00Z')
  expect(latest()).toBe(young.root.digest)
})

test('a prerelease never gets latest, not even where nothing has it yet', async () => {
  const { kept } = await publish(await made('2.0.0-rc.1'), { prerelease: true })
  expect(kept).toEqual([{ reference: `${image}:latest`, why: '2.0.0-rc.1 is a prerelease' }])
  expect(latest()).toBeUndefined()
})

test('with guard-latest: false it goes wherever it is told', async () => {
  const [high, low] = [await made('2.0.0'), await made('1.0.0')]
  await publish(high)
  await publish(low, { guard: false, prerelease: true })
  expect(latest()).toBe(low.root.digest)
})

test('latest that names a broken image moves, and that is told', async () => {
  const [broken, whole] = [
    await made('2.0.0'),
    await imageLayout({ labels: { 'org.opencontainers.image.version': '1.0.0' } }),
  ]
  await publish(broken)
  for (const version of ghcr.store.packages.get(`o/latest${count}`)?.versions.values() ?? [])
    if (version.digest !== broken.root.digest) version.deleted = { at: '', tags: [] }
  const host = onlineHost()
  await publish(whole, { host })
  if (count % 2 === 0) expect(host.messages('warning')).toEqual([expect.stringContaining('names a broken image')])
})

test('of two runs that race, the newer one has latest in the end, and both say the truth', async () => {
  const [old, young] = [await made('1.0.0'), await made('1.1.0')]
  // The old run reads `latest`, then the young one moves it, then the old one writes: what no registry can prevent.
  let youngRun: Promise<Published> | undefined
  let oldRead: () => void = () => {}
  const oldWrote = new Promise<void>((resolve) => {
    oldRead = resolve
  })
  const youngHost = onlineHost()
  const slowHost: FakeHost = { ...youngHost, sleep: async (ms) => (ms === 2000 ? oldWrote : undefined) }
  ghcr.faults.add({
    on: /^PUT .*manifests\/latest/,
    async meanwhile() {
      youngRun = publish(young, { host: slowHost })
      // Until the young run waits its two seconds.
      while (latest() === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
    },
  })
  const oldHost = onlineHost()
  let youngDone: Published | undefined
  const oldRun = publish(old, {
    host: {
      ...oldHost,
      async sleep() {
        expect(latest()).toBe(old.root.digest)
        oldRead()
        youngDone = await youngRun
      },
    },
  })
  const published = await oldRun
  expect(latest()).toBe(young.root.digest)
  expect(youngDone?.moved).toEqual([`${image}:latest`])
  expect(youngHost.messages('notice')).toEqual([expect.stringContaining('which is older; it is moved back')])
  expect(published.kept).toEqual([
    {
      reference: `${image}:latest`,
      why: `another run moved it to ${young.root.digest} meanwhile: 1.0.0 is older than 1.1.0`,
    },
  ])
})

test('a registry that takes latest and denies it each time: the run fails, and says that it may have moved', async () => {
  ghcr.faults.add({ on: /^GET .*manifests\/latest/, answer: { status: 404 }, times: 99 })
  const failed = publish(await made('1.0.0'))
  await expect(failed).rejects.toThrow(`May have moved, the registry did not say: ${image}:latest.`)
  await expect(failed).rejects.toThrow('another run deleted it again and again')
  ghcr.faults.clear()
})
