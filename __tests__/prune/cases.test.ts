import { expect, test } from '@jest/globals'
import { plan } from '../../src/prune/plan.ts'
import { named, planOf, type Sketch, sketched } from '../support/prune-sketch.ts'
import { policyOfInputs } from '../support/prune-wish.ts'

/** One image stays: the newest. */
const keepOne = { 'prune-keep-last': '1' }

const image: Sketch = {
  live: { tags: ['v2'], age: 2, parts: ['live amd64', 'live arm64'] },
  'live amd64': { age: 2 },
  'live arm64': { age: 2 },
}

const withLive = (sketch: Sketch): Sketch => ({ ...image, ...sketch })

test('an image goes with its parts, the index before them', async () => {
  const { deleted, waves, reasons } = await planOf(
    keepOne,
    withLive({ old: { tags: ['v1'], parts: ['amd64', 'arm64'] }, amd64: {}, arm64: {} }),
  )
  expect(deleted).toEqual(['amd64', 'arm64', 'old'])
  expect(waves).toEqual([['old'], ['amd64', 'arm64']])
  expect(reasons).toMatchObject({
    live: 'keep: class all tags: among the last 1',
    'live amd64': 'keep: part of live',
    old: 'delete: class all tags: not among the last 1',
    amd64: 'delete: part of old',
  })
})

test('a part that a live image shares with an old one stays', async () => {
  const { deleted, reasons } = await planOf(
    keepOne,
    withLive({ old: { tags: ['v1'], parts: ['live amd64', 'arm64'] }, arm64: {} }),
  )
  expect(deleted).toEqual(['arm64', 'old'])
  expect(reasons['live amd64']).toBe('keep: part of live')
})

test('an index inside an index: the parts of both stay, at any depth, and go from the outside in', async () => {
  const nested = (name: string, tag: string, age: number): Sketch => ({
    [`${name} outer`]: { tags: [tag], age, parts: [`${name} middle`] },
    [`${name} middle`]: { age, parts: [`${name} inner`] },
    [`${name} inner`]: { age, parts: [`${name} part`] },
    [`${name} part`]: { age },
  })
  const { deleted, waves } = await planOf(keepOne, { ...nested('new', 'v2', 2), ...nested('old', 'v1', 50) })
  expect(deleted).toEqual(['old inner', 'old middle', 'old outer', 'old part'])
  expect(waves).toEqual([['old outer'], ['old middle'], ['old inner'], ['old part']])
})

test('a part with a tag of its own is an image of its own: protected it stays, with its attestation', async () => {
  const { deleted } = await planOf(
    { ...keepOne, 'prune-protect': 'latest-amd64' },
    withLive({
      old: { tags: ['v1'], parts: ['amd64', 'arm64', 'amd64 proof', 'arm64 proof'] },
      amd64: { tags: ['latest-amd64'] },
      arm64: { tags: ['latest-arm64'] },
      'amd64 proof': { about: 'amd64' },
      'arm64 proof': { about: 'arm64' },
    }),
  )
  expect(deleted).toEqual(['arm64', 'arm64 proof', 'old'])
})

test('a part that is protected by its digest stays though its image goes', async () => {
  const { deleted, reasons } = await planOf(
    { ...keepOne, 'prune-protect': named('amd64') },
    withLive({ old: { tags: ['v1'], parts: ['amd64', 'arm64'] }, amd64: {}, arm64: {} }),
  )
  expect(deleted).toEqual(['arm64', 'old'])
  expect(reasons.amd64).toBe('keep: its digest is protected')
})

test('a protected tag protects its version wherever it sits, with all that it needs', async () => {
  const { deleted } = await planOf(
    { ...keepOne, 'prune-protect': 'stable' },
    withLive({ old: { tags: ['v1', 'stable'], parts: ['amd64'] }, amd64: {}, gone: { tags: ['v0'] } }),
  )
  expect(deleted).toEqual(['gone'])
})

