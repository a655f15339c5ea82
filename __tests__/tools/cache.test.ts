import { chmod, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type BuiltIn, openTools } from '../../src/tools/index.ts'
import type { FakeHost } from '../support/fake-host.ts'
import { sha256, tarGz } from './archives.ts'
import { archive, archiveName, assetOnly, both, executable, pinned, useWorld } from './world.ts'

const world = useWorld()
const trivy = (host: FakeHost, builtIn: BuiltIn = pinned(both)) =>
  openTools({ tools: [], toolsMirror: '' }, host, builtIn).get('trivy')

test('what is in the cache is not fetched again, only read', async () => {
  const first = await trivy(world.serving(archive))
  const offline = world.host()
  expect(await trivy(offline)).toEqual({ ...first, path: expect.any(String) })
  expect(offline.messages('info')).toEqual([
    `trivy 0.74.0, sha256 ${both.executable?.slice(0, 8)}… as pinned (from the tool cache)`,
  ])
})

test('a tool that another action has put there is found and verified', async () => {
  await mkdir(dirname(world.cached), { recursive: true })
  await writeFile(world.cached, executable)
  await chmod(world.cached, 0o755)
  await writeFile(join(dirname(world.cached), 'LICENSE'), 'x')
  expect(await readFile((await trivy(world.host())).path)).toEqual(executable)
  expect(await readFile(join(dirname(world.cached), 'LICENSE'), 'utf8')).toBe('x')
})

test('what is run is what was verified, whatever becomes of the cache after that, and nobody else may touch it', async () => {
  for (const host of [world.serving(archive), world.host()]) {
    const { path } = await trivy(host)
    expect(path.startsWith(await host.tempDir())).toBe(true)
    const before = await readFile(world.cached)
    await writeFile(world.cached, 'evil')
    expect(await readFile(path)).toEqual(executable)
    expect((await stat(path)).mode & 0o777).toBe(0o700)
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700)
    await writeFile(world.cached, before)
  }
})

test('bytes that are not the promised ones leave no copy', async () => {
  await mkdir(dirname(world.cached), { recursive: true })
  await writeFile(world.cached, 'evil')
  const host = world.host({ fetch: () => new Response(null, { status: 404 }) })
  await expect(trivy(host)).rejects.toThrow('There is no trivy')
  const left = await readdir(await host.tempDir(), { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
})

test('a tampered cache entry is found though size and times are the same, told, and fetched anew', async () => {
  await trivy(world.serving(archive))
  const { atime, mtime } = await stat(world.cached)
  const flipped = Buffer.from(executable)
  flipped[12] = (flipped[12] ?? 0) ^ 1
  await writeFile(world.cached, flipped)
  await utimes(world.cached, atime, mtime)
  const host = world.serving(archive)
  await trivy(host)
  expect(host.messages('warning')).toEqual([
    `${world.cached} has sha256 ${sha256(flipped)} instead of ${both.executable} as pinned: it is removed, and trivy is fetched anew.`,
  ])
  expect(host.requests).toHaveLength(1)
  expect(await readFile(world.cached)).toEqual(executable)
})

test('a tampered cache entry is gone even where it cannot be fetched anew', async () => {
  await trivy(world.serving(archive))
  await writeFile(world.cached, 'evil')
  const gone = world.host({ fetch: () => new Response(null, { status: 404 }) })
  await expect(trivy(gone)).rejects.toThrow('There is no trivy 0.74.0 for linux/amd64')
  expect(await world.files()).toEqual([])
})

test('a link in the place of the executable is not followed', async () => {
  const elsewhere = join(world.folder, 'elsewhere')
  await writeFile(elsewhere, executable)
  await mkdir(dirname(world.cached), { recursive: true })
  await symlink(elsewhere, world.cached)
  const host = world.serving(archive)
  await trivy(host)
  expect(host.messages('warning')).toEqual([expect.stringContaining('is no regular file')])
  expect((await stat(world.cached)).isFile()).toBe(true)
  expect(await readFile(elsewhere)).toEqual(executable)
})

test('a malicious executable in the cache is refused', async () => {
  await mkdir(dirname(world.cached), { recursive: true })
  await writeFile(world.cached, 'evil')
  const builtIn = pinned(both, { forbiddenHashes: { [sha256('evil')]: 'malicious binary' } })
  await expect(trivy(world.serving(archive), builtIn)).rejects.toThrow('which is never run: malicious binary')
})

test('two runs at once on one empty cache both get the tool', async () => {
  const tools = await Promise.all([1, 2, 3, 4].map(() => trivy(world.serving(archive))))
  for (const { path } of tools) expect(await readFile(path)).toEqual(executable)
  expect(await world.files()).toEqual(['trivy/0.74.0/x64.complete', 'trivy/0.74.0/x64/trivy'])
})

test('a run whose line breaks takes what another run has put there meanwhile', async () => {
  const other = world.serving(archive)
  const host = world.host({
    fetch: async () => {
      await trivy(other)
      return new Response(null, { status: 404 })
    },
  })
  expect((await trivy(host)).sha256).toBe(both.executable)
})

test('what a killed run has left is swept away, what a living one is doing is not', async () => {
  const version = dirname(dirname(world.cached))
  const old = join(version, '.fetching-old')
  await mkdir(old, { recursive: true })
  await mkdir(join(version, '.fetching-new'))
  await writeFile(join(version, '.fetching-new/file'), '')
  await utimes(old, 1, 1)
  await trivy(world.serving(archive))
  await expect(stat(old)).rejects.toThrow('ENOENT')
  expect(await world.files()).toContain('trivy/0.74.0/.fetching-new/file')
})

test('a cache that cannot be written is told with the folder', async () => {
  await mkdir(join(world.folder, 'cache'))
  await writeFile(join(world.folder, 'cache/tools'), 'a file')
  await expect(trivy(world.serving(archive))).rejects.toMatchObject({
    message: expect.stringContaining('The tool cache cannot be written'),
    cure: expect.stringContaining('cache/tools/trivy/0.74.0'),
  })
})

const kept = () => join(dirname(world.cached), archiveName)

test('where only the archive’s hash is known the archive stays, and every hit is held against it', async () => {
  const first = await trivy(world.serving(archive), pinned(assetOnly))
  expect(await readFile(kept())).toEqual(archive)
  expect(await trivy(world.host(), pinned(assetOnly))).toEqual({ ...first, path: expect.any(String) })
})

test.each<readonly [string, () => Promise<void>, string]>([
  ['executable', () => writeFile(world.cached, 'evil'), 'as in its archive'],
  ['archive', () => writeFile(kept(), 'evil'), 'a broken archive beside it'],
  ['missing archive', () => rm(kept()), 'none of the executable alone is pinned'],
  [
    'pair that fits together',
    async () => {
      await writeFile(world.cached, 'evil')
      await writeFile(kept(), tarGz([{ name: 'trivy', content: 'evil' }]))
    },
    `instead of ${both.asset} as pinned`,
  ],
])('there a tampered %s is found and healed', async (_, tamper, why) => {
  await trivy(world.serving(archive), pinned(assetOnly))
  await tamper()
  const host = world.serving(archive)
  await trivy(host, pinned(assetOnly))
  expect(host.messages('warning')).toEqual([expect.stringContaining(why)])
  expect(await readFile(world.cached)).toEqual(executable)
  expect(await readFile(kept())).toEqual(archive)
})
