import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { pushDatabase } from '../../scripts/trivy-database/index.ts'
import { plainText } from '../../src/cli/plain-text.ts'
import type { InputError } from '../../src/core/errors.ts'
import { blobPath, type Layout, platformsOf } from '../../src/oci/layout.ts'
import { openLayout } from '../../src/oci/open-layout.ts'
import { type BuiltInParts, type Mirrored, mirror } from '../../src/pipeline/mirror/mirror.ts'
import { showMirror } from '../../src/pipeline/mirror/show-mirror.ts'
import { registryClient } from '../../src/registry/client.ts'
import { prepareDatabase } from '../../src/trivy/index.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { pushLayout } from '../support/push-layout.ts'
import { archive, archiveName, both, pinned, upstream } from '../tools/world.ts'

const now = new Date('2026-11-23T12:00:00Z')
const updatedAt = new Date('2026-11-23T06:00:00Z')
let ghcr: Ghcr
let image: Layout
let builtIn: BuiltInParts
let root: string
let dir: string

beforeAll(async () => {
  ghcr = await startGhcr({ logins: [{ username: 'me', password: 'PASSWORD-CANARY' }] })
  image = await imageLayout({ attestations: true })
  const login = async () => ({ registry: ghcr.host, username: 'me', password: 'PASSWORD-CANARY' })
  const reference = { registry: ghcr.host, repository: 'moby/buildkit', tag: 'v1' }
  await pushLayout(image, reference, registryClient(online(), login))
  const to = { url: ghcr.url, repository: 'x/trivy-db', tag: '2', login: 'me:PASSWORD-CANARY' }
  const found = [{ id: 'CVE-2026-900001', severity: 'LOW', title: 'x', affects: [] }] as const
  await pushDatabase(to, found, { updatedAt })
  const buildkit = `${ghcr.host}/moby/buildkit:v1@${image.root.digest}`
  builtIn = { pins: pinned(both).pins ?? fail(), images: { buildkit, binfmt: buildkit } }
})

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mirror-'))
  dir = join(root, 'mirror')
})

afterEach(() => rm(root, { recursive: true, force: true }))
afterAll(() => ghcr.close())

function fail(): never {
  throw new Error('no pins')
}

/** Upstream has the one release; everything else is loopback's. */
function online(world: { readonly upstream?: () => Response } = {}): FakeHost {
  const { upstream: release = () => new Response(new Uint8Array(archive)) } = world
  return fakeHost({
    now,
    cacheDir: join(tmpdir(), 'never'),
    fetch: (url, init) => (url === upstream ? release() : fetch(url, init)),
  })
}

const inputs = (more: Readonly<Record<string, string>> = {}) => ({
  read: (name: string) =>
    ({
      platform: 'linux/amd64',
      include: 'trivy,database,buildkit',
      'scan-db-repository': `${ghcr.host}/x/trivy-db:2`,
      registry: ghcr.host,
      username: 'me',
      password: 'PASSWORD-CANARY',
      ...more,
    })[name],
})

const states = ({ parts }: Mirrored) => Object.fromEntries(parts.map(({ what, outcome }) => [what, outcome.state]))

test('everything that was asked for lies in the folder, and mirror.json tells what it is', async () => {
  const done = await mirror([dir], inputs(), online(), builtIn)
  expect(states(done)).toEqual({ 'trivy linux/amd64': 'fetched', database: 'fetched', buildkit: 'fetched' })
  const content = JSON.parse(await readFile(join(dir, 'mirror.json'), 'utf8'))
  expect(content).toMatchObject({ schemaVersion: 1, updatedAt: now.toISOString() })
  expect(content.entries).toEqual([
    expect.objectContaining({ kind: 'database', path: 'trivy-db', updatedAt: updatedAt.toISOString() }),
    expect.objectContaining({ kind: 'image', name: 'buildkit', platforms: ['linux/amd64'], digest: image.root.digest }),
    {
      kind: 'tool',
      name: 'trivy',
      version: '0.74.0',
      platforms: ['linux/amd64'],
      path: `trivy/0.74.0/linux-amd64/${archiveName}`,
      size: archive.length,
      sha256: both.asset,
      trust: 'pinned',
      from: 'github.com',
      fetchedAt: now.toISOString(),
    },
  ])
  expect(JSON.stringify(content)).not.toContain('CANARY')
  expect(await readFile(join(dir, 'trivy/0.74.0/linux-amd64', archiveName))).toEqual(archive)
  const shown = plainText(showMirror(done))
  expect(shown).toMatch(/trivy linux\/amd64 +0\.74\.0 .*fetched from github\.com/)
  expect(shown).toMatch(/holds 3 things, \d/)
})

