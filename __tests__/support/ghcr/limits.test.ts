import { expect, test } from '@jest/globals'
import { virtualClock } from './clock.ts'
import { type EmulatorOptions, emulator } from './emulator.ts'
import { json } from './exchange.ts'
import { localFetch } from './local-fetch.ts'
import { memoryStore } from './memory-store.ts'

const start = new Date('2026-01-01T00:00:00Z')
const digest = (number: number) => `sha256:${String(number).padStart(64, '0')}` as const

function world(options: EmulatorOptions = {}) {
  const clock = virtualClock(start)
  const store = memoryStore(clock.now)
  const held = store.package('acme/app')
  for (let at = 1; at <= 250; at += 1) {
    const time = clock.now().toISOString()
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    const version = { id: store.nextId(), digest: digest(at), mediaType, size: 2, downloads: 0 }
    held.versions.set(version.digest, { ...version, createdAt: time, updatedAt: time })
    store.keep(version.digest, Buffer.from('{}'))
  }
  held.tags.set('main', digest(1))
  const ghcr = emulator(store, { ...options, clock }, () => 'http://ghcr.test')
  const go = localFetch(ghcr)
  const api = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    go(`http://ghcr.test/api/v3${path}`, { method, headers: { authorization: 'Bearer x', ...headers } })
  const firstId = held.versions.get(digest(1))?.id ?? 0
  return { ghcr, clock, held, api, version: (at: number) => `${versionsPath}/${firstId + at - 1}` }
}

const versionsPath = '/orgs/acme/packages/container/app/versions'

test('points are refused when a minute’s are spent, until enough of them are older than that', async () => {
  const { api, version, clock, ghcr } = world({ points: 900 })
  for (let at = 2; at <= 181; at += 1) expect((await api(version(at), 'DELETE')).status).toBe(204)
  await clock.sleep(20_500)
  const refused = await api(versionsPath)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '40'])
  await clock.sleep(39_000)
  await api(versionsPath)
  await clock.sleep(1000)
  expect((await api(versionsPath)).status).toBe(200)
  expect(ghcr.tally).toMatchObject({ refusals: 2, whileLimited: 1, deleted: 180, mostPoints: 901 })
})

test('the primary limit counts requests, not what has not changed, and says when it begins anew', async () => {
  const { api, clock } = world({ primary: 3 })
  const first = await api(versionsPath)
  expect(first.headers.get('x-ratelimit-remaining')).toBe('2')
  await api(versionsPath)
  expect((await api('/rate_limit')).headers.get('x-ratelimit-remaining')).toBe('1')
  await api(versionsPath)
  const over = await api(versionsPath)
  expect([over.status, over.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
  const reset = Number(over.headers.get('x-ratelimit-reset')) * 1000
  expect(reset).toBe(start.getTime() + 3_600_000)
  await clock.sleep(reset - clock.now().getTime())
  const again = await api(versionsPath)
  expect(again.headers.get('x-ratelimit-remaining')).toBe('2')
  const same = await api(versionsPath, 'GET', { 'if-none-match': again.headers.get('etag') ?? '' })
  expect([same.status, same.headers.get('x-ratelimit-remaining')]).toEqual([304, '2'])
})

test('requests side by side wait side by side, and cost no time of ours', async () => {
  const { api, clock } = world({ latency: 20_000 })
  await Promise.all([1, 2, 3].map(() => api(versionsPath)))
  expect(clock.now().getTime() - start.getTime()).toBe(20_000)
})

test('a deleted version stays on a stale list for its time, and is gone all the same', async () => {
  const { api, version, clock } = world({ stale: 60 })
  const listed = async () => ((await (await api(`${versionsPath}?per_page=1`)).json()) as { id: number }[])[0]?.id
  const newest = await listed()
  await api(version(250), 'DELETE')
  expect(await listed()).toBe(newest)
  expect((await api(version(250), 'DELETE')).status).toBe(404)
  await clock.sleep(60_000)
  expect(await listed()).toBe((newest ?? 0) - 1)
})

test('an answer of 502 may come after the work, a cut before it', async () => {
  const { api, version, ghcr, held } = world()
  ghcr.faults.add({ on: /^DELETE/, answerAfter: json(502, {}) })
  expect((await api(version(2), 'DELETE')).status).toBe(502)
  expect(held.versions.get(digest(2))?.deleted).toBeDefined()
  ghcr.faults.add({ on: /^DELETE/, cut: true })
  await expect(api(version(3), 'DELETE')).rejects.toThrow('fetch failed')
  expect(held.versions.get(digest(3))?.deleted).toBeUndefined()
})

test('users are not organisations, and `/users/` answers for both', async () => {
  const { api } = world({ users: ['octo'] })
  expect((await api('/orgs/octo/packages')).status).toBe(404)
  expect((await api('/users/acme/packages/container/app')).status).toBe(200)
  expect(await (await api('/users/octo')).json()).toMatchObject({ type: 'User' })
})

test('what was deleted is restored within 30 days', async () => {
  const { api, version, clock } = world()
  await api(version(5), 'DELETE')
  await api(version(6), 'DELETE')
  await clock.sleep(29 * 24 * 3_600_000)
  expect((await api(`${version(5)}/restore`, 'POST')).status).toBe(204)
  await clock.sleep(2 * 24 * 3_600_000)
  expect((await api(`${version(6)}/restore`, 'POST')).status).toBe(404)
})

test('open pull requests and branches of a repository are listed', async () => {
  const { api } = world({ repositories: { 'acme/app': { pulls: new Set([7]), branches: new Set(['main']) } } })
  expect(await (await api('/repos/acme/app/pulls?state=open')).json()).toMatchObject([{ number: 7 }])
  expect(await (await api('/repos/acme/app/branches')).json()).toMatchObject([{ name: 'main' }])
  expect((await api('/repos/acme/none/branches')).status).toBe(404)
})
