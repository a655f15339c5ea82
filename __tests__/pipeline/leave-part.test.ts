import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeSecrets } from '../../src/core/secrets.ts'
import { readInputs } from '../../src/pipeline/inputs/read-inputs.ts'
import { emptyPartFolder, leavePart } from '../../src/pipeline/parts/leave-part.ts'
import { parsePart } from '../../src/pipeline/parts/parse-part.ts'
import { partFolder } from '../../src/pipeline/parts/part-folder.ts'
import { makeReport, type Report } from '../../src/pipeline/report/report.ts'
import { run } from '../../src/pipeline/run.ts'
import { facts } from '../support/facts.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'
import { tagsOf } from '../support/publishing.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'))
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\n')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const inputsFor = (host: FakeHost, more: Readonly<Record<string, string>> = {}) => {
  const given: Readonly<Record<string, string>> = {
    job: 'platform',
    'parts-dir': 'parts',
    platforms: 'linux/arm64',
    ...more,
  }
  return readInputs({ read: (name) => given[name] }, host)
}

/** The part that a job leaves, as the merging job reads it. */
async function left(change: Partial<Report>, secret = '') {
  const secrets = makeSecrets()
  secrets.add(secret)
  const host = { ...fakeHost({ cwd: folder }), redact: secrets.redact }
  const inputs = await inputsFor(host)
  const report = { ...makeReport(), ...change }
  await leavePart(report, inputs, host)
  return parsePart(await readFile(join(partFolder(inputs, host), 'part.json'), 'utf8'))
}

test('what went wrong at length is cut, and told all the same', async () => {
  const long = 'no space left '.repeat(5000)
  const part = await left({ error: long, verdicts: [{ gate: 'mine', passed: false, reason: long }] })
  expect(part.error).toMatch(/^no space left .*…$/)
  expect(part.verdicts[0]?.reason).toMatch(/^no space left .*…$/)
})

test('secrets do not go on to another job, and a password that is an ordinary word leaves names as they are', async () => {
  const named = { facts: facts(), tags: tagsOf(['ghcr.io/octo/app'], ['main']) }
  const part = await left(
    { named, error: 'wrong password: octo', verdicts: [{ gate: 'mine', passed: false, reason: 'got octo' }] },
    'octo',
  )
  expect([part.error, part.verdicts[0]?.reason]).toEqual(['wrong password: ***', 'got ***'])
  expect(part.images).toEqual(['ghcr.io/octo/app'])
})

test('a secret that is a word of JSON leaves the part whole', async () => {
  expect((await left({ verdicts: [{ gate: 'mine', passed: true }] }, 'true')).verdicts).toEqual([
    { gate: 'mine', passed: true },
  ])
})

test('a part that cannot be written fails its job: the merging one would miss it', async () => {
  const host = fakeHost({ cwd: folder })
  const inputs = await inputsFor(host)
  expect(await leavePart(makeReport(), inputs, host)).toBe(true)
  const file = join(partFolder(inputs, host), 'part.json')
  await rm(file)
  await mkdir(file)
  expect(await leavePart(makeReport(), inputs, host)).toBe(false)
  expect(host.messages('error').join()).toMatch(/part could not be written to .*, so nothing can be merged/)
})

test('twenty platforms in one job have a folder that a file system takes', async () => {
  const host = fakeHost({ cwd: folder })
  const one = ['amd64', 'arm64', 'arm/v7', 'arm/v6', 'arm/v5', 's390x', 'ppc64le', 'riscv64', '386', 'mips64le']
  const platforms = ['linux', 'freebsd'].flatMap((os) => one.map((name) => `${os}/${name}`)).join(',')
  const [path, other] = await Promise.all(
    [platforms, `${platforms},linux/loong64`].map(async (name) =>
      partFolder(await inputsFor(host, { platforms: name }), host),
    ),
  )
  expect(basename(path ?? '').length).toBeLessThan(120)
  expect(path).not.toBe(other)
})

test('what an earlier run left of this platform is gone before anything starts: a job that is killed leaves nothing', async () => {
  const host = fakeHost({ cwd: folder })
  const inputs = await inputsFor(host)
  const own = partFolder(inputs, host)
  await mkdir(own, { recursive: true })
  const predicate = 'spdx.dev-Document-0123456789ab.json'
  for (const name of ['part.json', predicate, 'mine.txt']) await writeFile(join(own, name), '{}')
  await emptyPartFolder(inputs, host)
  expect(await readdir(own)).toEqual(['mine.txt'])
})

test('a folder that is a link in the checkout is refused before anything is built', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'))
  await mkdir(join(folder, 'parts'))
  await symlink(elsewhere, join(folder, 'parts', 'linux-arm64'))
  const given: Readonly<Record<string, string>> = { job: 'platform', 'parts-dir': 'parts', platforms: 'linux/arm64' }
  const host = fakeHost({ cwd: folder, cacheDir: join(folder, 'cache') })
  const { status, report } = await run({ read: (name) => given[name] }, host)
  expect([status, report.error]).toEqual([1, expect.stringContaining('parts-dir: parts/linux-arm64 is a link')])
  expect(await readdir(elsewhere)).toEqual([])
  await rm(elsewhere, { recursive: true })
})
