import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { PruneRecord } from '../../src/prune/prune-plan.ts'
import { claimRecord } from '../../src/prune/record/claim-record.ts'
import { recorder } from '../../src/prune/record/record.ts'
import { packageSlug, planName, recordName } from '../../src/prune/record/record-name.ts'
import { fakeHost } from '../support/fake-host.ts'
import { named } from '../support/prune-sketch.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prune-record-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const of = { registry: 'ghcr.io', owner: 'acme', name: 'app' }
const at = new Date('2026-11-23T04:15:00.123Z')
const version = (id: number, wave: number) => ({
  id,
  digest: named(`${id}`),
  tags: [],
  deletedAt: '2026-11-23T04:15:01.000Z',
  wave,
})
const read = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as PruneRecord

async function run(path: string, ids: readonly number[]): Promise<PruneRecord> {
  const book = recorder(of, path, fakeHost({}))
  for (const [wave, id] of ids.entries()) book.deleted(version(id, wave))
  return book.close()
}

test('each run has a record of its own, also two of one second', async () => {
  const one = await claimRecord(of, { folder }, at)
  const other = await claimRecord(of, { folder }, at)
  expect(one.path).toMatch(/\/prune-acme-app-[0-9a-f]{8}-20261123T041500Z\.json$/)
  expect(other.path).not.toBe(one.path)
  expect((await read(one.path)).deleted).toEqual([])
})

test('a run goes on with the record that it is given: what went before stays on it, and comes back last', async () => {
  const file = join(folder, 'record.json')
  await claimRecord(of, { file }, at)
  await run(file, [1, 2])
  expect((await claimRecord(of, { file }, at)).earlier.map(({ id }) => id)).toEqual([1, 2])
  expect((await read(file)).deleted).toHaveLength(2)
  const second = await run(file, [3, 1])
  expect(second.deleted.map(({ id }) => id)).toEqual([3, 1])
  expect((await read(file)).deleted.map(({ id, wave }) => [id, wave])).toEqual([
    [2, 1],
    [3, 2],
    [1, 3],
  ])
})

test('a plan is written over; the record of another package and what is no record are not', async () => {
  const file = join(folder, 'record.json')
  await writeFile(file, JSON.stringify({ version: 1, package: of, versions: [] }))
  await claimRecord(of, { file }, at)
  await run(file, [1])
  await expect(claimRecord({ ...of, name: 'other' }, { file }, at)).rejects.toThrow(/record of another package/)
  await expect(recorder({ ...of, name: 'other' }, file, fakeHost({})).close()).rejects.toThrow(/another package/)
  expect((await read(file)).deleted).toHaveLength(1)
  await writeFile(file, 'my notes')
  await expect(claimRecord(of, { file }, at)).rejects.toThrow(/is no JSON/)
  expect(await readFile(file, 'utf8')).toBe('my notes')
})

test('a record that cannot be written is told before anything is deleted', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(claimRecord(of, { file: join(folder, 'file', 'record.json') }, at)).rejects.toThrow(/cannot be/)
  await expect(claimRecord(of, { folder: join(folder, 'file', 'x') }, at)).rejects.toThrow(/cannot be written/)
})

test('no two packages share a file', () => {
  const slugs = ['app/worker', 'app-worker', 'app--worker', 'app_worker'].map((name) => packageSlug({ ...of, name }))
  expect(new Set(slugs).size).toBe(4)
  expect(packageSlug({ ...of, registry: 'containers.x' })).not.toBe(packageSlug(of))
  expect(recordName(of, at)).not.toBe(planName(of))
  expect(recordName({ ...of, name: 'x'.repeat(255) }, at).length).toBeLessThan(200)
})
