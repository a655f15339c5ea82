import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { assetsOf } from '../../scripts/release/assets.ts'
import { child } from '../support/act/child.ts'
import { npmRegistry } from '../support/release/npm-registry.ts'
import { madeRepository, versionFiles } from '../support/release/repository.ts'
import { realParts } from './real-parts.ts'

const { node24 = '', env } = realParts()
const path = env.PATH ?? process.env.PATH ?? ''

jest.setTimeout(120_000)

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a program with nothing of our own environment but PATH. */
function run(program: string, args: readonly string[], cwd: string, more: Readonly<Record<string, string>> = {}) {
  const bare = { PATH: path, HOME: folder, npm_config_update_notifier: 'false', ...more }
  return child(spawn(program, args, { cwd, env: bare }), 100_000)
}

test('npm gets a released version once; the latest, a prerelease and a mend of an older line are told apart', async () => {
  const registry = await npmRegistry()
  const repository = await madeRepository()
  const release = (version: string) =>
    run(node24, [resolve('scripts/release/main.ts'), 'npm', version, '--verified'], repository.folder, {
      npm_config_registry: registry.url,
      [`npm_config_//${new URL(registry.url).host}/:_authToken`]: 'TOKEN-CANARY',
    })
  const tagged = async (version: string) => {
    const commit = await repository.commit(versionFiles(version))
    repository.git('push', '--quiet', 'origin', `${commit}:refs/tags/v${version}`)
  }
  try {
    await repository.commit(versionFiles('2.0.0'))
    expect(await release('2.0.0')).toMatchObject({ status: 1, stderr: expect.stringContaining('is not released') })
    for (const version of ['2.0.0', '2.1.0-rc.1', '1.9.1']) {
      await tagged(version)
      expect(await release(version)).toMatchObject({ stderr: '', status: 0 })
    }
    expect(Object.fromEntries(registry.published)).toEqual({
      '2.0.0': 'latest',
      '2.1.0-rc.1': 'next',
      '1.9.1': 'release-1',
    })
    expect(await release('1.9.1')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('npm has 1.9.1 already'),
    })
  } finally {
    await registry.close()
    await repository.remove()
  }
})

test('the package as npm gets it runs, and has what a licence asks for and nothing else', async () => {
  const [asset] = await assetsOf()
  if (asset === undefined) throw new Error('no package')
  const archive = join(folder, asset.name)
  await writeFile(archive, asset.content)
  const listed = (await run('tar', ['--list', '--file', archive], '.')).stdout.trim().split('\n')
  const outside = listed.map((name) => name.slice('package/'.length)).filter((name) => !name.startsWith('dist/'))
  expect(outside.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'action.yml', 'package.json'])
  expect(listed).toContain('package/dist/licenses.txt')

  const [app, home] = [join(folder, 'app'), join(folder, 'home')]
  const installed = await run(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', '--offline', `--prefix=${app}`, archive],
    folder,
  )
  expect(installed).toMatchObject({ status: 0 })
  // One package: everything it needs is in the bundle.
  expect((await readdir(join(app, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual(['image-pipeline'])
  await writeFile(join(app, 'Dockerfile'), 'FROM scratch\n')
  const npx = (...args: readonly string[]) =>
    run('npx', ['--no-install', 'image-pipeline', ...args], app, { HOME: home })
  const help = await npx('--help')
  expect(help).toMatchObject({ status: 0, stdout: expect.stringContaining('image-pipeline') })
  const metadata = await npx('metadata', '--images', 'ghcr.io/octo/app', '--tags', 'type=raw,value=1.2.3')
  expect(metadata.stdout + metadata.stderr).toContain('ghcr.io/octo/app:1.2.3')
  expect(metadata.status).toBe(0)
})
