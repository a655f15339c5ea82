import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import * as build from '../../src/build/index.ts'
import { InterruptedError } from '../../src/core/errors.ts'
import { buildInputs, buildNow, checkout, type RealWorld, realWorld } from '../build/build-world.ts'
import { facts } from '../support/facts.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const run = promisify(execFile)
const env = { ...process.env, ...parts.env }
const base = Object.entries(parts.contexts)
  .map(([name, at]) => `${name}=${at}`)
  .join('\n')
let folder: string
const worlds: RealWorld[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outcomes-'))
  await checkout(folder, { Dockerfile: 'FROM scratch\nCOPY hello.txt /hello.txt\n', 'hello.txt': `${Date.now()}\n` })
})

afterEach(async () => {
  for (const { host } of worlds.splice(0)) await host.close()
  await rm(folder, { recursive: true, force: true })
})

async function world(more: Readonly<Record<string, string>> = {}): Promise<RealWorld> {
  const made = await realWorld({ ...parts.env, ...more }, folder)
  worlds.push(made)
  return made
}

/** Processes whose arguments or environment hold a text. */
async function processesWith(text: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    const args = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (args.includes(text)) found.push(args.replaceAll('\0', ' '))
  }
  return found
}

async function filesWith(text: string, dir: string): Promise<readonly string[]> {
  const paths = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(files.map(async (path) => ({ path, bytes: await readFile(path) })))
  return contents.filter(({ bytes }) => bytes.includes(text)).map(({ path }) => path)
}

test('secrets reach the build and stay out of arguments, logs, plan, layout, provenance, temp and docker’s folders', async () => {
  await checkout(folder, {
    Dockerfile: [
      'FROM python:3.11-slim',
      'RUN --mount=type=secret,id=text --mount=type=secret,id=variable --mount=type=secret,id=file \\',
      '  cat /run/secrets/text /run/secrets/variable /run/secrets/file | sha256sum > /sum',
    ].join('\n'),
    'token.txt': 'CANARY-FILE',
  })
  const machine = await world({ TOKEN: 'CANARY-VARIABLE' })
  let seen: readonly string[] = []
  const watch = setInterval(async () => {
    seen = [...seen, ...(await processesWith('CANARY-'))]
  }, 20)
  const built = await buildNow(machine, {
    'build-contexts': base,
    secrets: '"text=CANARY-TEXT\nCANARY-LINE"',
    'secret-envs': 'variable=TOKEN',
    'secret-files': 'file=token.txt',
    provenance: 'mode=max',
    'no-cache': 'true',
  })
  clearInterval(watch)
  expect(seen).toEqual([])
  expect(machine.said.join('\n')).not.toContain('CANARY-')
  expect(JSON.stringify([built, [...built.platforms]])).not.toContain('CANARY-')
  expect(machine.secrets).toEqual(
    expect.arrayContaining(['CANARY-TEXT\nCANARY-LINE', 'CANARY-LINE', 'CANARY-VARIABLE']),
  )
  await rm(join(folder, 'checkout', 'token.txt'))
  expect(await filesWith('CANARY-', folder)).toEqual([])
  expect(await filesWith('CANARY-', parts.env.DOCKER_CONFIG ?? folder)).toEqual([])
  const sum = await run('sh', ['-c', `tar -xOzf ${await lastLayer(built)} sum`], { env })
  const { stdout } = await run('sh', ['-c', "printf 'CANARY-TEXT\\nCANARY-LINECANARY-VARIABLECANARY-FILE' | sha256sum"])
  expect(sum.stdout).toBe(stdout)
}, 60_000)

async function lastLayer(built: build.Built): Promise<string> {
  const manifest = [...built.platforms.values()][0]?.digest.slice(7) ?? ''
  const blobs = join(built.layout.dir, 'blobs', 'sha256')
  const { layers } = JSON.parse(await readFile(join(blobs, manifest), 'utf8')) as { layers: { digest: string }[] }
  return join(blobs, layers.at(-1)?.digest.slice(7) ?? '')
}

test('a Dockerfile that fails ends the build with its own last words', async () => {
  await checkout(folder, { Dockerfile: 'FROM python:3.11-slim\nRUN echo the disk is on fire >&2; exit 3\n' })
  await expect(buildNow(await world(), { 'build-contexts': base })).rejects.toThrow(/exit code: 3/)
}, 60_000)

test('a buildx that fails without a word is a failure', async () => {
  const bin = join(folder, 'bin')
  await mkdir(bin)
  const real = (await run('which', ['docker'], { env })).stdout.trim()
  await writeFile(join(bin, 'docker'), `#!/bin/sh\n[ "$2" = build ] && exit 1\nexec ${real} "$@"\n`)
  await chmod(join(bin, 'docker'), 0o755)
  const silent = await world({ PATH: `${bin}:${parts.env.PATH ?? process.env.PATH}` })
  await expect(buildNow(silent, {})).rejects.toThrow(
    'docker buildx build failed with exit status 1: (it printed nothing)',
  )
}, 60_000)

