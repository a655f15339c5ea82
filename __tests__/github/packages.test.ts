import { expect, test } from '@jest/globals'
import { UserError } from '../../src/core/errors.ts'
import { packagesApi } from '../../src/github/packages.ts'
import { fakeHost } from '../support/fake-host.ts'
import { packageBuilder } from '../support/prune-registry.ts'
import { type PruneWorldOptions, pruneWorld } from '../support/prune-world.ts'

const versions = '/packages/container/app/versions'

function worldOf(count: number, options: PruneWorldOptions = {}) {
  const world = pruneWorld(options)
  const builder = packageBuilder()
  const digests = Array.from({ length: count }, (_, at) => builder.image({ age: 400 - at / 10, tags: [`t${at}`] }))
  builder.into(world.store, world.repository)
  const held = world.store.package(world.repository)
  const idOf = (at: number) => held.versions.get(digests[at] ?? 'sha256:none')?.id ?? 0
  return { ...world, ...world.run(), held, digests, idOf }
}

function json(status: number, body: unknown, headers: Record<string, string> = {}) {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

test('all versions of all pages come, the newest first, with their tags and dates', async () => {
  const { api, package: of, ghcr, digests } = worldOf(342)
  const found = await api.listVersions(of)
  expect(found.map(({ digest }) => digest)).toEqual(digests.toReversed())
  expect(found[0]).toMatchObject({ tags: ['t341'], createdAt: expect.any(Date), updatedAt: expect.any(Date) })
  expect(ghcr.requests.filter((line) => line.includes('page=4'))).toHaveLength(2)
})

test('a server error in the middle of the listing is asked again', async () => {
  const { api, package: of, ghcr } = worldOf(342)
  ghcr.faults.add({ on: /[?&]page=3/, answer: json(500, {}), times: 3 })
  expect(await api.listVersions(of)).toHaveLength(342)
})

test('a page in the middle that comes empty or short is listed again', async () => {
  const { api, package: of, ghcr } = worldOf(342)
  const link = '<https://ghcr.test/x?page=4>; rel="next", <https://ghcr.test/x?page=4>; rel="last"'
  ghcr.faults.add({ on: /[?&]page=2/, answer: json(200, [], { link }) })
  expect(await api.listVersions(of)).toHaveLength(342)
})

test('a page in the middle that stays short fails the listing: nobody knows what is missing', async () => {
  const { api, package: of, ghcr } = worldOf(342)
  const link = '<https://ghcr.test/x?page=4>; rel="next", <https://ghcr.test/x?page=4>; rel="last"'
  ghcr.faults.add({ on: /[?&]page=2/, answer: json(200, [], { link }), times: 99 })
  await expect(api.listVersions(of)).rejects.toThrow(/pages that are not full/)
})

test.each([200, 204, 342])('without links a full page has others behind it: all %s come', async (count) => {
  const { host, account, package: of } = withoutLinks(count)
  expect(await packagesApi(account, host).listVersions(of)).toHaveLength(count)
})

/** A proxy takes the links off. */
function withoutLinks(count: number) {
  const world = worldOf(count)
  const fetch = async (url: string, init?: RequestInit) => {
    const response = await world.host.fetch(url, init)
    const headers = new Headers(response.headers)
    headers.delete('link')
    return new Response(await response.text(), { status: response.status, headers })
  }
  return { ...world, host: { ...world.host, fetch }, account: { apiUrl: 'https://ghcr.test/api/v3', token: 'ghs_x' } }
}

test('what somebody deletes during the listing hides no other version', async () => {
  const { api, package: of, ghcr, held, digests } = worldOf(342)
  const gone = digests[341]
  ghcr.faults.add({
    on: /[?&]page=2/,
    meanwhile: () => {
      const version = gone && held.versions.get(gone)
      if (version) version.deleted = { at: '2026-01-31T00:00:00Z', tags: [] }
      held.changes += 1
    },
  })
  const found = new Set((await api.listVersions(of)).map(({ digest }) => digest))
  expect(digests.slice(0, -1).filter((digest) => !found.has(digest))).toEqual([])
})

test('of an organisation, of another user and of the token’s own user each has its place', async () => {
  const organisation = worldOf(1)
  await organisation.api.listVersions(organisation.package)
  expect(organisation.ghcr.requests).toEqual([
    'GET /api/v3/users/acme',
    `GET /api/v3/orgs/acme${versions}?per_page=100&page=1`,
  ])

  const user = worldOf(1, { users: ['acme'] })
  await user.api.listVersions(user.package)
  expect(user.ghcr.requests.at(-1)).toContain(`GET /api/v3/users/acme${versions}`)

  const own = worldOf(1, { users: ['acme'], login: 'acme' })
  own.ghcr.faults.add({ on: /^GET \/api\/v3\/user$/, answer: json(200, { login: 'Acme' }) })
  const api = packagesApi({ apiUrl: 'https://ghcr.test/api/v3', token: 'ghp_classic' }, own.host)
  expect(await api.listVersions(own.package)).toHaveLength(1)
  expect(own.ghcr.requests.at(-1)).toContain(`GET /api/v3/user${versions}`)
})

test('a name with a slash is one name', async () => {
  const host = fakeHost({
    fetch: (url) => Response.json(url.endsWith('/users/o') ? { type: 'Organization' } : []),
  })
  const api = packagesApi({ apiUrl: 'https://ghes.example/api/v3', token: 'ghs_x' }, host)
  await api.listVersions({ owner: 'o', name: 'app/worker' })
  expect(host.requests.at(-1)).toBe(
    'GET https://ghes.example/api/v3/orgs/o/packages/container/app%2Fworker/versions?per_page=100&page=1',
  )
})

test('a fine-grained token is told before anything is asked', async () => {
  const host = fakeHost()
  const api = packagesApi({ apiUrl: 'https://api.github.com', token: 'github_pat_x' }, host)
  await expect(api.listVersions({ owner: 'o', name: 'app' })).rejects.toThrow(/fine-grained/)
  expect(host.requests).toEqual([])
})

test('a package that may not be seen, or not be changed, is told with the role and the scopes it takes', async () => {
  const { api, package: of, idOf } = worldOf(2, { readOnly: true })
  const cure = /Admin.*Manage Actions access.*delete:packages/
  const listing = api.listVersions({ owner: 'acme', name: 'other' })
  await expect(listing).rejects.toMatchObject({ cure: expect.stringMatching(cure) })
  const deletion = api.deleteVersion(of, idOf(0))
  await expect(deletion).rejects.toMatchObject({ cure: expect.stringMatching(cure) })
})

test.each([
  ['no list', {}],
  ['no id', [{ name: `sha256:${'a'.repeat(64)}` }]],
  ['a digest that is none', [{ id: 1, name: '../../x' }]],
  [
    'a tag that is none',
    [{ id: 1, name: `sha256:${'a'.repeat(64)}`, metadata: { container: { tags: ['a b'] } }, created_at: 'x' }],
  ],
])('an answer of another shape decides nothing: %s', async (_, body) => {
  const { api, package: of, ghcr } = worldOf(1)
  ghcr.faults.add({ on: /versions/, answer: json(200, body) })
  await expect(api.listVersions(of)).rejects.toThrow(/another shape/)
})

test('deleted is deleted; what was gone is gone; what GitHub does not delete is told in its words', async () => {
  const { api, package: of, held, digests, idOf } = worldOf(3)
  held.visibility = 'public'
  const loved = held.versions.get(digests[1] ?? 'sha256:none')
  if (loved) loved.downloads = 5001
  expect(await api.deleteVersion(of, idOf(0))).toBe('deleted')
  expect(await api.deleteVersion(of, idOf(0))).toBe('gone')
  expect(await api.deleteVersion(of, idOf(1))).toEqual({ refused: expect.stringContaining('5000 downloads') })
})

test.each([
  ['a cut connection', { cutAnswer: 0 }],
  ['a connection that is cut before', { cut: true as const }],
  ['a bad gateway', { answer: json(502, {}) }],
])('%s is asked again, and a deletion that was carried out all the same is well', async (_, fault) => {
  const { api, package: of, ghcr, held, digests, idOf } = worldOf(3)
  ghcr.faults.add({ on: /^DELETE/, ...fault })
  expect(['deleted', 'gone']).toContain(await api.deleteVersion(of, idOf(0)))
  expect(held.versions.get(digests[0] ?? 'sha256:none')?.deleted).toBeDefined()
})

test('a deletion whose reason is too old by now is not asked for', async () => {
  const { api, package: of, ghcr, idOf } = worldOf(3)
  expect(await api.deleteVersion(of, idOf(0), () => false)).toBe('stale')
  expect(ghcr.tally.deleted).toBe(0)
})

test('a server that stays away ends it with a cure', async () => {
  const { api, package: of, ghcr } = worldOf(1)
  ghcr.faults.add({ on: /versions/, answer: json(503, {}), times: 100 })
  await expect(api.listVersions(of)).rejects.toThrow(UserError)
})

test('a deleted version comes back; one that is there is there; one that never was is told', async () => {
  const { api, package: of, idOf } = worldOf(3)
  await api.deleteVersion(of, idOf(1))
  expect((await api.listVersions(of, 'deleted')).map(({ id }) => id)).toEqual([idOf(1)])
  expect(await api.restoreVersion(of, idOf(1))).toBe('restored')
  expect(await api.restoreVersion(of, idOf(1))).toBe('there')
  expect(await api.restoreVersion(of, 7)).toEqual({ refused: expect.any(String) })
})

test('open pull requests and branches of all pages, by their exact names', async () => {
  const pulls = new Set(Array.from({ length: 230 }, (_, at) => at + 900))
  const branches = new Set(Array.from({ length: 130 }, (_, at) => `feature/${at}`))
  const { api } = worldOf(1, { repositories: { 'acme/app': { pulls, branches } } })
  expect(await api.openPulls('acme/app')).toEqual(pulls)
  expect(await api.branches('acme/app')).toEqual(branches)
  const cure = expect.stringContaining('pull-requests: read')
  await expect(api.openPulls('acme/none')).rejects.toMatchObject({ cure })
})
