import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { StepResult } from '../support/as-runner.ts'
import { severalJobs } from '../support/several-jobs.ts'
import { signingRuns } from '../support/signing-runs.ts'

const runs = signingRuns()
const time = 120_000

const { job, platform, merge, folder } = severalJobs(runs)

const text = ({ stdout, status }: StepResult) => [stdout, status]

test(
  'two jobs build a platform each, a third makes one signed image of them: the tags move in the third alone',
  async () => {
    for (const one of ['linux/amd64', 'linux/arm64'])
      expect(text(await platform('both', one))).toEqual([expect.stringContaining('published by digest'), 0])
    expect(runs.written('both').every((name) => name.startsWith('sha256:'))).toBe(true)
    const main = await merge('both')
    expect(text(main)).toEqual([expect.anything(), 0])
    const { body: index, digest } = await runs.ask('both').manifest('main')
    expect(digest).toBe(main.outputs.digest)
    const images = index.manifests?.filter(({ platform }) => platform?.os === 'linux')
    expect(
      Object.fromEntries(images?.map(({ platform, digest }) => [`linux/${platform?.architecture}`, digest]) ?? []),
    ).toEqual(JSON.parse(main.outputs.platforms ?? ''))
    const { subjects } = JSON.parse(main.outputs.signatures ?? '{}')
    expect(subjects.map(({ made }: { made: readonly string[] }) => made)).toEqual([
      ['signature', 'provenance'],
      ['signature', 'SPDX', 'CycloneDX', 'scan', 'provenance'],
      ['signature', 'SPDX', 'CycloneDX', 'scan', 'provenance'],
    ])
    expect(main.summary).toMatch(/\| linux\/arm64 \| `sha256:[0-9a-f]{64}` \|/)
    expect(main.outputs.gate).toBe('passed')
    expect(JSON.parse(main.outputs.size ?? '')).toMatchObject({
      'linux/amd64': { compressed: expect.any(Number) },
      'linux/arm64': { compressed: expect.any(Number) },
    })
  },
  time,
)

test(
  'the merging job again, and one platform’s job again: the same image, no second signature',
  async () => {
    for (const one of ['linux/amd64', 'linux/arm64']) await platform('again', one)
    const first = await merge('again')
    expect(text(first)).toEqual([expect.anything(), 0])
    const second = await merge('again')
    expect(second.outputs.digest).toBe(first.outputs.digest)
    await platform('again', 'linux/arm64', { env: { GITHUB_RUN_ATTEMPT: '2' } })
    const third = await merge('again')
    expect(third.outputs.platforms).toBe(first.outputs.platforms)
    const { subjects } = JSON.parse(second.outputs.signatures ?? '{}')
    expect(subjects[0].kept).toContain('signature')
    for (const subject of subjects.slice(1))
      expect(subject.kept).toEqual(expect.arrayContaining(['signature', 'SPDX', 'CycloneDX']))
  },
  time,
)

test(
  'where one platform fails, no tag moves, its reason is told, and what the other has published is named',
  async () => {
    const good = await platform('broken', 'linux/amd64')
    const bad = await job('broken', { job: 'platform', platforms: 'linux/arm64', 'max-compressed': '10B' })
    expect([good.status, bad.status]).toEqual([0, 1])
    const main = await merge('broken')
    expect(main.status).toBe(1)
    expect(JSON.parse(main.outputs['failed-gates'] ?? '')).toEqual(['analyze'])
    expect(main.stdout).toContain('linux/arm64')
    const { 'linux/amd64': digest } = JSON.parse(good.outputs.platforms ?? '{}')
    expect(main.summary).toContain(`octo/broken@${digest}`)
    await expect(runs.ask('broken').manifest('main')).rejects.toThrow('404')
    expect(runs.written('broken').every((name) => name.startsWith('sha256:'))).toBe(true)
  },
  time,
)

test(
  'a platform whose job never ran, a part of another commit, and one that was not scanned are all told at once',
  async () => {
    await job('lacking', { job: 'platform', platforms: 'linux/amd64', stages: 'metadata,build,publish' })
    const main = await merge('lacking')
    expect(main.status).toBe(1)
    expect(main.stdout).toContain('linux/arm64: no job has left a part')
    expect(main.stdout).toContain('linux/amd64: its job did not have secrets, analyze, scan, sbom among its stages')
    expect(main.stdout).toContain('No tag has moved.')
    await writeFile(
      join(folder(), 'linux-amd64', 'part.json'),
      (await readFile(join(folder(), 'linux-amd64', 'part.json'), 'utf8')).replace(runs.site.sha, 'f'.repeat(40)),
    )
    expect((await merge('lacking')).stdout).toContain(`the part is of the commit ${'f'.repeat(40)}`)
    await expect(runs.ask('lacking').manifest('main')).rejects.toThrow('404')
  },
  time,
)

test(
  'a platform that was built anew after the merge changes nothing until it is merged anew',
  async () => {
    for (const one of ['linux/amd64', 'linux/arm64']) await platform('anew', one)
    const first = await merge('anew')
    await job(
      'anew',
      { job: 'platform', platforms: 'linux/arm64', labels: 'attempt=2' },
      { env: { GITHUB_RUN_ATTEMPT: '2' } },
    )
    expect((await runs.ask('anew').manifest('main')).digest).toBe(first.outputs.digest)
    const second = await merge('anew')
    expect(text(second)).toEqual([expect.anything(), 0])
    const [before, after] = [first, second].map(({ outputs }) => JSON.parse(outputs.platforms ?? '{}'))
    expect(after['linux/amd64']).toBe(before['linux/amd64'])
    expect(after['linux/arm64']).not.toBe(before['linux/arm64'])
    expect((await runs.ask('anew').manifest('main')).digest).toBe(second.outputs.digest)
  },
  time,
)

test(
  'a pull request: every platform is judged, nothing is written anywhere, and the merged summary tells all of it',
  async () => {
    const event = { name: 'pull_request', payload: runs.step('pull').event?.payload }
    const env = { GITHUB_REF: 'refs/pull/7/merge' }
    for (const one of ['linux/amd64', 'linux/arm64'])
      expect((await platform('pull', one, { event, env })).status).toBe(0)
    const main = await merge('pull', {}, { event, env })
    expect(text(main)).toEqual([expect.anything(), 0])
    expect(main.summary).toMatch(/not pushed \(the event is pull_request/)
    expect(main.summary).toContain('linux/arm64')
    expect(runs.site.ghcr.requests.filter((line) => /^(PUT|POST|PATCH) \/v2\/octo\/pull/.test(line))).toEqual([])
  },
  time,
)
