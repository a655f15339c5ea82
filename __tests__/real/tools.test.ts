import { mkdtemp, open, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { childEnv, type Host } from '../../src/core/host.ts'
import { localHost } from '../../src/core/local-host.ts'
import { openTools } from '../../src/tools/index.ts'
import type { ReleaseChoice } from '../../src/tools/inputs.ts'
import { readVersion } from '../../src/tools/own.ts'
import { pins } from '../../src/tools/pins.ts'
import { cacheArch, machinePlatform } from '../../src/tools/platform.ts'
import { realParts } from './real-parts.ts'

const { toolsMirror = '', syft } = realParts()
const platform = machinePlatform()
const said: string[] = []
let cacheDir: string

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'tools-real-'))
})

afterAll(() => rm(cacheDir, { recursive: true, force: true }))

function realHost(): Host {
  said.length = 0
  const say = (message: string) => void said.push(message)
  const quiet = () => {}
  const log: Host['log'] = {
    debug: quiet,
    info: say,
    notice: say,
    warning: (message) => say(`warning: ${message}`),
    error: say,
    raw: quiet,
    group: (_, work) => work(log),
    progress: quiet,
  }
  return localHost({
    kind: 'terminal',
    env: { PATH: process.env.PATH, HOME: cacheDir },
    cwd: cacheDir,
    cacheDir,
    signal: new AbortController().signal,
    log,
    fetch,
    secret: quiet,
    redact: (text) => text,
    idToken: () => Promise.reject(new Error('no id token here')),
  })
}

const service = (host: Host, tools: readonly ReleaseChoice[] = []) => openTools({ tools, toolsMirror }, host)

test('the pinned trivy and gitleaks come into an empty cache and run', async () => {
  const host = realHost()
  const tools = service(host)
  for (const tool of await Promise.all([tools.get('trivy'), tools.get('gitleaks')])) {
    const pin = pins[tool.name].versions[pins[tool.name].default]?.[platform]
    expect(tool).toMatchObject({ version: pins[tool.name].default, trust: 'pinned' })
    if (pin?.executable !== undefined) expect(tool.sha256).toBe(pin.executable)
    const env = childEnv(host.env)
    const { stdout } = await host.exec({ tool: tool.path, args: ['--version'], env })
    expect(readVersion(tool.name, stdout)).toBe(tool.version)
  }
  expect(said.filter((line) => line.includes('as pinned (from') && !line.includes('tool cache'))).toHaveLength(2)
  await host.close()
}, 120_000)

test('the second time they come from the cache', async () => {
  const host = realHost()
  const tools = service(host)
  await Promise.all([tools.get('trivy'), tools.get('gitleaks')])
  expect(said).toHaveLength(2)
  expect(said).toEqual([0, 1].map(() => expect.stringContaining('as pinned (from the tool cache)')))
  await host.close()
}, 60_000)

test('one flipped bit in the cached trivy is found and healed', async () => {
  const host = realHost()
  const { sha256, version, path: copy } = await service(host).get('trivy')
  const path = join(host.cacheDir, 'tools', 'trivy', version, cacheArch(machinePlatform()), basename(copy))
  const { atime, mtime, size } = await stat(path)
  const file = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, size >> 1)
  await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, size >> 1)
  await file.close()
  await utimes(path, atime, mtime)
  const again = realHost()
  expect(await service(again).get('trivy')).toMatchObject({ sha256 })
  expect(said).toEqual([
    expect.stringMatching(/^warning: .* instead of .*: it is removed, and trivy is fetched anew\.$/),
    expect.stringContaining('as pinned (from'),
  ])
  await Promise.all([host.close(), again.close()])
}, 120_000)

test('another version runs by the hash that its user gives, and by no other', async () => {
  // Where there is no wheel for this platform, the toolchain names none.
  if (syft === undefined) return expect(platform).not.toBe('linux/amd64')
  const host = realHost()
  const choice = { name: 'syft', ...syft } as const
  expect(await service(host, [choice]).get('syft')).toMatchObject({ version: syft.version, trust: 'given hash' })
  const wrong = { ...choice, version: '1.18.99' }
  await expect(service(host, [wrong]).get('syft')).rejects.toThrow('There is no syft 1.18.99')
  const others = service(host, [{ ...choice, sha256: 'ab'.repeat(32) }])
  await expect(others.get('syft')).rejects.toThrow('instead of the given abab')
  await host.close()
}, 120_000)