test('of an image only the platforms that were asked for are fetched; a later run adds another one', async () => {
  await mirror([dir], inputs({ include: 'buildkit' }), online(), builtIn)
  const folder = join(dir, 'images', image.root.digest.replace(':', '-'))
  const layout = await openLayout(folder, {})
  expect(layout.root.digest).toBe(image.root.digest)
  const [amd64, arm64] = ['linux/amd64', 'linux/arm64']
  const platforms = await platformsOf(layout)
  const has = (name: string) => existsSync(blobPath(folder, platforms.get(name)?.digest ?? 'sha256:'))
  expect([has(amd64), has(arm64)]).toEqual([true, false])
  const more = await mirror([dir], inputs({ include: 'buildkit', platform: arm64 }), online(), builtIn)
  expect([has(amd64), has(arm64)]).toEqual([true, true])
  expect(more.content.entries).toMatchObject([{ platforms: [amd64, arm64] }])
})

test('a second run fetches nothing of what is there, and keeps saying where it came from', async () => {
  const first = await mirror([dir], inputs(), online(), builtIn)
  const again = online()
  const second = await mirror([dir], inputs(), again, builtIn)
  expect(states(second)).toEqual({ 'trivy linux/amd64': 'present', database: 'present', buildkit: 'present' })
  expect(second.content.entries).toEqual(first.content.entries)
  // Whether there is a newer database must be asked; its bytes are not fetched.
  expect(again.requests.filter((request) => !/\/v2\/$|token|manifests\/2$/.test(request))).toEqual([])
})

test('what somebody changed in the folder is fetched anew', async () => {
  await mirror([dir], inputs(), online(), builtIn)
  const tool = join(dir, 'trivy/0.74.0/linux-amd64', archiveName)
  const folder = join(dir, 'images', image.root.digest.replace(':', '-'))
  const [platform] = (await platformsOf(await openLayout(folder, {}))).values()
  const manifest = JSON.parse(await readFile(blobPath(folder, platform?.digest ?? 'sha256:'), 'utf8'))
  const layer = blobPath(folder, manifest.layers[0].digest)
  for (const path of [tool, layer]) await writeFile(path, 'another')
  const host = online()
  const done = await mirror([dir], inputs(), host, builtIn)
  expect(states(done)).toEqual({ 'trivy linux/amd64': 'fetched', database: 'present', buildkit: 'fetched' })
  expect(await readFile(tool)).toEqual(archive)
  expect((await stat(layer)).size).toBe(manifest.layers[0].size)
  expect(host.messages('warning')).toEqual([`${tool} is not what it must be: it is fetched anew`])
})

test('what cannot be had does not keep the rest from coming, and nothing of it stays', async () => {
  const evil = online({ upstream: () => new Response('steal everything') })
  const done = await mirror([dir], inputs({ 'scan-db-repository': `${ghcr.host}/x/nothing:2` }), evil, builtIn)
  expect(states(done)).toEqual({ 'trivy linux/amd64': 'failed', database: 'failed', buildkit: 'fetched' })
  const [tool, database] = done.parts.map(({ outcome }) => ('error' in outcome ? outcome.error.message : ''))
  expect(tool).toContain('instead of')
  expect(database).toContain(`${ghcr.host}/x/nothing:2: it is not there`)
  expect(existsSync(join(dir, 'trivy'))).toBe(false)
  expect(existsSync(join(dir, 'trivy-db/index.json'))).toBe(false)
  expect(done.content.entries.map(({ name }) => name)).toEqual(['buildkit'])
})

test('a mirror is filled from another one, which alone is asked', async () => {
  await mirror([dir], inputs(), online(), builtIn)
  const offline = fakeHost({ now })
  const from = inputs({ 'tools-mirror': pathToFileURL(dir).href })
  const done = await mirror([join(root, 'second')], from, offline, builtIn)
  expect(states(done)).toEqual({ 'trivy linux/amd64': 'fetched', database: 'fetched', buildkit: 'fetched' })
  expect(offline.requests).toEqual([])
})

