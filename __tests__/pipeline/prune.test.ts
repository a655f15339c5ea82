import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { run } from '../../src/pipeline/run.ts'
// Loaded lazily and side by side, which jest's module loader does not take the first time.
import '../../src/pipeline/pipeline.ts'
import '../../src/docker/buildx-program.ts'
import '../../src/docker/docker.ts'
import '../../src/registry/client.ts'
import '../../src/registry/credentials.ts'
import type { PrunePlan, PruneRecord } from '../../src/prune/prune-plan.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'
import { json } from '../support/ghcr/exchange.ts'
import { localFetch } from '../support/ghcr/local-fetch.ts'
import { packageBuilder } from '../support/prune-registry.ts'
import { type PruneWorld, pruneWorld } from '../support/prune-world.ts'

let folder = ''
let world: PruneWorld
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prune-stage-'))
  world = pruneWorld()
  fill('acme/app')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Thirty images of which one is protected. */
function fill(repository: string, seed = 0): void {
  const builder = packageBuilder(seed)
  builder.multiArch({ age: 3, tags: ['latest'] })
  for (let age = 10; age < 40; age += 1) builder.image({ age, tags: [`t${age}`] })
  builder.into(world.store, repository)
}

function hostOf(): FakeHost {
  const host = fakeHost({
    cwd: folder,
    cacheDir: join(folder, 'cache'),
    env: { GITHUB_API_URL: 'https://ghcr.test/api/v3', GITHUB_REPOSITORY: 'acme/app', HOME: folder },
    exec: () => ({ status: 128, stderr: 'not a git repository' }),
    fetch: localFetch(world.ghcr),
  })
  return { ...host, now: world.clock.now, sleep: (milliseconds) => world.clock.sleep(milliseconds) }
}

async function stage(more: Readonly<Record<string, string>> = {}, host = hostOf()) {
  const values: Readonly<Record<string, string>> = {
    stages: 'prune',
    registry: 'ghcr.test',
    'github-token': 'ghs_x',
    username: 'acme',
    password: 'ghs_x',
    'report-dir': join(folder, 'report'),
    'prune-packages': 'acme/app',
    'prune-mode': 'apply',
    'prune-keep-last': '1',
    ...more,
  }
  const { status, report } = await run({ read: (name) => values[name] }, host)
  return { status, report, outputs: report.outputs, host, error: report.error ?? '' }
}

const alive = (repository = 'acme/app') =>
  [...world.store.package(repository).versions.values()].filter(({ deleted }) => !deleted).length
const record = async (path = '') => JSON.parse(await readFile(path, 'utf8')) as PruneRecord

test('what two runs deleted comes back by their two records, which no plan writes over', async () => {
  const before = alive()
  const one = await stage({ 'prune-budget': '30' })
  const between = alive()
  expect([one.error, one.status, between < before]).toEqual(['', 0, true])
  await stage({ 'prune-mode': 'plan' })
  const two = await stage()
  expect(alive()).toBeLessThan(between)
  const files = [one, two].map(({ outputs }) => outputs['prune-record'] ?? '')
  expect(new Set(files).size).toBe(2)
  const undone = await stage({ 'prune-mode': 'restore', 'prune-record': files.join('\n') })
  expect([undone.status, undone.error, alive()]).toEqual([0, '', before])
})

test('a record that is named holds what all runs deleted; a plan of that name goes beside it', async () => {
  const before = alive()
  const named = { 'prune-record': join(folder, 'deep', 'record.json') }
  const first = await stage({ ...named, 'prune-budget': '30' })
  const second = await stage(named)
  const deleted = Number(first.outputs.deleted) + Number(second.outputs.deleted)
  expect((await record(named['prune-record'])).deleted).toHaveLength(deleted)
  const plan = await stage({ ...named, 'prune-mode': 'plan' })
  expect(plan.outputs['prune-record']).toBe(join(folder, 'deep', 'record.plan.json'))
  expect((await record(named['prune-record'])).deleted).toHaveLength(deleted)
  await stage({ ...named, 'prune-mode': 'restore' })
  expect(alive()).toBe(before)
})

