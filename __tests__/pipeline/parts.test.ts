import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readInputs } from '../../src/pipeline/inputs/read-inputs.ts'
import { joinParts } from '../../src/pipeline/parts/join-parts.ts'
import { limitsOf } from '../../src/pipeline/parts/limits.ts'
import { parsePart } from '../../src/pipeline/parts/parse-part.ts'
import type { Part } from '../../src/pipeline/parts/part.ts'
import { clockOf, readParts } from '../../src/pipeline/parts/parts.ts'
import { verdictsOf } from '../../src/pipeline/parts/show-parts.ts'
import { facts } from '../support/facts.ts'
import { fakeHost } from '../support/fake-host.ts'
import { leaveParts, partOf } from '../support/parts.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The part's own image, for a platform that the test words. */
const platformed = (platform: unknown) => ({ entries: [{ ...partOf('linux/amd64').entries[0], platform }] })

const both = 'linux/amd64,linux/arm64'

/** What the merging job makes of what lies there. */
async function merged(parts: readonly unknown[], more: Readonly<Record<string, string>> = {}, env = {}) {
  await leaveParts(folder, parts)
  const host = fakeHost({ env, cwd: folder })
  const given: Readonly<Record<string, string>> = {
    job: 'merge',
    platforms: both,
    'parts-dir': folder,
    stages: 'metadata,scan,publish',
    ...more,
  }
  return readParts(await readInputs({ read: (name) => given[name] }, host), facts(), host)
}

test('the parts of all platforms belong together, in the order of the platforms', async () => {
  const { parts, problems } = await merged([partOf('linux/arm64'), partOf('linux/amd64')])
  expect(problems).toEqual([])
  expect(parts.map(({ part }) => part.platforms[0])).toEqual(['linux/amd64', 'linux/arm64'])
})

test.each<[string, readonly unknown[], RegExp]>([
  ['a platform without a part', [partOf('linux/amd64')], /^linux\/arm64: no job has left a part/],
  [
    'a part of another commit',
    [partOf('linux/amd64'), partOf('linux/arm64', { sha: 'f'.repeat(40) })],
    /^linux\/arm64: the part is of the commit f{40}/,
  ],
  [
    'a part of another run',
    [partOf('linux/amd64'), partOf('linux/arm64', { run: '7' })],
    /^linux\/arm64: the part is of the run 7/,
  ],
  [
    'a job that broke down',
    [partOf('linux/amd64'), partOf('linux/arm64', { error: 'no space left', entries: [] })],
    /^linux\/arm64: no space left$/,
  ],
  [
    'a job that built nothing',
    [partOf('linux/amd64'), partOf('linux/arm64', { entries: [] })],
    /^linux\/arm64: nothing was built$/,
  ],
  [
    'a job that did not scan',
    [partOf('linux/amd64'), partOf('linux/arm64', { stages: ['build'] })],
    /^linux\/arm64: its job did not have scan among its stages/,
  ],
  [
    'a platform that nobody asked for',
    [partOf('linux/amd64'), partOf('linux/arm64'), partOf('linux/s390x')],
    /^linux\/s390x: a part is there, and platforms does not name it/,
  ],
  [
    'two jobs for one platform',
    [partOf('linux/amd64'), partOf('linux/arm64'), partOf('linux/arm64')],
    /^linux\/arm64: two parts of the same attempt/,
  ],
  [
    'a part that is broken',
    [partOf('linux/amd64'), partOf('linux/arm64'), '{'],
    /is no part that this version can read/,
  ],
])('%s is told, and keeps the image from being made', async (_, parts, words) => {
  const { problems } = await merged(parts)
  expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(words)]))
})

test('everything that is wrong is told at once', async () => {
  const { problems } = await merged(['{', partOf('linux/amd64', { stages: [] })])
  expect(problems).toHaveLength(3)
})

test('without any part the cure says what to download', async () => {
  await expect(merged([])).rejects.toMatchObject({ cure: expect.stringContaining('download-artifact') })
})

