import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { boltFile } from '../../scripts/trivy-database/bolt.ts'
import { pushArtifact, pushDatabase, type Vulnerability, writeDatabase } from '../../scripts/trivy-database/index.ts'
import { file } from '../../scripts/trivy-database/push.ts'
import { InterruptedError } from '../../src/core/errors.ts'
import { registryClient } from '../../src/registry/client.ts'
import { jarMirrors } from '../../src/trivy/database.ts'
import { type DatabasePlan, prepareDatabase } from '../../src/trivy/index.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { onlineHost } from '../support/online-host.ts'

const updatedAt = new Date('2026-11-23T00:00:00Z')
const hours = (count: number) => new Date(updatedAt.getTime() + count * 3_600_000)
const content: readonly Vulnerability[] = [
  { id: 'CVE-2026-900001', severity: 'LOW', title: 'x', affects: [{ debian: '12', source: 'bash' }] },
]
const layerType = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip'
const metadata = file(
  'metadata.json',
  Buffer.from(JSON.stringify({ Version: 2, UpdatedAt: updatedAt, NextUpdate: hours(24) })),
)
const database = file('trivy.db', boltFile({}))

let one: Ghcr
let two: Ghcr
let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'database-'))
  one = await startGhcr({ anonymousPull: true })
  two = await startGhcr({ anonymousPull: true })
  for (const to of [at(one), at(two)]) await pushDatabase(to, content, { updatedAt })
})

afterEach(() => {
  one.faults.clear()
  two.faults.clear()
})

afterAll(async () => {
  await one?.close()
  await two?.close()
  await rm(root, { recursive: true, force: true })
})

function at({ url }: Ghcr, tag = '2') {
  return { url, repository: 'x/trivy-db', tag, login: 'me:ghp_x' }
}

async function plan(more: Partial<DatabasePlan> = {}): Promise<DatabasePlan> {
  const repositories = [one, two].map(({ host }) => `${host}/x/trivy-db:2`)
  return { repositories, cacheDir: await mkdtemp(join(root, 'cache-')), skipUpdate: false, ...more }
}

function prepare(given: DatabasePlan, now = hours(1), host: FakeHost = onlineHost({ now })) {
  return prepareDatabase(
    given,
    registryClient(host, async () => undefined),
    host,
  )
}

const tagged = (tag: string): Partial<DatabasePlan> => ({ repositories: [`${one.host}/x/trivy-db:${tag}`] })

test('it is fetched once and then kept until there is to be a newer one', async () => {
  const given = await plan()
  const first = await prepare(given)
  expect(first).toMatchObject({ from: `${one.host}/x/trivy-db:2`, updatedAt })
  expect((await readdir(first.dir)).sort()).toEqual(['metadata.json', 'trivy.db'])
  const offline = fakeHost({ now: hours(23) })
  expect(await prepare(given, undefined, offline)).toMatchObject({ dir: first.dir, from: 'cache' })
  expect(offline.messages('warning')).toEqual([])
})

test('what is kept says when it was downloaded: without that Trivy does not use it', async () => {
  const { dir } = await prepare(await plan())
  expect(JSON.parse(await readFile(join(dir, 'metadata.json'), 'utf8'))).toMatchObject({
    DownloadedAt: hours(1).toISOString(),
  })
})

test('a newer one is fetched when it is due, and the old one goes a day later', async () => {
  const given = await plan(tagged('moving'))
  await pushDatabase(at(one, 'moving'), content, { updatedAt })
  const old = await prepare(given)
  await pushDatabase(at(one, 'moving'), content, { updatedAt: hours(24) })
  const fresh = await prepare(given, hours(25))
  expect(fresh.updatedAt).toEqual(hours(24))
  expect(existsSync(old.dir)).toBe(true)
  await prepare(given, hours(30))
  expect(existsSync(old.dir)).toBe(false)
})

test('two runs at once end with one database', async () => {
  const given = await plan()
  const found = await Promise.all([prepare(given), prepare(given), prepare(given)])
  expect(new Set(found.map(({ dir }) => dir)).size).toBe(1)
  expect(await readdir(join(given.cacheDir, 'db'))).toHaveLength(1)
})

test.each([
  ['TOOMANYREQUESTS', { status: 429, headers: {}, body: '{"errors":[{"code":"TOOMANYREQUESTS"}]}' }],
  ['503', { status: 503, headers: {} }],
  ['DENIED', { status: 403, headers: {}, body: '{"errors":[{"code":"DENIED"}]}' }],
])('a mirror that answers %s is told in one line, and the next one asked', async (word, answer) => {
  one.faults.add({ on: /manifests/, times: 100, answer })
  const host = onlineHost({ now: hours(1) })
  expect((await prepare(await plan(), undefined, host)).from).toBe(`${two.host}/x/trivy-db:2`)
  const told = host.messages('info').filter((line) => line.includes('cannot be had'))
  expect(told).toEqual([expect.stringContaining(word)])
  expect(told[0]).toMatch(/: the next one is asked$/)
})