test('signatures of parts (cosign sign --recursive) follow the parts and take no slot', async () => {
  const { deleted, kept, waves } = await planOf(
    keepOne,
    withLive({
      'sig of live': { tags: ['sha256-live.sig'], age: 1.5, state: 'told' },
      'sig of live amd64': { tags: ['sha256-live amd64.sig'], age: 1.5, state: 'told' },
      old: { tags: ['v1'], parts: ['amd64'] },
      amd64: {},
      'sig of old': { tags: ['sha256-old.sig'], state: 'told' },
      'sig of amd64': { tags: ['sha256-amd64.sig'], state: 'told' },
    }),
  )
  expect(kept).toEqual(['live', 'live amd64', 'live arm64', 'sig of live', 'sig of live amd64'])
  expect(deleted).toEqual(['amd64', 'old', 'sig of amd64', 'sig of old'])
  expect(waves).toEqual([['old'], ['amd64', 'sig of old'], ['sig of amd64']])
})

test('cosign tags that nobody read are no reason to keep anything: their tag says what they are about', async () => {
  const { deleted, unknownSizes, warnings } = await planOf(
    keepOne,
    withLive({ old: { tags: ['v1'] }, sig: { tags: ['sha256-old.sig', 'sha256-old.att'], state: 'missing' } }),
  )
  expect(deleted).toEqual(['old', 'sig'])
  expect(unknownSizes).toBe(1)
  expect(warnings).toEqual([])
})

test('a signature whose image is gone goes, and takes no slot of a live image', async () => {
  const { deleted, reasons } = await planOf(keepOne, withLive({ sig: { tags: ['sha256-lost.sig'], age: 2 } }))
  expect(deleted).toEqual(['sig'])
  expect(reasons.sig).toMatch(/^delete: what it belongs to is gone: /)
})

test('referrers follow their subject, chains of them too: an attestation of a signature of a part', async () => {
  const chain = (of: string, age: number): Sketch => ({
    [`${of} sbom`]: { subject: of, age },
    [`${of} sbom sig`]: { subject: `${of} sbom`, age },
    [`${of} sbom sig att`]: { subject: `${of} sbom sig`, age },
  })
  const { deleted, waves } = await planOf(
    keepOne,
    withLive({ ...chain('live amd64', 2), old: { tags: ['v1'], parts: ['amd64'] }, amd64: {}, ...chain('amd64', 50) }),
  )
  expect(deleted).toEqual(['amd64', 'amd64 sbom', 'amd64 sbom sig', 'amd64 sbom sig att', 'old'])
  expect(waves.map((wave) => wave.length)).toEqual([1, 1, 1, 1, 1])
})

test('a referrer with a tag of its own stays with its subject though its own tag is due', async () => {
  const { deleted, reasons } = await planOf(keepOne, withLive({ notes: { tags: ['notes-1'], subject: 'live arm64' } }))
  expect(deleted).toEqual([])
  expect(reasons.notes).toBe('keep: belongs to live arm64')
})

test('a referrer whose subject is gone goes', async () => {
  const { deleted } = await planOf(keepOne, withLive({ orphan: { subject: 'lost' }, deep: { subject: 'orphan' } }))
  expect(deleted).toEqual(['deep', 'orphan'])
})

test('an earlier fallback index that lists live bundles goes alone, the live one stays', async () => {
  const { deleted, kept } = await planOf(
    keepOne,
    withLive({
      fallback: { tags: ['sha256-live'], parts: ['bundle 1', 'bundle 2'], age: 2 },
      'bundle 2': { subject: 'live', age: 2 },
      earlier: { parts: ['bundle 1'], age: 3 },
      'bundle 1': { subject: 'live', age: 3 },
    }),
  )
  expect(deleted).toEqual(['earlier'])
  expect(kept).toContain('bundle 1')
})

test('bundles that only the fallback index names stay with the image and go after it', async () => {
  const { deleted, waves } = await planOf(
    keepOne,
    withLive({
      'live list': { tags: ['sha256-live'], parts: ['live bundle'], age: 2 },
      'live bundle': { age: 2 },
      old: { tags: ['v1'] },
      'old list': { tags: ['sha256-old'], parts: ['old bundle'] },
      'old bundle': {},
    }),
  )
  expect(deleted).toEqual(['old', 'old bundle', 'old list'])
  expect(waves).toEqual([['old'], ['old list'], ['old bundle']])
})