test('a job that ran again: its newer part counts', async () => {
  const parts = [partOf('linux/amd64'), partOf('linux/arm64'), partOf('linux/arm64', { attempt: 2 })]
  const { parts: found, problems } = await merged(parts)
  expect(problems).toEqual([])
  expect(found.map(({ part }) => part.attempt)).toEqual([1, 2])
})

test('a job that failed before it built and ran again: what it was asked for in another order is the same', async () => {
  const asked = { platforms: ['linux/arm64', 'linux/amd64'] }
  const both = [partOf('linux/amd64'), partOf('linux/arm64')].flatMap(({ entries }) => entries)
  const { problems } = await merged([
    partOf('linux/amd64', { ...asked, entries: [], error: 'no space left' }),
    partOf('linux/amd64', { ...asked, entries: both, attempt: 2 }),
  ])
  expect(problems).toEqual([])
})

test('a job that built for its builder’s own platform failed first: its newer part counts', async () => {
  const own = { platforms: [] }
  const { parts, problems } = await merged(
    [
      partOf('linux/amd64', { ...own, entries: [], error: 'no space left' }),
      partOf('linux/amd64', { ...own, attempt: 2 }),
    ],
    { platforms: 'linux/amd64' },
  )
  expect(problems).toEqual([])
  expect(parts).toHaveLength(1)
})

test('images of Windows say which Windows they are for, and platforms does not', async () => {
  const [entry] = partOf('windows/amd64').entries
  const platform = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.1' }
  const { problems } = await merged([partOf('windows/amd64', { entries: entry ? [{ ...entry, platform }] : [] })], {
    platforms: 'windows/amd64',
  })
  expect(problems).toEqual([])
})

test('a limit that the job of a platform did not have is told: nothing else would judge by it', async () => {
  const inputs = { 'max-compressed': '200MB', 'scan-severity': 'CRITICAL' }
  const limitsBy = async (given: Readonly<Record<string, string>>) => {
    const more: Readonly<Record<string, string>> = {
      ...given,
      job: 'platform',
      'image-ref': '',
      stages: 'build,analyze,scan',
    }
    const host = fakeHost({ cwd: folder })
    return limitsOf(await readInputs({ read: (name) => more[name] }, host), host.redact)
  }
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\n')
  const stages = ['metadata', 'build', 'analyze', 'scan', 'publish'] as const
  const { problems } = await merged(
    [
      partOf('linux/amd64', { stages, limits: await limitsBy(inputs) }),
      partOf('linux/arm64', { stages, limits: await limitsBy({ ...inputs, 'max-compressed': '1GB' }) }),
    ],
    { ...inputs, 'scan-fail': 'true', stages: stages.join(',') },
  )
  expect(problems).toEqual(['linux/arm64: its job did not judge by the max-compressed of this one'])
})

test('a gate of the user’s own that the jobs of the platforms did not run is told: nothing else would run it', async () => {
  const ran = { verdicts: [{ gate: 'licences', passed: true }] }
  const { problems } = await merged([partOf('linux/amd64', ran), partOf('linux/arm64')], {
    gates: 'licences=./check.sh',
  })
  expect(problems).toEqual([expect.stringMatching(/^linux\/arm64: its job did not run the gate licences/)])
})

test('dates in tags are those of the first job, whenever the merging job runs', async () => {
  const late = partOf('linux/amd64', { now: '2026-01-03T00:00:01.000Z' })
  const { now } = clockOf(await merged([late, partOf('linux/arm64', { now: '2026-01-02T23:59:59.000Z' })]))
  expect(now?.toISOString()).toBe('2026-01-02T23:59:59.000Z')
})

test('a gate that failed on one platform fails, and says on which', async () => {
  const failed = { verdicts: [{ gate: 'scan', passed: false, reason: '1 CRITICAL' }] }
  const { parts } = await merged([partOf('linux/amd64'), partOf('linux/arm64', failed)])
  expect(verdictsOf(parts)).toEqual([{ gate: 'scan', passed: false, reason: 'linux/arm64: 1 CRITICAL' }])
})