test('bytes that are not those of the digest are never unpacked', async () => {
  one.faults.add({ on: /GET .*blobs/, times: 100, corrupt: true })
  const given = await plan()
  expect((await prepare(given)).from).toBe(`${two.host}/x/trivy-db:2`)
  two.faults.add({ on: /GET .*blobs/, times: 100, corrupt: true })
  const other = await plan()
  await expect(prepare(other)).rejects.toThrow('other bytes than the digest says')
  expect(await readdir(join(other.cacheDir, 'db'))).toEqual([])
})

test('all mirrors fail: an error with each one’s reason and the cures', async () => {
  for (const { faults } of [one, two]) faults.add({ on: /manifests/, times: 100, answer: { status: 404, headers: {} } })
  const failing = prepare(await plan())
  await expect(failing).rejects.toThrow(
    `${one.host}/x/trivy-db:2: it is not there\n${two.host}/x/trivy-db:2: it is not`,
  )
  await expect(failing).rejects.toMatchObject({
    cure: expect.stringMatching(/scan-db-repository.*scan-skip-db-update/),
  })
})

test('unreachable mirrors: the kept one serves for three days, with a warning that tells its age', async () => {
  const given = await plan()
  await prepare(given)
  const fetch = () => {
    throw new TypeError('fetch failed')
  }
  const host = fakeHost({ now: hours(60), fetch })
  expect(await prepare(given, undefined, host)).toMatchObject({ from: 'cache', updatedAt })
  expect(host.messages('warning').join()).toContain('cannot be renewed')
  expect(host.messages('warning').join()).toContain('is 2 days old')
  await expect(prepare(given, undefined, fakeHost({ now: hours(73), fetch }))).rejects.toThrow(
    'the kept one is 3 days old',
  )
})

test('a database that is fetched but stale is used with a warning', async () => {
  const host = onlineHost({ now: hours(30) })
  await prepare(await plan(), undefined, host)
  expect(host.messages('warning')).toEqual([expect.stringContaining('is 30 hours old')])
})

test('scan-skip-db-update takes the newest kept one, however old, also Trivy’s own', async () => {
  const given = await plan({ skipUpdate: true })
  await writeDatabase(join(given.cacheDir, 'db'), content, { updatedAt })
  const host = fakeHost({ now: hours(24 * 30) })
  expect(await prepare(given, undefined, host)).toMatchObject({ dir: join(given.cacheDir, 'db'), from: 'cache' })
  expect(host.messages('warning')).toEqual([expect.stringContaining('is 30 days old')])
})

test('scan-skip-db-update without a kept one is an error with a cure', async () => {
  const failing = prepare(await plan({ skipUpdate: true }), undefined, fakeHost())
  await expect(failing).rejects.toThrow('scan-skip-db-update forbids to fetch it')
  await expect(failing).rejects.toMatchObject({ cure: expect.stringContaining('scan-cache-dir') })
})

test('one from other mirrors is not taken for the one asked for', async () => {
  const given = await plan()
  await prepare(given)
  const other = { ...given, ...tagged('absent') }
  await expect(prepare(other)).rejects.toThrow('it is not there')
})

test('what says it is fresh for ever is fetched again all the same', async () => {
  const given = await plan(tagged('eternal'))
  await pushDatabase(at(one, 'eternal'), content, { updatedAt, nextUpdate: new Date('2099-01-01T00:00:00Z') })
  await prepare(given)
  expect((await prepare(given, hours(80))).from).toBe(`${one.host}/x/trivy-db:eternal`)
})

test.each([
  ['another form', [database, file('metadata.json', Buffer.from('{"Version":1}'))], layerType, 'Version 2'],
  ['no metadata', [database], layerType, 'it lacks metadata.json'],
  ['an empty database', [file('trivy.db', new Uint8Array()), metadata], layerType, 'Version 2'],
  ['files of other names', [file('../trivy.db', boltFile({})), metadata], layerType, 'it lacks trivy.db'],
  ['an image', [database, metadata], 'application/vnd.oci.image.layer.v1.tar+gzip', 'no single layer of the type'],
  ['metadata without an end', [database, file('metadata.json', Buffer.alloc(70_000))], layerType, 'has no end'],
])('%s in place of a database is refused', async (name, files, type, message) => {
  const tag = name.replaceAll(' ', '-')
  await pushArtifact(at(one, tag), type, files)
  const given = await plan(tagged(tag))
  await expect(prepare(given)).rejects.toThrow(message)
  expect(await readdir(join(given.cacheDir, 'db'))).toEqual([])
})

test('files beside the two are left alone', async () => {
  await pushArtifact(at(one, 'more'), layerType, [file('evil', Buffer.from('x')), database, metadata])
  expect((await readdir((await prepare(await plan(tagged('more')))).dir)).sort()).toEqual(['metadata.json', 'trivy.db'])
})

