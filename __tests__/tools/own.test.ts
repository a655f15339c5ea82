import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ToolError } from '../../src/core/tool-error.ts'
import { type BuiltIn, openTools } from '../../src/tools/index.ts'
import { readVersion } from '../../src/tools/own.ts'
import type { ToolName } from '../../src/tools/tool.ts'
import type { Answer, FakeHost } from '../support/fake-host.ts'
import { sha256 } from './archives.ts'
import { both, pinned, useWorld } from './world.ts'

const world = useWorld()

const own = (path: string, host: FakeHost, name: ToolName = 'trivy', builtIn: BuiltIn = pinned(both)) =>
  openTools({ tools: [{ name, path }], toolsMirror: '' }, host, builtIn).get(name)
const telling = (answer: Answer) =>
  world.host({ env: { PATH: '/bin', HOME: '/home/me', GITHUB_TOKEN: 'x', TRIVY_DEBUG: 'true' }, exec: () => answer })

test('it is hashed, asked for its version outside the checkout without tokens, and told', async () => {
  const path = await world.program('trivy', 'exit 0')
  const host = telling('Version: 0.76.1\nVulnerability DB:\n  Version: 2\n')
  const hash = sha256(await readFile(path))
  expect(await own(path, host)).toEqual({ name: 'trivy', version: '0.76.1', path, sha256: hash, trust: 'own' })
  expect(host.messages('info')).toEqual([`trivy 0.76.1, sha256 ${hash}, your own (${path})`])
  expect(host.messages('warning')).toEqual([])
  const folder = join(await host.tempDir(), 'tool-versions')
  expect(host.commands).toEqual([
    { tool: path, args: ['--version'], env: { PATH: '/bin', HOME: folder }, cwd: folder, signal: expect.anything() },
  ])
  expect(host.requests).toEqual([])
})

test.each<readonly [ToolName, string, string]>([
  ['trivy', 'Version: 0.74.0\n', '0.74.0'],
  ['gitleaks', '8.30.1\n', '8.30.1'],
  ['gitleaks', 'gitleaks version v8.30.1\n', '8.30.1'],
  ['cosign', '  ____\nGitVersion:    v3.1.1\nGitCommit: abc\n', '3.1.1'],
  ['syft', 'Application:   syft\nVersion:       1.54.1\nBuildDate:\n', '1.54.1'],
  ['syft', 'Version:       [not provided]\n', ''],
  ['trivy', 'Version: dev\n', ''],
  ['cosign', 'GitVersion:    devel\n', ''],
  ['gitleaks', 'version is set by build process\n', ''],
])('%s says %j: that is version %j', (name, output, version) => {
  expect(readVersion(name, output)).toBe(version)
})

test('a version that cannot be read is a warning', async () => {
  const path = await world.program('syft', 'exit 0')
  const host = telling('Version:       [not provided]\n')
  expect(await own(path, host, 'syft')).toMatchObject({ version: '', trust: 'own' })
  expect(host.messages('warning')).toEqual([
    `${path} does not tell its version: whether it is syft 1.0.0 or newer is not known. Its results may be wrong.`,
  ])
})

test('one that fails when it is asked is a warning too', async () => {
  const path = await world.program('trivy', 'exit 3')
  const host = world.host({
    exec: ({ tool, args }) => {
      throw new ToolError(tool, args, { status: 3, stdout: '', stderr: 'no such command' })
    },
  })
  expect((await own(path, host)).version).toBe('')
  expect(host.messages('warning')).toHaveLength(1)
})

test.each<readonly [ToolName, string, string]>([
  ['trivy', 'Version: 0.69.1\n', 'is version 0.69.1; 0.69.2 is the oldest that can be used'],
  ['cosign', 'GitVersion: v2.6.4\n', 'is version 2.6.4; 3.1.1 is the oldest'],
  ['cosign', 'GitVersion: v3.1.1-rc.1\n', '3.1.1 is the oldest'],
  ['gitleaks', '8.25.9\n', 'is version 8.25.9; 8.26.0 is the oldest'],
  ['syft', 'Version: 0.105.0\n', '1.0.0 is the oldest'],
  ['trivy', 'Version: 0.69.5\n', 'is version 0.69.5, which is never run: malicious'],
  ['trivy', 'Version: 0.69.4-next\n', 'which is never run: malicious binary'],
])('%s that says %j is refused', async (name, output, why) => {
  const path = await world.program(name, 'exit 0')
  await expect(own(path, telling(output), name)).rejects.toThrow(why)
})

test('a malicious executable is refused before it is run', async () => {
  const path = await world.program('trivy', 'evil')
  const forbiddenHashes = { [sha256(await readFile(path))]: 'malicious binary' }
  const host = telling('Version: 0.74.0\n')
  await expect(own(path, host, 'trivy', pinned(both, { forbiddenHashes }))).rejects.toThrow(
    'never run: malicious binary',
  )
  expect(host.commands).toEqual([])
})

test('a link is followed to hash it, and run by its own name, as version managers need it', async () => {
  const path = await world.program('trivy-0.80', 'exit 0')
  const link = join(world.folder, 'trivy')
  await symlink(path, link)
  const host = telling('Version: 0.80.0\n')
  expect(await own(link, host)).toMatchObject({ path: link, sha256: sha256(await readFile(path)) })
  expect(host.commands[0]?.tool).toBe(link)
})

test('what is no executable is told by its line', async () => {
  const host = telling('')
  const folder = join(world.folder, 'folder')
  const text = join(world.folder, 'text')
  await mkdir(folder)
  await writeFile(text, 'x')
  await chmod(text, 0o600)
  await expect(own('/no/such/trivy', host)).rejects.toThrow('tools: trivy=/no/such/trivy cannot be read: ENOENT')
  await expect(own(folder, host)).rejects.toThrow('is no regular file')
  await expect(own(text, host)).rejects.toThrow('may not be read and run')
  expect(host.commands).toEqual([])
})

test('a file that the system cannot run is told, not a bug', async () => {
  const path = await world.program('trivy', 'exit 0')
  const host = world.host({
    exec: () => {
      throw new Error('spawn ENOEXEC')
    },
  })
  await expect(own(path, host)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining('cannot be run: spawn ENOEXEC'),
  })
})
