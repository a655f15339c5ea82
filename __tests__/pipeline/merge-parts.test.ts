import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import * as metadata from '../../src/metadata/index.ts'
import { readInputs } from '../../src/pipeline/inputs/read-inputs.ts'
import { mergeParts } from '../../src/pipeline/parts/merge.ts'
import { clockOf, readParts } from '../../src/pipeline/parts/parts.ts'
import { unattested } from '../../src/pipeline/parts/unattested.ts'
import { makeReport } from '../../src/pipeline/report/report.ts'
import { stageClocks } from '../../src/pipeline/stage-clock.ts'
import { facts } from '../support/facts.ts'
import { fakeHost } from '../support/fake-host.ts'
import { leaveParts, partOf } from '../support/parts.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The merging job, without a registry: what it would do there is an error. */
async function merge(parts: readonly unknown[], more: Readonly<Record<string, string>> = {}) {
  await leaveParts(folder, parts)
  const host = fakeHost({ cwd: folder })
  const given: Readonly<Record<string, string>> = {
    job: 'merge',
    platforms: 'linux/amd64,linux/arm64',
    'parts-dir': folder,
    stages: 'metadata,scan,publish',
    images: 'ghcr.io/octo/app',
    ...more,
  }
  const inputs = await readInputs({ read: (name) => given[name] }, host)
  const found = await readParts(inputs, facts(), host)
  const now = { ...facts(), ...clockOf(found) }
  const report = makeReport()
  const clock = stageClocks(host, inputs.timeout, () => {})
  const tags = metadata.plan(inputs, now, host.env)
  await mergeParts({ inputs, facts: now, tags, parts: found, clock, host }, report)
  return report
}

const dated = { tags: "type=raw,value={{date 'YYYYMMDD-HHmmss'}}", push: 'false' }

test('jobs that began before and after midnight, or a second apart, make one image: each has its own clock’s tags', async () => {
  const report = await merge(
    [
      partOf('linux/amd64', { now: '2026-01-02T23:59:59.000Z', tags: ['20260102-235959'] }),
      partOf('linux/arm64', { now: '2026-01-03T00:00:01.000Z', tags: ['20260103-000001'] }),
    ],
    dated,
  )
  expect(report.headline).toMatch(/^built sha256:[0-9a-f]{64} of 2 parts, not pushed/)
})

test('a job that was called with other tags is told, whatever its clock says', async () => {
  const parts = [
    partOf('linux/amd64', { now: '2026-01-02T23:59:59.000Z', tags: ['20260102-235959'] }),
    partOf('linux/arm64', { now: '2026-01-03T00:00:01.000Z', tags: ['20260102-235959'] }),
  ]
  await expect(merge(parts, dated)).rejects.toThrow('linux/arm64: its job was called with other tags (20260102-235959)')
})

test('a platform that was not published is told as that, not as gone', async () => {
  const wishes = { tags: 'type=raw,value=main', push: 'true' }
  await expect(merge([partOf('linux/amd64'), partOf('linux/arm64', { pushed: [] })], wishes)).rejects.toMatchObject({
    message: expect.stringContaining('linux/arm64: its job did not publish it to ghcr.io/octo/app'),
    cure: expect.stringContaining('same push'),
  })
})

test('a platform that one of two registries has not is told before anything is written', async () => {
  const images = ['ghcr.io/octo/app', 'docker.io/octo/app']
  const pushedTo = (platform: string, names: readonly string[]) => {
    const { entries } = partOf(platform)
    return partOf(platform, { images, pushed: names.map((name) => `${name}@${entries[0]?.digest}`) })
  }
  const parts = [pushedTo('linux/amd64', images), pushedTo('linux/arm64', ['ghcr.io/octo/app'])]
  const wishes = { tags: 'type=raw,value=main', push: 'true', images: images.join('\n') }
  await expect(merge(parts, wishes)).rejects.toThrow('linux/arm64: its job did not publish it to docker.io/octo/app')
})

test('what one platform’s job left nothing of is not passed over when it is to be attested', () => {
  const { entries } = partOf('linux/amd64')
  const digest = entries[0]?.digest ?? 'sha256:'
  const attestations = [{ digest, type: 'https://spdx.dev/Document', file: 'spdx.json' } as const]
  const parts = [partOf('linux/amd64', { attestations }), partOf('linux/arm64')].map((part) => ({ part, folder }))
  expect(unattested(parts, ['sbom', 'provenance'])).toEqual([
    'linux/arm64: its job left nothing to attest of sbom: give all jobs the same attest',
  ])
  expect(unattested(parts, ['provenance'])).toEqual([])
})
