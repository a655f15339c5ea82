import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { UserError } from '../../src/core/errors.ts'
import { type BuiltIn, openTools } from '../../src/tools/index.ts'
import type { ToolsInputs } from '../../src/tools/inputs.ts'
import type { FakeHost } from '../support/fake-host.ts'
import { sha256, tarGz } from './archives.ts'
import { archive, archiveName, assetOnly, both, executable, pinned, upstream, useWorld } from './world.ts'

const world = useWorld()

function trivy(host: FakeHost, builtIn: BuiltIn, inputs: Partial<ToolsInputs> = {}) {
  return openTools({ tools: [], toolsMirror: '', ...inputs }, host, builtIn).get('trivy')
}

const given = (hash: string) => ({ tools: [{ name: 'trivy' as const, version: '0.80.0', sha256: hash }] })

async function failure(work: Promise<unknown>): Promise<UserError> {
  return work.then(
    () => Promise.reject(new Error('it was accepted')),
    (error: UserError) => error,
  )
}

test('the pinned release is fetched from upstream, verified, unpacked and put into the tool cache', async () => {
  const host = world.serving(archive)
  expect(await trivy(host, pinned(both))).toEqual({
    name: 'trivy',
    version: '0.74.0',
    path: expect.stringMatching(/tool-trivy-\w+.trivy$/),
    sha256: both.executable,
    trust: 'pinned',
  })
  expect(host.requests).toEqual([`GET ${upstream}`])
  expect(await readFile(world.cached)).toEqual(executable)
  expect((await stat(world.cached)).mode & 0o777).toBe(0o755)
  expect(await world.files()).toEqual(['trivy/0.74.0/x64.complete', 'trivy/0.74.0/x64/trivy'])
  expect(host.messages('info')).toEqual([
    `trivy 0.74.0, sha256 ${both.executable?.slice(0, 8)}… as pinned (from github.com)`,
  ])
})

test('asked for from several places at once, a tool is fetched once', async () => {
  const host = world.serving(archive)
  const tools = openTools({ tools: [], toolsMirror: '' }, host, pinned(both))
  const got = await Promise.all([tools.get('trivy'), tools.get('trivy'), tools.get('trivy')])
  expect(new Set(got).size).toBe(1)
  expect(await tools.get('trivy')).toBe(got[0])
  expect(host.requests).toHaveLength(1)
})

test('nothing is fetched before a tool is asked for', () => {
  const host = world.serving(archive)
  openTools({ tools: [], toolsMirror: '' }, host, pinned(both))
  expect(host.requests).toEqual([])
})

test('on a runner it lies in the runner’s tool cache, where other actions find it', async () => {
  const env = { RUNNER_TOOL_CACHE: join(world.folder, 'hosted') }
  const host = world.host({ env, fetch: () => new Response(new Uint8Array(archive)) })
  const { path } = await trivy(host, pinned(both))
  expect(await readFile(join(world.folder, 'hosted/trivy/0.74.0/x64/trivy'))).toEqual(await readFile(path))
  expect((await stat(join(world.folder, 'hosted/trivy/0.74.0/x64.complete'))).isFile()).toBe(true)
})

test('a tampered download is refused, both hashes told, and nothing of it stays', async () => {
  const evil = tarGz([{ name: 'trivy', content: 'steal everything' }])
  const { message, cure } = await failure(trivy(world.serving(evil), pinned(both)))
  expect(message).toContain('trivy 0.74.0 from github.com')
  expect(message).toContain(sha256(evil))
  expect(message).toContain(both.asset)
  expect(message).toContain('it was removed and not run')
  expect(cure).toContain('on the way')
  expect(await world.files()).toEqual([])
})

test('a tampered download is not even opened', async () => {
  const { message } = await failure(trivy(world.serving(Buffer.from('no archive')), pinned(both)))
  expect(message).toContain(`has sha256 ${sha256('no archive')} instead of ${both.asset} as pinned`)
})

test('an executable that is not the pinned one is refused, though its archive is', async () => {
  const lie = { asset: sha256(archive), executable: sha256('another') }
  const { message } = await failure(trivy(world.serving(archive), pinned(lie)))
  expect(message).toContain(`sha256 ${sha256(executable)} instead of ${sha256('another')} as pinned`)
  expect(await world.files()).toEqual([])
})

test('an archive that is none is refused, whatever its hash', async () => {
  const cut = archive.subarray(0, 60)
  const { message } = await failure(trivy(world.serving(cut), pinned({ asset: sha256(cut) })))
  expect(message).toContain('is a broken archive: unexpected end of file')
  expect(await world.files()).toEqual([])
})

test('a mirror with upstream’s asset', async () => {
  const mirror = await world.mirror(archiveName, archive)
  const host = world.host()
  const tool = await trivy(host, pinned(both), { toolsMirror: mirror })
  expect(await readFile(tool.path)).toEqual(executable)
  expect(host.messages('info')).toEqual([expect.stringContaining(`as pinned (from ${mirror})`)])
})

test('a mirror with the bare executable', async () => {
  const mirror = await world.mirror('trivy', executable)
  const tool = await trivy(world.host(), pinned(both), { toolsMirror: mirror })
  expect(await readFile(tool.path)).toEqual(executable)
})