test('interrupted, the outputs and the last line tell how many went, and where that stands', async () => {
  const before = alive()
  const host = hostOf()
  world.ghcr.faults.add({ on: /^DELETE/, after: 12, meanwhile: () => host.abort() })
  const { status, outputs, report } = await stage({}, host)
  const gone = before - alive()
  expect([status, gone > 5]).toEqual([130, true])
  const path = outputs['prune-record'] ?? ''
  const sure = (await record(path)).deleted.length
  expect(sure).toBeGreaterThanOrEqual(gone)
  expect(outputs.deleted).toBe(`${sure}`)
  expect(report.headline).toMatch(/^interrupted/)
  expect(report.headline).toContain(`${sure} of ${before} versions were removed`)
  expect(report.headline).toContain(path)
  expect(report.sections.some(({ stage: name }) => name === 'prune')).toBe(true)
})

test('a failure midway tells what went', async () => {
  world.ghcr.faults.add({ on: /^DELETE/, after: 12, times: 99, answer: json(403, { message: 'no' }) })
  const before = alive()
  const { status, outputs, report } = await stage()
  expect(status).toBe(1)
  expect(outputs.deleted).toBe(`${before - alive()}`)
  expect(Number(outputs.deleted)).toBeGreaterThan(0)
  expect(report.headline).toContain(outputs['prune-record'])
})

test('the budget is one for look and apply and for all packages', async () => {
  fill('acme/other', 5)
  const from = world.ghcr.requests.length
  const { status } = await stage({ 'prune-packages': 'acme/app,acme/other', 'prune-budget': '25' })
  const asked = world.ghcr.requests.slice(from).filter((line) => line.includes('/api/v3/'))
  expect(status).toBe(0)
  // The last look for what came meanwhile is free, whatever the limits.
  expect(asked.filter((line) => line.startsWith('DELETE')).length).toBeLessThan(25)
  expect(asked.length).toBeLessThan(25 + 10)
})

test('a limit before the list is whole ends the run well, and says that nothing was begun', async () => {
  const before = alive()
  const { status, report, outputs } = await stage({ 'prune-budget': '1' })
  expect(status).toBe(0)
  expect(report.headline).toMatch(/nothing was begun: .*budget of 1 requests.*the next run goes on/)
  expect([alive(), outputs.deleted]).toEqual([before, '0'])
})

test('a package that is not there stops no other, and is named at the end', async () => {
  const before = alive()
  const { status, error, outputs } = await stage({ 'prune-packages': 'acme/missing,acme/app' })
  expect(status).toBe(1)
  expect(error).toMatch(/1 of 2 packages could not be pruned/)
  expect(error).toContain('acme/missing')
  expect(outputs.deleted).toBe(`${before - alive()}`)
  expect(alive()).toBeLessThan(before)
})

test('the registry of another server is a mistake, and nothing is asked', async () => {
  const from = world.ghcr.requests.length
  expect(await stage({ registry: 'ghcr.io' })).toMatchObject({ status: 2 })
  expect(await stage({ 'prune-packages': 'ghcr.io/acme/app' })).toMatchObject({ status: 2 })
  expect(world.ghcr.requests.slice(from)).toEqual([])
})

test('pull requests of one repository do not judge packages of others', async () => {
  fill('acme/other', 5)
  const rules = { 'prune-keep-last': '', 'prune-rules': '- match: pr\n', 'prune-mode': 'plan' }
  const several = await stage({ ...rules, 'prune-packages': 'acme/app,acme/other' })
  expect([several.status, several.error]).toEqual([1, expect.stringContaining('acme/other may be of another')])
  const one = await stage({ ...rules, 'prune-packages': 'acme/other' })
  expect(one.status).toBe(0)
  expect(one.host.messages('warning').join('\n')).toContain('acme/other is judged by the pull requests')
})