test('an interruption ends buildx and the step it runs', async () => {
  const mark = `sleep 3${Date.now() % 1_000_000}`
  await checkout(folder, { Dockerfile: `FROM python:3.11-slim\nRUN ${mark}\n` })
  const machine = await world()
  const building = buildNow(machine, { 'build-contexts': base })
  let over = false
  building.catch(() => {
    over = true
  })
  const runs = async () => (await processesWith(mark)).some((args) => /^sleep|\/bin\/sh/.test(args))
  while (!over && !(await runs())) await new Promise((resolve) => setTimeout(resolve, 50))
  machine.abort()
  await expect(building).rejects.toThrow(InterruptedError)
  expect(await processesWith(folder)).toEqual([])
  for (let tries = 0; tries < 400 && (await processesWith(mark)).length > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await processesWith(mark)).toEqual([])
}, 60_000)

test('a cache that can be neither read nor written leaves a good build alone', async () => {
  const gone = 'type=registry,ref=127.0.0.1:1/app/cache'
  const machine = await world({ ACTIONS_RUNTIME_TOKEN: 'CANARY-RUNTIME', ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' })
  const built = await buildNow(machine, {
    'cache-from': `${gone}\ntype=gha\ntype=local,src=${join(folder, 'nowhere')}`,
    'cache-to': `${gone}\ntype=gha,mode=max`,
  })
  expect(built.platforms.size).toBe(1)
  expect(machine.said.join('\n')).not.toContain('CANARY-')
  await expect(buildNow(await world(), { 'cache-to': `${gone},ignore-error=false` })).rejects.toThrow('docker buildx')
}, 90_000)

test('a local cache written by one builder serves another', async () => {
  const cache = join(folder, 'layers')
  await buildNow(await world(), { 'cache-to': `type=local,dest=${cache},mode=max` })
  expect(await readdir(cache)).toContain('index.json')
  const again = await world()
  await buildNow(again, { 'cache-from': `type=local,src=${cache}` })
  expect(again.said.join('\n')).toMatch(/importing cache manifest from local/)
}, 60_000)

test('load gives the engine the very image that was built', async () => {
  const name = `image-pipeline-test-${Date.now()}`
  const built = await buildNow(
    await world(),
    { load: 'true', provenance: 'false', platforms: 'linux/amd64,linux/arm64' },
    { facts: { repository: { ...facts().repository, fullName: `octo/${name}` } } },
  )
  const { stdout } = await run('docker', ['image', 'inspect', `octo/${name}:latest`, '--format', '{{.Id}}'], { env })
  expect(stdout.trim()).toBe(built.digest)
  await run('docker', ['rmi', `octo/${name}:latest`], { env })
}, 60_000)

test('build checks become annotations at their lines, and call: check fails on them', async () => {
  await checkout(folder, { 'sub/Dockerfile': 'FROM scratch as base\nCOPY hello.txt /\n' })
  const machine = await world()
  const built = await buildNow(machine, { file: 'sub/Dockerfile', platforms: 'linux/amd64,linux/arm64' })
  expect(built.checks).toHaveLength(1)
  expect(machine.annotations).toEqual([
    { message: expect.stringContaining('FromAsCasing'), file: 'sub/Dockerfile', line: 1 },
  ])
  const inputs = await buildInputs({ file: 'sub/Dockerfile', call: 'check' })
  const plan = build.plan(inputs, facts(), undefined, await build.look(inputs, facts(), machine.host, machine.docker))
  const called = await build.call(plan, machine.host, machine.docker)
  expect(called).toMatchObject({ passed: false, text: expect.stringContaining('FromAsCasing') })
  expect(called.checks).toMatchObject([{ place: { file: 'sub/Dockerfile', line: 1 } }])
}, 60_000)

test('a blob that was changed in the kept layout is built again before anything sees it', async () => {
  await checkout(folder, { Dockerfile: 'FROM python:3.11-slim\nCOPY hello.txt /hello.txt\n' })
  const first = await world()
  const built = await buildNow(first, { 'build-contexts': base })
  await first.host.close()
  const layer = await lastLayer(built)
  const bytes = await readFile(layer)
  await chmod(layer, 0o644)
  await writeFile(layer, Buffer.alloc(bytes.length, 0x41))
  const second = await world()
  const again = await buildNow(second, { 'build-contexts': base })
  expect(second.said.filter((line) => line.includes('held something else under sha256:'))).toHaveLength(1)
  expect(await lastLayer(again)).toBe(layer)
  expect(await readFile(layer)).toEqual(bytes)
  await second.host.close()

  const third = await world()
  await buildNow(third, { 'build-contexts': base })
  expect(third.docker.calls).toBe(2)
}, 60_000)
