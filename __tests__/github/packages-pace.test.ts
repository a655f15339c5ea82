import { expect, test } from '@jest/globals'
import { packagesApi } from '../../src/github/packages.ts'
import { fakeHost } from '../support/fake-host.ts'
import { virtualClock } from '../support/ghcr/clock.ts'
import { packageBuilder } from '../support/prune-registry.ts'
import { type PruneWorldOptions, pruneWorld } from '../support/prune-world.ts'

const of = { owner: 'acme', name: 'app' }
const start = Date.parse('2026-01-31T00:00:00Z')

/** Answers each request by what the test says, on a clock that skips waiting; when each came is in `times`, in seconds. */
function line(answer: (turn: number) => Response, latency = 0) {
  const clock = virtualClock(new Date(start))
  const times: number[] = []
  let underWay = 0
  let most = 0
  const host = {
    ...fakeHost({
      async fetch(url) {
        if (String(url).endsWith('/users/acme')) return Response.json({ type: 'Organization' })
        const turn = times.push((clock.now().getTime() - start) / 1000)
        underWay += 1
        most = Math.max(most, underWay)
        if (latency > 0) await clock.sleep(latency)
        underWay -= 1
        return answer(turn)
      },
    }),
    now: clock.now,
    sleep: (milliseconds: number) => clock.sleep(milliseconds),
  }
  return { api: packagesApi({ apiUrl: 'https://x', token: 'ghs_x' }, host), host, times, most: () => most }
}

const gone = () => new Response(null, { status: 404 })

function limited(
  status: number,
  headers: Record<string, string>,
  message = 'You have exceeded a secondary rate limit.',
) {
  return Response.json({ message }, { status, headers })
}

async function deleteMany(api: ReturnType<typeof line>['api'], count: number) {
  return Promise.all(Array.from({ length: count }, (_, at) => api.deleteVersion(of, at + 1)))
}

function worldOf(count: number, options: PruneWorldOptions) {
  const world = pruneWorld(options)
  const builder = packageBuilder()
  for (let at = 0; at < count; at += 1) builder.image({ tags: [`t${at}`] })
  builder.into(world.store, world.repository)
  const ids = [...world.store.package(world.repository).versions.values()].map(({ id }) => id)
  return { ...world, ...world.run(), ids }
}

test('400 deletions need a good two minutes: never more than 900 points in any of them, and no refusal', async () => {
  const { api, ids, ghcr, clock } = worldOf(401, { points: 900, latency: 300 })
  await Promise.all(ids.slice(1).map((id) => api.deleteVersion(of, id)))
  expect(ghcr.tally).toMatchObject({ deleted: 400, refusals: 0 })
  expect(ghcr.tally.mostPoints).toBeGreaterThan(890)
  expect(clock.now().getTime() - start).toBeLessThan(140_000)
})

test('no more than ten go side by side', async () => {
  const { api, most } = line(gone, 50)
  await deleteMany(api, 100)
  expect(most()).toBe(10)
})

test.each([403, 429])('%i with retry-after: nothing is asked until then, to the second', async (status) => {
  const { api, times } = line((turn) => (turn === 4 ? limited(status, { 'retry-after': '37' }) : gone()))
  for (let at = 1; at <= 6; at += 1) await api.deleteVersion(of, at)
  expect(times).toEqual([0, 0, 0, 0, 37, 37, 37])
})

test('those that were under way with the refused one are one refusal with it', async () => {
  const { api, times } = line((turn) => (turn <= 10 ? limited(403, { 'retry-after': '20' }) : gone()), 30)
  await deleteMany(api, 30)
  expect(times.filter((time) => time < 20)).toHaveLength(10)
  // One step slower: 600 points a minute, five side by side.
  expect(Math.max(...times)).toBeLessThan(61)
})