test('a mirror with another executable is refused', async () => {
  const mirror = await world.mirror('trivy', Buffer.from('another'))
  const { message, cure } = await failure(trivy(world.host(), pinned(both), { toolsMirror: mirror }))
  expect(message).toContain(`has sha256 ${sha256('another')} instead of ${both.executable} as pinned`)
  expect(cure).toContain('in the mirror')
  expect(await world.files()).toEqual([])
})

test('a bare executable of which only the archive’s hash is known is refused', async () => {
  const mirror = await world.mirror('trivy', executable)
  const { message } = await failure(trivy(world.host(), pinned(assetOnly), { toolsMirror: mirror }))
  expect(message).toContain('none of the executable alone is pinned')
})

test('a mirror that has it not is told with both places it could be at', async () => {
  const mirror = await world.mirror('README', Buffer.from(''))
  const { message, cure } = await failure(trivy(world.host(), pinned(both), { toolsMirror: `${mirror}/` }))
  expect(message).toContain(
    `${mirror}/trivy/0.74.0/linux-amd64/${archiveName} or ${mirror}/trivy/0.74.0/linux-amd64/trivy`,
  )
  expect(cure).toContain('Put it there')
})

test.each([
  ['upstream’s asset', sha256(archive)],
  ['the executable', sha256(executable)],
])('any version runs by a given hash of %s', async (_, hash) => {
  const host = world.serving(archive)
  const tool = await trivy(host, pinned(both), given(hash))
  expect(tool).toMatchObject({ version: '0.80.0', sha256: sha256(executable), trust: 'given hash' })
  expect(host.requests).toEqual([`GET ${upstream.replaceAll('0.74.0', '0.80.0')}`])
  expect(host.messages('info')).toEqual([expect.stringContaining('as given')])
  // And again, from the cache.
  const warm = world.host()
  expect(await trivy(warm, pinned(both), given(hash))).toEqual({ ...tool, path: expect.any(String) })
  expect(warm.messages('info')).toEqual([expect.stringContaining('(from the tool cache)')])
})

test('a given hash that is of other bytes refuses them', async () => {
  const { message } = await failure(trivy(world.serving(archive), pinned(both), given(sha256('x'))))
  expect(message).toContain(`instead of the given ${sha256('x')}`)
  expect(await world.files()).toEqual([])
})

test('a given hash that is another’s than the pinned one is a mistake, before anything is fetched', async () => {
  const host = world.serving(archive)
  const tools = [{ name: 'trivy' as const, version: '0.74.0', sha256: sha256('x') }]
  const { message } = await failure(trivy(host, pinned(both), { tools }))
  expect(message).toContain(`is not trivy 0.74.0 for linux/amd64: that is ${both.asset} as upstream's asset`)
  expect(host.requests).toEqual([])
})

test.each([
  ['archive', sha256(archive), 'github.com'],
  ['executable', sha256(executable), 'github.com'],
])('a malicious %s is refused though its hash was given', async (_, hash) => {
  const builtIn = pinned(both, { forbiddenHashes: { [hash]: 'malicious binary' } })
  const { message } = await failure(trivy(world.serving(archive), builtIn, given(hash)))
  expect(message).toContain('which is never run: malicious binary')
  expect(await world.files()).toEqual([])
})

test('a platform without a release is told, with those that have one', async () => {
  const { pins } = pinned(both)
  const { message, cure } = await failure(trivy(world.host(), { pins, platform: 'windows/arm64' }))
  expect(message).toBe(
    'trivy has no release for windows/arm64, only for linux/amd64, linux/arm64, darwin/amd64, darwin/arm64, windows/amd64.',
  )
  expect(cure).toContain('tools: trivy=C:\\path\\to\\trivy.exe')
})

test('a version that is pinned for other platforms only says what to do', async () => {
  const { message, cure } = await failure(trivy(world.host(), { ...pinned(both), platform: 'linux/arm64' }))
  expect(message).toBe('No hash of trivy 0.74.0 for linux/arm64 is known.')
  expect(cure).toContain('trivy=0.74.0@sha256:…')
})

test('an asset that is the executable itself (cosign) needs no unpacking', async () => {
  const { pins } = pinned(both)
  const versions = { '3.1.3': { 'linux/amd64': { asset: sha256(executable), executable: sha256(executable) } } }
  const builtIn = { pins: { ...pins, cosign: { ...pins.cosign, versions } }, platform: 'linux/amd64' }
  const host = world.serving(executable)
  const tool = await openTools({ tools: [], toolsMirror: '' }, host, builtIn).get('cosign')
  expect(host.requests).toEqual(['GET https://github.com/sigstore/cosign/releases/download/v3.1.3/cosign-linux-amd64'])
  expect(await readFile(join(world.folder, 'cache/tools/cosign/3.1.3/x64/cosign'))).toEqual(executable)
  expect(await readFile(tool.path)).toEqual(executable)
})

test('without a network and with an empty cache the cure names the ways that need none', async () => {
  const offline = world.host({
    fetch: () =>
      Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND github.com') })),
  })
  const { message, cure } = await failure(trivy(offline, pinned(both)))
  expect(message).toContain('getaddrinfo ENOTFOUND github.com')
  expect(cure).toContain('tools-mirror')
  expect(cure).toContain('tools: trivy=/path/to/trivy')
})