test('the same parts give the same index, however their artifacts were named', async () => {
  const platforms = ['linux/amd64', 'linux/arm64', 'linux/s390x', 'linux/ppc64le']
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(platforms, { minLength: platforms.length }), async (order) => {
      await rm(folder, { recursive: true, force: true })
      const { parts } = await merged(
        order.map((name) => partOf(name)),
        { platforms: platforms.join(',') },
      )
      const { root } = await joinParts(parts, join(folder, 'layout'), { a: 'b' })
      seen.add(root.digest)
    }),
    { numRuns: 10 },
  )
  expect(seen.size).toBe(1)
})

test.each<[string, Record<string, unknown>]>([
  [
    'a predicate elsewhere',
    {
      attestations: [
        { ...{ digest: `sha256:${'a'.repeat(64)}` }, type: 'https://spdx.dev/Document', file: '../../secret.json' },
      ],
    },
  ],
  ['a digest that is a path', { entries: [{ ...partOf('linux/amd64').entries[0], digest: 'sha256:../../x' }] }],
  ['an entry without a platform', { entries: [{ ...partOf('linux/amd64').entries[0], platform: undefined }] }],
  [
    'a layer for a manifest',
    { entries: [{ ...partOf('linux/amd64').entries[0], mediaType: 'application/octet-stream' }] },
  ],
  ['a verdict that is none', { verdicts: [{ gate: 'scan', passed: 'yes' }] }],
  [
    'a provenance of its own',
    {
      attestations: [{ digest: `sha256:${'a'.repeat(64)}`, type: 'https://slsa.dev/provenance/v1', file: 'mine.json' }],
    },
  ],
  ['a platform that is a page', platformed({ os: 'linux\n# evil', architecture: 'amd64' })],
  ['a variant that is none', platformed({ os: 'linux', architecture: 'arm', variant: { v: 7 } })],
  ['a reference with a line of its own', { pushed: ['ghcr.io/octo/app\n::error::evil'] }],
  ['another version', { version: 2 }],
  ['a date that is none', { now: 'yesterday' }],
])('a part with %s is refused', (_, wrong) => {
  expect(() => parsePart(JSON.stringify({ ...partOf('linux/amd64'), ...wrong }))).toThrow(
    /cannot be read|another version/,
  )
})

test('figures of a part that are none are left out: they go on to tables, comments and the history', () => {
  const { findings, sizes } = parsePart(
    JSON.stringify({
      ...partOf('linux/amd64'),
      findings: {
        scan: { 'linux/amd64': { HIGH: 1, LOW: 'many', EVIL: 3 }, 'x\n# y': { LOW: 1 } },
        evil: {},
        sbom: 'abc',
      },
      sizes: { 'linux/amd64': { compressed: 10, other: '<b>' }, 'linux/arm64': null, 'x\n# y': { compressed: 1 } },
    }),
  )
  expect(findings).toEqual({ scan: { 'linux/amd64': { HIGH: 1 } } })
  expect(sizes).toEqual({ 'linux/amd64': { compressed: 10 } })
})

test('whatever lies in the file, it is a part or an error, never half of one', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(...Object.keys(partOf('linux/amd64'))), (json, key) => {
      const text = JSON.stringify({ ...partOf('linux/amd64'), [key]: JSON.parse(json) })
      let part: Part
      try {
        part = parsePart(text)
      } catch (error) {
        return expect(error).toBeInstanceOf(Error)
      }
      expect(Object.keys(part).sort()).toEqual(Object.keys(partOf('linux/amd64')).sort())
      for (const { file } of part.attestations) expect(file).not.toMatch(/[/\\]/)
    }),
  )
})

test.each([
  [{ job: 'merge', stages: 'metadata,publish' }, 'job ("merge"): must know which platforms belong together'],
  [{ job: 'merge', platforms: both, stages: 'publish' }, 'metadata is not among the stages'],
  [{ job: 'platform', stages: 'metadata' }, 'build is not among the stages'],
  [
    { job: 'merge', platforms: both, 'image-ref': 'ghcr.io/o/n:1', stages: 'metadata' },
    'image-ref names one that exists',
  ],
])(
  'what cannot be meant is told before anything starts: %j',
  async (given: Readonly<Record<string, string>>, words) => {
    await expect(readInputs({ read: (name) => given[name] }, fakeHost({ cwd: folder }))).rejects.toThrow(words)
  },
)