test('a build cache, whose entries are layers, is an image like others: kept by its rule, never a ghost', async () => {
  const { kept, deleted } = await planOf(
    { 'prune-keep-last': '2' },
    withLive({
      cache: { tags: ['buildcache'], age: 3, layers: { layer: 100 } },
      'cache before': { layers: { one: 5 } },
    }),
  )
  expect(kept).toContain('cache')
  expect(deleted).toEqual(['cache before'])
})

test('an index whose parts are all gone takes no slot and goes; one whose parts are gone in part is told', async () => {
  const { deleted, reasons, warnings } = await planOf(
    { 'prune-keep-last': '2' },
    {
      ghost: { tags: ['v3'], age: 1.5, parts: ['lost 1', 'absent'] },
      absent: { state: 'absent', age: 1.5, mediaType: 'application/vnd.oci.image.manifest.v1+json' },
      ...image,
      half: { tags: ['v1'], age: 3, parts: ['lost 2', 'there'] },
      there: { age: 3 },
    },
  )
  expect(deleted).toEqual(['absent', 'ghost'])
  expect(reasons.ghost).toBe('delete: class all tags: not among the last 2, and none of its parts is there')
  expect(warnings).toEqual([
    expect.stringMatching(/is listed, and the registry answers 404 for it: it goes$/),
    'tag v1: 1 of its 2 parts were already gone',
  ])
})

test('a ghost that is protected stays', async () => {
  expect(
    (await planOf({ ...keepOne, 'prune-protect': 'v3' }, withLive({ ghost: { tags: ['v3'], parts: ['lost'] } })))
      .deleted,
  ).toEqual([])
})

test('what is listed and absent ends nothing: untagged it goes, and it keeps nothing', async () => {
  expect((await planOf(keepOne, withLive({ stale: { state: 'absent' }, lone: {} }))).deleted).toEqual(['lone', 'stale'])
})

test.each([
  ['under a kept tag', { 'prune-keep-last': '1' }, { tags: ['v9'], age: 0.1 }],
  ['protected', { 'prune-keep-last': '1', 'prune-protect': 'old' }, { tags: ['old'], age: 90 }],
  ['in its grace', { 'prune-keep-last': '1', 'prune-grace': '3d' }, { age: 2 }],
])('what is listed and absent, and stays, may be there and need any other: %s', async (_, inputs, lost) => {
  const { deleted, warnings } = await planOf(inputs, withLive({ lost: { state: 'absent', ...lost }, lone: {} }))
  expect(deleted).toEqual([])
  expect(warnings.join()).toContain('the registry answers 404 for it: it stays')
})

test('what is absent, and of which an index says that it has no parts, keeps nothing', async () => {
  const { deleted } = await planOf(
    { 'prune-keep-last': '1' },
    withLive({
      kept: { tags: ['v9'], age: 0.1, parts: ['told'] },
      told: { state: 'absent', mediaType: 'application/vnd.oci.image.manifest.v1+json' },
      lone: {},
    }),
  )
  expect(deleted).toContain('lone')
  expect(deleted).not.toContain('told')
})

test('circles do no harm: an index that is attached to its own part', async () => {
  const { deleted, waves } = await planOf(
    keepOne,
    withLive({
      knot: { parts: ['part'], subject: 'part' },
      part: {},
      below: { subject: 'part' },
      a: { subject: 'b' },
      b: { subject: 'a' },
    }),
  )
  expect(deleted).toEqual(['a', 'b', 'below', 'knot', 'part'])
  expect(waves).toEqual([['a', 'b', 'knot'], ['part'], ['below']])
})

test('a digest that is listed twice goes only if both entries may', async () => {
  const { versions, ...rest } = sketched(withLive({ old: { tags: ['v1'] } }))
  const [live] = versions
  const twice = live ? [...versions, { ...live, id: 7, tags: [] }, live] : []
  const made = plan(await policyOfInputs(keepOne), { ...rest, versions: twice })
  expect(made.versions).toHaveLength(5)
  expect(made.waves).toEqual([[997]])
})