test('the hour used up: nothing until the reset', async () => {
  const reset = String(start / 1000 + 100)
  const headers = { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
  const { api, times } = line((turn) => (turn === 2 ? limited(403, headers, 'API rate limit exceeded') : gone()))
  for (let at = 1; at <= 3; at += 1) await api.deleteVersion(of, at)
  expect(times).toEqual([0, 0, 101, 101])
})

test('a refusal that does not say how long: a minute, then two', async () => {
  const { api, times } = line((turn) => (turn <= 2 ? limited(403, {}) : gone()))
  await api.deleteVersion(of, 1)
  expect(times).toEqual([0, 60, 180])
})

test('after a refusal it goes slower, and after calm minutes as before', async () => {
  const { api, times } = line((turn) => (turn === 1 ? limited(429, { 'retry-after': '1' }) : gone()), 10)
  await deleteMany(api, 1400)
  const inMinute = (minute: number) => times.filter((time) => time >= minute * 60 + 2 && time < minute * 60 + 62).length
  expect(inMinute(0)).toBeLessThanOrEqual(120)
  expect(inMinute(7)).toBeGreaterThan(170)
})

test('403 for want of rights is no limit', async () => {
  const { api, times } = line(() => Response.json({ message: 'You need admin permissions' }, { status: 403 }))
  await expect(api.deleteVersion(of, 1)).rejects.toThrow(/admin permissions/)
  expect(times).toHaveLength(1)
})

test('a twentieth of the hour is left to other jobs, and the run is over', async () => {
  const { api, ids, ghcr } = worldOf(200, { primary: 100 })
  const ends = await Promise.allSettled(ids.map((id) => api.deleteVersion(of, id)))
  expect(ends.find((end) => end.status === 'rejected')).toMatchObject({ reason: { name: 'Stopped', reason: 'limit' } })
  // One more for the owner: 50 of 100 are left.
  expect(ghcr.tally).toMatchObject({ deleted: 49, refusals: 0 })
})

test('with a deadline behind the reset it waits for it and goes on', async () => {
  const { api, ids, ghcr, clock } = worldOf(80, { primary: 100 })
  const patient = api.within({ deadline: new Date(start + 2 * 3_600_000) })
  await Promise.all(ids.slice(1).map((id) => patient.deleteVersion(of, id)))
  expect(ghcr.tally).toMatchObject({ deleted: 79, refusals: 0 })
  expect(clock.now().getTime() - start).toBeGreaterThanOrEqual(3_600_000)
})

test('the budget counts every request, repeated ones too', async () => {
  const { api, times } = line((turn) => (turn <= 3 ? Response.json({}, { status: 502 }) : gone()))
  const frugal = api.within({ budget: 6 })
  await frugal.deleteVersion(of, 1)
  await frugal.deleteVersion(of, 2)
  // One of the six asked for the owner.
  await expect(frugal.deleteVersion(of, 3)).rejects.toMatchObject({ name: 'Stopped', reason: 'budget' })
  expect(times).toHaveLength(5)
})

test('at the deadline nothing is asked any more, and a wait that would pass it is not begun', async () => {
  const { api, times } = line(() => limited(429, { 'retry-after': '200' }))
  const hurried = api.within({ deadline: new Date(start + 100_000) })
  await expect(hurried.deleteVersion(of, 1)).rejects.toMatchObject({ name: 'Stopped', reason: 'deadline' })
  expect(times).toEqual([0])
})

test('what is left is told in honest time', async () => {
  const { api } = line(gone)
  expect(api.forecast(180, 0)).toBe(0)
  expect(api.forecast(360, 0)).toBeCloseTo(60_000)
  await deleteMany(api, 170)
  expect(Math.round(api.forecast(90, 0) / 1000)).toBe(27)
})

test('a server that goes on refusing is left alone', async () => {
  const { api, times } = line(() => limited(429, { 'retry-after': '2' }))
  await expect(api.deleteVersion(of, 1)).rejects.toMatchObject({ name: 'Stopped', reason: 'limit' })
  expect(times).toHaveLength(8)
})

test('a long wait for a limit is told once', async () => {
  const { api, host } = line((turn) => (turn === 1 ? limited(429, { 'retry-after': '120' }) : gone()))
  await deleteMany(api, 3)
  expect(host.messages('info')).toEqual(["GitHub's API limits us: it goes on at 2026-01-31T00:02:00.000Z"])
})
