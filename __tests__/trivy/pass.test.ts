import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import type { Command } from '../../src/core/host.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../../src/oci/layout.ts'
import { type Database, type PassPlan, pass } from '../../src/trivy/index.ts'
import { type FakeWorld, fakeHost } from '../support/fake-host.ts'
import { scannableImage } from '../support/scannable-image.ts'
import { fakeReport, fakeTrivy, option, platformOf, writing } from '../support/trivy-fake.ts'

let root: string
let layout: Layout
let database: Database

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pass-'))
  layout = await scannableImage()
  database = { dir: root, updatedAt: new Date(), from: 'cache' }
})

afterAll(() => rm(root, { recursive: true, force: true }))

async function planned(more: Partial<PassPlan> = {}): Promise<PassPlan> {
  const scanners = ['vuln'] as const
  const folder = await mkdtemp(join(root, 'reports-'))
  const cacheDir = await mkdtemp(join(root, 'cache-'))
  return { layout, image: 'ghcr.io/o/n', scanners, ignoreFile: undefined, vex: [], cacheDir, folder, ...more }
}

async function scan(exec: NonNullable<FakeWorld['exec']>, more: Partial<PassPlan> = {}, world: FakeWorld = {}) {
  const host = fakeHost({ exec, ...world })
  try {
    return { passes: await pass(await planned(more), fakeTrivy, database, host), host }
  } finally {
    await host.close()
  }
}

const whole = (results: readonly object[] = []) =>
  writing(async (command) => JSON.stringify(await fakeReport(layout, platformOf(command), results)))

/** What the other platform needs so that only arm64 fails. */
function onArm64(text: (report: object) => string | undefined) {
  return writing(async (command) => {
    const report = await fakeReport(layout, platformOf(command))
    return platformOf(command) === 'linux-arm64' ? text(report) : JSON.stringify(report)
  })
}