test('one that says that it is of a day to come is refused, and the next mirror asked', async () => {
  await pushDatabase(at(one, 'future'), content, { updatedAt: new Date('2099-01-01T00:00:00Z') })
  const repositories = [`${one.host}/x/trivy-db:future`, `${two.host}/x/trivy-db:2`]
  expect((await prepare(await plan({ repositories }))).from).toBe(repositories[1])
  await expect(prepare(await plan(tagged('future')))).rejects.toThrow(
    /of 2099-01-01T00:00:00.000Z, which is still to come/,
  )
})

test('a kept one of a day to come is not taken for the newest', async () => {
  const given = await plan()
  const first = await prepare(given)
  const folder = join(given.cacheDir, 'db')
  const origin = first.dir.slice(-8)
  const late = join(folder, `2099-01-01T00-00-00-000Z-${origin}`)
  await cp(first.dir, late, { recursive: true })
  const told = { Version: 2, UpdatedAt: '2099-01-01T00:00:00Z', NextUpdate: '2099-01-02T00:00:00Z' }
  await writeFile(join(late, 'metadata.json'), JSON.stringify(told))
  expect((await prepare(given)).dir).toBe(first.dir)
  expect((await prepare({ ...given, skipUpdate: true })).dir).toBe(first.dir)
})

test('half a database in the cache is fetched once again, into its place', async () => {
  const given = await plan()
  const { dir } = await prepare(given)
  const path = join(dir, 'trivy.db')
  const whole = await readFile(path)
  await truncate(path, whole.length - 4096)
  await expect(prepare({ ...given, skipUpdate: true })).rejects.toThrow(/is not in /)
  const again = await prepare(given)
  expect([again.dir, again.from]).toEqual([dir, `${one.host}/x/trivy-db:2`])
  expect((await readFile(path)).equals(whole)).toBe(true)
  expect((await prepare(given)).from).toBe('cache')
})

test('a repository that is no reference is told, and the next one asked', async () => {
  const given = await plan({ repositories: ['UPPER/x y', `${one.host}/x/trivy-db:2`] })
  expect((await prepare(given)).from).toBe(`${one.host}/x/trivy-db:2`)
  await expect(prepare(await plan({ repositories: ['a/B:c'] }))).rejects.toThrow(/a\/B:c: it has a name/)
})

test('an interruption ends it: no other mirror is asked', async () => {
  const host = onlineHost({ now: hours(1) })
  one.faults.add({ on: /manifests/, answer: { status: 503, headers: {} }, meanwhile: () => host.abort() })
  await expect(prepare(await plan(), undefined, host)).rejects.toBeInstanceOf(InterruptedError)
  expect(host.requests.filter((request) => request.includes(two.host))).toEqual([])
})

test('without repositories Trivy’s own mirrors are asked, with no login of any other registry', async () => {
  const headers: (string | null)[] = []
  const fetch = (_: string, init?: RequestInit) => {
    headers.push(new Headers(init?.headers).get('authorization'))
    return new Response('', { status: 404 })
  }
  const host = fakeHost({ fetch, now: hours(1) })
  const asked: string[] = []
  const login = async (registry: string) => {
    asked.push(registry)
    return registry === 'gcr.io' ? { registry, username: 'me', password: 'x' } : undefined
  }
  await expect(prepareDatabase(await plan({ repositories: [] }), registryClient(host, login), host)).rejects.toThrow()
  const hosts = host.requests.map((request) => new URL(request.split(' ')[1] ?? '').host)
  expect([...new Set(hosts)]).toEqual(['mirror.gcr.io', 'ghcr.io'])
  expect(headers.every((each) => each === null)).toBe(true)
  expect(asked).not.toContain('gcr.io')
})

test('halves that runs left which died are removed after a day', async () => {
  const given = await plan()
  const { dir } = await prepare(given)
  const half = join(given.cacheDir, 'db', '.new-1')
  await writeDatabase(half, content, { updatedAt })
  await utimes(half, hours(-30), hours(-30))
  await prepare(given, hours(2))
  expect(await readdir(join(given.cacheDir, 'db'))).toEqual([dir.split('/').at(-1)])
})

test('the index of jars is looked for beside the database that the user names', () => {
  expect(jarMirrors(['a.example/m/trivy-db:2', 'b.example/other:1', 'c.example/trivy-db'])).toEqual([
    'a.example/m/trivy-java-db:1',
    'c.example/trivy-java-db:1',
  ])
})

test('a cache folder that cannot be written is told with the input that names it', async () => {
  const cacheDir = join(root, 'no-folder')
  await writeFile(cacheDir, '')
  await expect(prepare(await plan({ cacheDir }))).rejects.toThrow(/it cannot be stored: ENOTDIR/)
})
