import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { check, table } from '../../../scripts/pins/check.ts'
import { generatePins } from '../../../scripts/pins/generate.ts'
import { origin, parseChecksums } from '../../../scripts/pins/origin.ts'
import { refresh } from '../../../scripts/pins/refresh.ts'
import { type Release, type Releases, readReleases } from '../../../scripts/pins/releases.ts'
import type { FakeHost } from '../../support/fake-host.ts'
import { onlineHost } from '../../support/online-host.ts'
import { sha256, tarGz } from '../../tools/archives.ts'

const program = 'the program of linux/amd64'
const archive = tarGz([{ name: 'trivy', content: program }])
const name = (version: string) => `trivy_${version}_Linux-64bit.tar.gz`

/** Path → bytes, as the server of one test has it. */
let files: Map<string, Uint8Array | string>
let server: Server
let mirror: string
let host: FakeHost

beforeAll(async () => {
  server = createServer((request, response) => {
    const found = files.get(request.url ?? '')
    if (found === undefined) response.writeHead(404).end()
    else response.end(found)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/m`
})
afterAll(() => void server.close())
beforeEach(() => {
  host = onlineHost()
  files = new Map()
  publish('1.0.0')
})
afterEach(() => host.close())

function publish(version: string, bytes: Uint8Array = archive, named = sha256(bytes)): void {
  files.set(`/m/trivy/${version}/linux-amd64/${name(version)}`, bytes)
  files.set(
    `/m/trivy/${version}/trivy_${version}_checksums.txt`,
    `${named}  ${name(version)}\n${'0'.repeat(64)}  other\n`,
  )
}

const good: Release = {
  sha256: sha256(archive),
  executableSha256: sha256(program),
  sources: ['DRAUGR'],
  furtherPins: 1,
}

/** Our data file with one version of trivy alone. */
async function pinning(release: Release = good, version = '1.0.0'): Promise<Releases> {
  const releases = await readReleases('scripts/pins')
  const trivy = { ...releases.tools.trivy, default: version, versions: { [version]: { 'linux/amd64': release } } }
  return { ...releases, tools: { ...releases.tools, trivy } }
}

const checked = async (release?: Release) => (await check(await pinning(release), ['trivy'], origin(host, mirror)))[0]
const refreshed = async (version: string, others: readonly string[] = [], releases?: Releases) =>
  refresh(releases ?? (await pinning()), 'trivy', version, origin(host, mirror), others)

test('what is upstream as it is pinned passes', async () => {
  const row = await checked()
  expect(row).toMatchObject({ asset: 'ok', executable: 'ok', checksums: 'ok', sources: 'ok', failed: false })
  expect(table(row ? [row] : []).split('\n')).toEqual([
    'tool   version  platform     asset  executable  upstream  sources',
    'trivy  1.0.0    linux/amd64  ok     ok          ok        ok',
  ])
})

test('an executable whose hash nobody has pinned is told, and no failure', async () => {
  const { executableSha256: _, ...release } = good
  expect(await checked(release)).toMatchObject({ executable: `unpinned: ${sha256(program)}`, failed: false })
})

test.each<readonly [string, () => unknown, object]>([
  [
    'an asset that was changed',
    () => publish('1.0.0', tarGz([{ name: 'trivy', content: 'evil' }]), good.sha256),
    { asset: expect.stringContaining('DIFFERS'), executable: expect.stringContaining('DIFFERS'), checksums: 'ok' },
  ],
  [
    'a file of hashes that was changed',
    () => publish('1.0.0', archive, 'ab'.repeat(32)),
    { asset: 'ok', checksums: `DIFFERS: ${'ab'.repeat(32)}` },
  ],
  ['a release that was taken away', () => files.clear(), { asset: 'is not there', checksums: 'is not there' }],
  ['a broken archive', () => publish('1.0.0', Buffer.from('x')), { asset: expect.stringContaining('failed: ') }],
  [
    'a file of hashes without it',
    () => files.set('/m/trivy/1.0.0/trivy_1.0.0_checksums.txt', ''),
    { checksums: `does not name ${name('1.0.0')}` },
  ],
])('check finds %s', async (_, change, found) => {
  change()
  expect(await checked()).toMatchObject({ ...found, failed: true })
})

test('check finds a pin that rests on one source', async () => {
  const { furtherPins: _, ...release } = good
  expect(await checked(release)).toMatchObject({ asset: 'ok', sources: 'rests on DRAUGR alone', failed: true })
})

test('check of one version leaves the others alone; of none that is known it says so', async () => {
  const releases = await pinning()
  expect(await check(releases, ['trivy@1.0.0'], origin(host, mirror))).toHaveLength(1)
  await expect(check(releases, ['trivy@2.0.0'], origin(host, mirror))).rejects.toThrow('trivy@2.0.0')
})

test('refresh adds a version by download and published hashes; another text that pins it makes it whole', async () => {
  publish('1.1.0')
  const { releases, notes } = await refreshed('1.1.0', [`trivy: ${sha256(archive).toUpperCase()}`])
  expect(releases.tools.trivy.versions['1.1.0']).toEqual({
    'linux/amd64': { ...good, sources: ['UPSTREAM'], furtherPins: 1 },
  })
  expect(Object.keys(releases.tools.trivy.versions)).toEqual(['1.1.0', '1.0.0'])
  expect(notes).toContain('linux/arm64: no hash of trivy_1.1.0_Linux-ARM64.tar.gz is published, left out')
  expect(generatePins(releases)).toContain("'1.1.0'")
})

test('upstream alone is one source: told, and no pins are made of it', async () => {
  publish('1.1.0')
  const { releases, notes } = await refreshed('1.1.0', ['another text'])
  expect(notes).toContainEqual(expect.stringContaining('linux/amd64: rests on UPSTREAM alone'))
  expect(() => generatePins(releases)).toThrow('trivy 1.1.0 linux/amd64 rests on UPSTREAM alone')
})

test('a version that is there gains the hash of its executable and upstream as a source', async () => {
  const { executableSha256: _, ...release } = good
  const { releases } = await refreshed('1.0.0', [], await pinning(release))
  expect(releases.tools.trivy.versions['1.0.0']).toEqual({
    'linux/amd64': { ...good, sources: ['DRAUGR', 'UPSTREAM'] },
  })
})

test.each<readonly [string, string, () => unknown, string]>([
  [
    'a download that is not what is published',
    '1.1.0',
    () => publish('1.1.0', archive, 'ab'.repeat(32)),
    'upstream’s file says',
  ],
  [
    'a release that was changed since it was pinned',
    '1.0.0',
    () => publish('1.0.0', tarGz([{ name: 'trivy', content: 'x' }])),
    'is pinned already',
  ],
  ['a forbidden version', '0.69.4', () => publish('0.69.4'), 'never run: malicious'],
  ['no version', 'latest', () => {}, '"latest" is no version'],
  ['a release without hashes', '2.0.0', () => {}, 'no file of hashes for 2.0.0'],
  [
    'a release of other platforms',
    '2.0.0',
    () => files.set('/m/trivy/2.0.0/trivy_2.0.0_checksums.txt', ''),
    'no asset that is known',
  ],
])('refresh refuses %s', async (_, version, change, why) => {
  change()
  await expect(refreshed(version)).rejects.toThrow(why.replace('’', "'"))
})

test('files of hashes are read in both forms of sha256sum', () => {
  const hash = 'AB'.repeat(32)
  expect([...parseChecksums(`${hash}  a.tar.gz\r\n${hash} *b.zip\nnonsense\n`)]).toEqual([
    ['a.tar.gz', hash.toLowerCase()],
    ['b.zip', hash.toLowerCase()],
  ])
})