test('a platform each, in the order of the index, whose report lies in the folder', async () => {
  const { passes } = await scan(whole())
  expect(passes.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
  for (const { path, report } of passes) expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(report)
})

test('Trivy sees one manifest and our cache, from an empty folder, and nothing of our environment', async () => {
  const seen: { command: Command; manifests: readonly { digest: string }[]; blobs: string; home: readonly string[] }[] =
    []
  const exec = async (command: Command) => {
    const input = option(command, '--input')
    const index = JSON.parse(await readFile(join(input, 'index.json'), 'utf8')) as { manifests: { digest: string }[] }
    const home = await readdir(command.cwd ?? '')
    seen.push({ command, manifests: index.manifests, blobs: await readlink(join(input, 'blobs')), home })
    expect(await readlink(join(option(command, '--cache-dir'), 'db'))).toBe(root)
    return whole()(command)
  }
  const env = { PATH: '/bin', HOME: '/root', TRIVY_SEVERITY: 'LOW', GITHUB_TOKEN: 'x', DOCKER_HOST: 'y' }
  const { passes } = await scan(exec, {}, { env, cwd: '/checkout' })
  expect(seen.map(({ manifests }) => manifests.map(({ digest }) => digest).join()).sort()).toEqual(
    passes.map(({ subject }) => subject.digest).sort(),
  )
  for (const { command, blobs, home } of seen) {
    expect(blobs).toBe(join(layout.dir, 'blobs'))
    expect(home).toEqual([])
    expect(Object.keys(command.env).sort()).toEqual(['HOME', 'PATH', 'TEMP', 'TMP', 'TMPDIR', 'USERPROFILE'])
    expect(command.env.HOME).toBe(command.cwd)
  }
})

test.each([
  ['no report', () => undefined, 'wrote no report'],
  ['an empty one', () => '', 'its report is empty'],
  ['half a one', (report: object) => JSON.stringify(report).slice(0, -20), 'its report is no whole JSON'],
  ['one of another form', (report: object) => JSON.stringify({ ...report, SchemaVersion: 3 }), 'SchemaVersion 2'],
  ['null', () => 'null', 'SchemaVersion 2'],
  [
    'one of another image',
    (report: object) => JSON.stringify({ ...report, Metadata: { ImageID: 'sha256:00' } }),
    'is of the image sha256:00',
  ],
  [
    'one of other layers',
    (report: { Metadata?: object }) => JSON.stringify({ ...report, Metadata: { ...report.Metadata, DiffIDs: [] } }),
    'of other layers',
  ],
  [
    'results that are none',
    (report: object) => JSON.stringify({ ...report, Results: [{ Target: 1 }] }),
    'unknown form',
  ],
  [
    'a severity that is no text',
    (report: object) =>
      JSON.stringify({ ...report, Results: [{ Target: 't', Class: 'c', Vulnerabilities: [{ Severity: 4 }] }] }),
    'Vulnerabilities.Severity is no text',
  ],
])('Trivy ends well with %s: a failure that names the platform', async (_, text, message) => {
  const failing = scan(onArm64(text as (report: object) => string | undefined))
  await expect(failing).rejects.toThrow(/^the scan of linux\/arm64 failed: /)
  await expect(scan(onArm64(text as (report: object) => string | undefined))).rejects.toThrow(message)
})

test('Trivy fails: its last words with the platform, every platform that failed', async () => {
  const stderr = '2026-11-23T02:15:38Z\tINFO\tok\n2026-11-23T02:15:38Z\tFATAL\tFatal error\trun error: no space\n\n'
  await expect(scan(async () => ({ status: 1, stderr }))).rejects.toThrow(
    'the scan of linux/amd64 failed: run error: no space\nthe scan of linux/arm64 failed: run error: no space',
  )
})

test('Trivy that crashed without a word is a failure, even with a whole report', async () => {
  const exec = async (command: Command) => {
    await whole()(command)
    return { status: 139 }
  }
  await expect(scan(exec)).rejects.toThrow(/the scan of linux\/amd64 failed: .*exit status 139/)
})

test('the run that is interrupted is told as that', async () => {
  const exec = async () => {
    throw new InterruptedError()
  }
  await expect(scan(exec)).rejects.toBeInstanceOf(InterruptedError)
})

test('a platform that is wanted but not there is a failure before anything runs', async () => {
  const exec = async () => {
    throw new Error('it ran')
  }
  await expect(scan(exec, { platforms: ['linux/amd64', 'linux/s390x'] })).rejects.toThrow(
    /has no image for linux\/s390x$/,
  )
})

test('a layer of another size is a failure before anything runs', async () => {
  const other = await scannableImage({ platforms: ['linux/amd64'] })
  const { layers } = JSON.parse(await readFile(blobPath(other.dir, other.root.digest), 'utf8')) as {
    layers: { digest: `sha256:${string}` }[]
  }
  await rm(blobPath(other.dir, layers[0]?.digest ?? 'sha256:'))
  await expect(scan(async () => '', { layout: other })).rejects.toThrow(/for linux\/amd64 .* is damaged: .* is missing/)
})

test('a layer with other bytes of the same size is a failure, unless the bytes are known to be right', async () => {
  const other = await scannableImage()
  const [amd64] = [...(await platformsOf(other)).values()]
  const { layers } = await readManifest(other, amd64 ?? other.root)
  const [{ digest, size } = other.root] = layers
  await writeFile(blobPath(other.dir, digest), Buffer.alloc(size))
  const exec = writing(async (command) => JSON.stringify(await fakeReport(other, platformOf(command))))
  await expect(scan(exec, { layout: other })).rejects.toThrow(`the blob ${digest} holds other bytes`)
  expect((await scan(exec, { layout: other, verified: true })).passes).toHaveLength(2)
})

test('what a run learned of layers is kept by version and platform; that of a failed run is not', async () => {
  const plan = await planned()
  const folder = join(plan.cacheDir, 'layers', '2-0.74.0-abababab')
  await expect(scan(async () => ({ status: 1 }), plan)).rejects.toThrow()
  expect(await readdir(folder)).toEqual([])
  await scan(whole(), plan)
  expect((await readdir(folder)).sort()).toEqual(['linux-amd64', 'linux-arm64'])
})

test('caches that nobody came for go', async () => {
  const plan = await planned()
  await scan(whole(), plan)
  const layers = join(plan.cacheDir, 'layers')
  await utimes(join(layers, '2-0.74.0-abababab'), new Date(0), new Date('2025-12-01T00:00:00Z'))
  const other = { ...fakeTrivy, version: '0.75.0' }
  const host = fakeHost({ exec: whole() })
  await pass(plan, other, database, host)
  expect(await readdir(layers)).toEqual(['2-0.75.0-abababab'])
  await host.close()
})

test('an image with jars: their index is fetched once, when Trivy asks for it, and it runs again', async () => {
  let fetched = 0
  const java = async () => {
    fetched += 1
    return layout.dir
  }
  let asked: Promise<string> | undefined
  const once = () => {
    asked ??= java()
    return asked
  }
  const exec = async (command: Command) => {
    const there = existsSync(join(option(command, '--cache-dir'), 'java-db'))
    return there ? whole()(command) : { status: 1, stderr: 'FATAL\tFatal error\tUnable to initialize the Java DB' }
  }
  const host = fakeHost({ exec })
  const passes = await pass(await planned(), fakeTrivy, { ...database, java: once }, host)
  expect(passes).toHaveLength(2)
  expect(fetched).toBe(1)
  expect(host.commands).toHaveLength(4)
  await host.close()
})

test('nothing is left in the temporary folder', async () => {
  const host = fakeHost({ exec: whole() })
  await pass(await planned(), fakeTrivy, database, host)
  expect(await readdir(await host.tempDir())).toEqual([])
  await host.close()
})

test('the log has Trivy’s lines as raw, and how much was found', async () => {
  const results = [{ Target: 'Python', Class: 'lang-pkgs', Packages: [{ Name: 'a' }], Vulnerabilities: [{}, {}] }]
  const { host } = await scan(async (command) => {
    await whole(results)(command)
    return { stderr: 'INFO\tdetecting' }
  })
  expect(host.messages('raw')).toEqual(['INFO\tdetecting', 'INFO\tdetecting'])
  expect(host.messages('info')).toContain('Trivy: linux/arm64')
  expect(host.messages('info')).toContainEqual(expect.stringMatching(/^linux\/amd64: 1 package, 2 findings in \d/))
})

test('a known layer is not proven again, and a broken list of the proven ones proves them all', async () => {
  const plan = await planned()
  const folder = join(plan.cacheDir, 'layers', '2-0.74.0-abababab', 'linux-amd64')
  await scan(whole(), plan)
  const first = JSON.parse(await readFile(join(folder, 'proven.json'), 'utf8')) as readonly string[]
  expect(first).toHaveLength(2)
  const { mtimeMs } = await stat(join(folder, 'proven.json'))
  await scan(whole(), plan)
  expect((await stat(join(folder, 'proven.json'))).mtimeMs).toBe(mtimeMs)
  await writeFile(join(folder, 'proven.json'), '[')
  await scan(whole(), plan)
  expect(JSON.parse(await readFile(join(folder, 'proven.json'), 'utf8'))).toEqual(first)
})

test('an interrupted run does not wait for proofs, and leaves nothing behind', async () => {
  const plan = await planned()
  const host = fakeHost({ exec: whole() })
  await pass(plan, fakeTrivy, database, host)
  host.abort()
  await host.close()
  const left = await readdir(join(plan.cacheDir, 'layers', '2-0.74.0-abababab'))
  expect(left.filter((name) => name.startsWith('.'))).toEqual([])
})

test('a cache folder that cannot be used costs time, not the scan', async () => {
  const file = join(root, 'no-folder')
  await writeFile(file, '')
  const { passes, host } = await scan(whole(), { cacheDir: file })
  expect(passes).toHaveLength(2)
  expect(host.messages('debug').join()).toContain('what is known of layers cannot be used')
})

test('a cache of layers that has grown too large begins anew', async () => {
  const plan = await planned()
  await scan(whole(), plan)
  const database = join(plan.cacheDir, 'layers', '2-0.74.0-abababab', 'linux-amd64', 'fanal', 'fanal.db')
  await mkdir(dirname(database))
  await writeFile(database, '')
  await truncate(database, 300_000_000)
  await scan(whole(), plan)
  expect(existsSync(database)).toBe(false)
})