test('deletions that GitHub denies by 404 fail, with the right that is missing', async () => {
  world.ghcr.faults.add({ on: /^DELETE/, times: 999, answer: json(404, { message: 'Not Found' }) })
  const { status, error } = await stage()
  expect([status, error]).toEqual([1, expect.stringMatching(/nothing was deleted[\s\S]*role Admin/)])
})

test('a record that cannot be written is told before anything is deleted', async () => {
  const before = alive()
  await writeFile(join(folder, 'file'), 'x')
  const { status, error } = await stage({ 'prune-record': join(folder, 'file', 'record.json') })
  expect([status, error, alive()]).toEqual([1, expect.stringMatching(/record/i), before])
  await stage({ 'prune-record': join(folder, 'file') })
  expect([await readFile(join(folder, 'file'), 'utf8'), alive()]).toEqual(['x', before])
})

test('so is a plan', async () => {
  const wrong = await stage({ 'prune-mode': 'plan', 'prune-record': join(folder, 'none', 'plan.json') })
  expect(wrong.status).toBe(0)
  await mkdir(join(folder, 'deep', 'plan.json'), { recursive: true })
  const taken = await stage({ 'prune-mode': 'plan', 'prune-record': join(folder, 'deep', 'plan.json') })
  expect([taken.status, taken.error]).toEqual([1, expect.stringContaining('Name a file that may be written')])
})

test('restore takes records of the named packages and of this registry alone', async () => {
  const { outputs } = await stage()
  const path = outputs['prune-record'] ?? ''
  const after = alive()
  const restoring = { 'prune-mode': 'restore', 'prune-record': path }
  expect(await stage({ ...restoring, 'prune-packages': 'acme/other' })).toMatchObject({ status: 1 })
  const moved = { ...(await record(path)), package: { registry: 'evil.test', owner: 'acme', name: 'app' } }
  await writeFile(join(folder, 'evil.json'), JSON.stringify(moved))
  const evil = await stage({ ...restoring, 'prune-record': join(folder, 'evil.json') })
  expect([evil.status, evil.error]).toEqual([1, expect.stringContaining('evil.test')])
  expect(alive()).toBe(after)
})

test('a tag that is not right after restore stands in the summary, and one that is missing fails it', async () => {
  const { outputs } = await stage()
  world.ghcr.faults.add({ on: /^HEAD .*manifests\/t20/, times: 99, answer: json(403, {}) })
  const undone = await stage({ 'prune-mode': 'restore', 'prune-record': outputs['prune-record'] ?? '' })
  expect([undone.status, undone.error]).toEqual([1, expect.stringContaining('1 tags not be put back')])
  expect(undone.report.sections.map(({ text }) => text).join()).toContain('<code>t20</code>')
})

test('a dry run of restore says what would come back and asks nothing', async () => {
  const { outputs } = await stage()
  const from = world.ghcr.requests.length
  const dry = await stage({ 'prune-mode': 'restore', 'prune-record': outputs['prune-record'] ?? '', 'dry-run': 'true' })
  expect(dry.status).toBe(0)
  expect(dry.report.headline).toMatch(/acme\/app: \d+ versions would be restored, with the tags t/)
  expect(world.ghcr.requests.slice(from)).toEqual([])
})

test('where all of it stands is the plan beside the record', async () => {
  const { outputs, report } = await stage()
  const path = outputs['prune-record'] ?? ''
  const beside = path.replace(/\.json$/, '.plan.json')
  expect((JSON.parse(await readFile(beside, 'utf8')) as PrunePlan).versions.length).toBeGreaterThan(30)
  expect(await readdir(join(folder, 'report'))).toHaveLength(3)
  expect(report.sections.map(({ text }) => text).join()).toContain(beside)
})