test('the database of a mirror is used without asking anybody, unpacked once, and told when it is old', async () => {
  await mirror([dir], inputs({ include: 'database' }), online(), builtIn)
  const later = new Date(updatedAt.getTime() + 10 * 86_400_000)
  const host = fakeHost({ now: later })
  const plan = {
    repositories: [],
    cacheDir: join(root, 'cache'),
    skipUpdate: false,
    mirror: `${pathToFileURL(dir).href}/`,
  }
  const client = registryClient(host, async () => undefined)
  const first = await prepareDatabase(plan, client, host)
  expect(first).toMatchObject({ updatedAt, from: plan.mirror })
  expect(host.messages('warning')).toEqual([expect.stringContaining('is 10 days old')])
  expect((await prepareDatabase(plan, client, host)).dir).toBe(first.dir)
  expect(host.requests).toEqual([])
  await host.close()
})

test('a database whose bytes were changed in the mirror is refused', async () => {
  const { content } = await mirror([dir], inputs({ include: 'database' }), online(), builtIn)
  const [entry] = content.entries
  const manifest = JSON.parse(
    await readFile(blobPath(join(dir, 'trivy-db'), (entry?.digest ?? '') as `sha256:${string}`), 'utf8'),
  )
  await writeFile(blobPath(join(dir, 'trivy-db'), manifest.layers[0].digest), 'another')
  const host = fakeHost({ now })
  const plan = { repositories: [], cacheDir: join(root, 'cache'), skipUpdate: false }
  const preparing = prepareDatabase(
    { ...plan, mirror: `${pathToFileURL(dir).href}/` },
    registryClient(host, async () => undefined),
    host,
  )
  await expect(preparing).rejects.toThrow(/trivy-db\/ holds other bytes under sha256:/)
  await host.close()
})

test('an executable of one’s own is not carried, and that is told', async () => {
  const path = join(root, 'trivy')
  await writeFile(path, '')
  const done = await mirror([dir], inputs({ include: 'trivy', tools: `trivy=${path}` }), online(), builtIn)
  expect(done.parts[0]?.outcome).toEqual({ state: 'skipped', why: expect.stringContaining('bring it along yourself') })
})

test('every mistake of the command is told at once', async () => {
  const wrong = inputs({
    platform: 'linux/amd64,linux/arm64',
    include: 'trivy,helm',
    tools: `trivy=0.99.0@sha256:${'a'.repeat(64)}`,
  })
  const error = (await mirror([], wrong, online(), builtIn).catch((caught: unknown) => caught)) as InputError
  expect(error.mistakes.map(({ input, problem }) => `${input}: ${problem}`)).toEqual([
    'mirror: takes one folder',
    'include: is not known',
    "tools: is the hash of one platform's file, and the mirror is for linux/amd64, linux/arm64",
  ])
})

test('a BuildKit without a digest is refused: nobody could tell whether it is the one that was meant', async () => {
  await mkdir(dir)
  const named = inputs({ include: 'buildkit', 'driver-opts': `image=${ghcr.host}/moby/buildkit:v1` })
  const done = await mirror([dir], named, online(), builtIn)
  expect(done.parts[0]?.outcome).toMatchObject({
    state: 'failed',
    error: { message: expect.stringContaining('has no digest') },
  })
})

test('a folder that cannot be written to is told as such', async () => {
  await mkdir(dir)
  await writeFile(join(dir, 'trivy-db'), 'a file')
  const done = await mirror([dir], inputs({ include: 'trivy,database' }), online(), builtIn)
  expect(states(done)).toEqual({ 'trivy linux/amd64': 'fetched', database: 'failed' })
  expect(done.parts[1]?.outcome).toMatchObject({ error: { message: expect.stringContaining('cannot be stored') } })
})

test('a server of tools that answers everything with a page has no database: the usual place is asked', async () => {
  const page = () => new Response('<html>', { headers: { 'content-type': 'text/html' } })
  const host = fakeHost({
    now,
    fetch: (url, init) => (url.startsWith('https://files.example') ? page() : fetch(url, init)),
  })
  const login = async () => ({ registry: ghcr.host, username: 'me', password: 'PASSWORD-CANARY' })
  const plan = {
    repositories: [`${ghcr.host}/x/trivy-db:2`],
    cacheDir: join(root, 'cache'),
    skipUpdate: false,
    mirror: 'https://files.example/',
  }
  const found = await prepareDatabase(plan, registryClient(host, login), host)
  expect(found.from).toBe(`${ghcr.host}/x/trivy-db:2`)
  expect(host.messages('warning')).toEqual([
    expect.stringContaining('https://files.example/trivy-db/ is no OCI layout'),
  ])
  await host.close()
})
