import { expect, test } from '@jest/globals'
import { named, planOf, type Sketch } from '../support/prune-sketch.ts'

/** One image stays: the newest. */
const keepOne = { 'prune-keep-last': '1' }

const image: Sketch = {
  live: { tags: ['v2'], age: 2, parts: ['live amd64', 'live arm64'] },
  'live amd64': { age: 2 },
  'live arm64': { age: 2 },
}

const withLive = (sketch: Sketch): Sketch => ({ ...image, ...sketch })

test('what could not be read keeps all that it could need, tagged or not, and is named', async () => {
  const { deleted, reasons, warnings } = await planOf(
    keepOne,
    withLive({ dark: { state: 'unreadable' }, old: { tags: ['v1'], parts: ['amd64'] }, amd64: {}, lone: {} }),
  )
  expect(deleted).toEqual([])
  expect(reasons.dark).toBe('keep: its manifest could not be read: status 500')
  expect(reasons.old).toBe('keep: dark, which could not be read, may need it')
  expect(warnings[0]).toContain(named('dark'))
  expect(warnings[1]).toMatch(/^3 versions stay/)
})

test('a version that nobody looked at counts as unreadable', async () => {
  expect((await planOf(keepOne, withLive({ dark: { state: 'missing', tags: ['v1'] }, lone: {} }))).deleted).toEqual([])
})

test('what could not be read and is no index keeps itself alone', async () => {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const { deleted } = await planOf(keepOne, withLive({ dark: { state: 'unreadable', mediaType }, lone: {} }))
  expect(deleted).toEqual(['lone'])
})

test('what was pushed within the grace stays, with older parts that it needs', async () => {
  const { deleted, reasons } = await planOf(
    { 'prune-keep-last': '2' },
    withLive({
      pushing: { age: 0.5, parts: ['older part'] },
      'older part': {},
      'part in flight': { age: 0.1 },
      'tagged anew': { tags: ['v1'], age: 50, touched: 0.2 },
      lone: {},
    }),
  )
  expect(deleted).toEqual(['lone'])
  expect(reasons.pushing).toBe('keep: younger than the grace of 1d')
  expect(reasons['older part']).toBe('keep: part of pushing')
})

test('without any rule only what is untagged goes, older than the grace, and its signatures', async () => {
  const { deleted, reasons } = await planOf(
    {},
    withLive({ old: { tags: ['v1'] }, lone: {}, 'sig of lone': { tags: ['sha256-lone.sig'] }, young: { age: 0.5 } }),
  )
  expect(deleted).toEqual(['lone', 'sig of lone'])
  expect(reasons.old).toBe('keep: there are no rules for tags')
  expect(reasons.lone).toBe('delete: untagged, and nothing that stays needs it')
})

test('prune-untagged: false removes what goes with a tagged image and nothing else', async () => {
  const { deleted, reasons } = await planOf(
    { ...keepOne, 'prune-untagged': 'false' },
    withLive({
      old: { tags: ['v1'], parts: ['amd64'] },
      amd64: {},
      'sig of amd64': { tags: ['sha256-amd64.sig'] },
      lone: { parts: ['part of lone'] },
      'part of lone': {},
      orphan: { tags: ['sha256-lost.sig'] },
    }),
  )
  expect(deleted).toEqual(['amd64', 'old', 'sig of amd64'])
  expect(reasons.lone).toBe('keep: untagged, and prune-untagged is false')
})

test('a package of signatures of other packages loses none of them', async () => {
  const { deleted } = await planOf(
    {},
    { one: { tags: ['sha256-elsewhere.sig'] }, two: { tags: ['sha256-other.att'] }, lone: {} },
  )
  expect(deleted).toEqual(['lone'])
})

test('digests in use stay, named by the policy or found by the one who looked', async () => {
  const sketch = withLive({ old: { tags: ['v1'], parts: ['amd64'] }, amd64: {}, gone: { tags: ['v0'] } })
  expect((await planOf(keepOne, sketch, { inUse: new Set([named('old')]) })).deleted).toEqual(['gone'])
  expect((await planOf(keepOne, sketch, { policy: { inUse: new Set([named('old')]) } })).deleted).toEqual(['gone'])
})

test('freed bytes count each blob once, and none that something kept needs', async () => {
  const { freedBytes, unknownSizes } = await planOf(keepOne, {
    live: { tags: ['v2'], age: 2, layers: { base: 1000, new: 10 } },
    old: { tags: ['v1'], layers: { base: 1000, shared: 200, mine: 30 } },
    older: { tags: ['v0'], layers: { base: 1000, shared: 200 } },
    told: { state: 'told' },
  })
  expect(freedBytes).toBe(230)
  expect(unknownSizes).toBe(1)
})
