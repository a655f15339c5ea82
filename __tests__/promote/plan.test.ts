import { expect, test } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { refusals } from '../../src/promote/demands.ts'
import { type Looked, plan, type Source, show, type Told } from '../../src/promote/index.ts'

const digest = digestOf('image')
const blob = (size: number) => ({ mediaType: 'application/x', digest: digestOf(String(size)), size })
const manifest = { mediaType: mediaTypes.manifest, digest, size: 2, bytes: Buffer.from('{}') }
const here = { registry: 'ghcr.io', repository: 'o/dev' }
const source: Source = { asked: 'ghcr.io/o/dev:1.2', reference: { ...here, digest }, root: manifest }
const looked: Looked = {
  image: { manifests: [manifest], blobs: [blob(2_000_000), blob(500)] },
  beside: {
    referrers: [
      { subject: digest, descriptor: blob(7), parts: { manifests: [manifest], blobs: [blob(500), blob(3)] } },
    ],
    tags: [],
    broken: [],
  },
  platforms: [],
}
const prod = { registry: 'ghcr.io', repository: 'o/prod' }
const abroad = { registry: 'registry.example', repository: 'o/prod' }

test('where the image lies only tags move; elsewhere each blob goes once, from the nearest place that has it', () => {
  const { targets } = plan(source, looked, [here, prod, abroad, { ...abroad, repository: 'o/second' }], [])
  expect(targets.map(({ copy }) => copy && [copy.blobs, copy.bytes, copy.mountFrom])).toEqual([
    undefined,
    [3, 2_000_503, ['o/dev']],
    [3, 2_000_503, []],
    [3, 2_000_503, ['o/prod']],
  ])
})

const demands = { platforms: [], maxCompressed: new Map(), maxLayers: new Map() }
const found = [
  { platform: 'linux/amd64', compressed: 100_000_000, layers: 5 },
  { platform: 'linux/arm64', compressed: 100_000_001, layers: 9 },
]

test('what is equal to a budget passes; a platform’s own budget comes before that of all', () => {
  expect(refusals(found, demands)).toEqual([])
  expect(refusals(found, { ...demands, maxCompressed: new Map([['', 100_000_000]]) })).toEqual([
    'max-compressed: linux/arm64 has 100000001 B of 100000000 B',
  ])
  const own = new Map([
    ['', 50_000_000],
    ['linux/arm64', 200_000_000],
  ])
  expect(refusals(found, { ...demands, maxCompressed: own, maxLayers: new Map([['', 8]]) })).toEqual([
    'max-compressed: linux/amd64 has 100 MB of 50 MB',
    'max-layers: linux/arm64 has 9 of 8',
  ])
})

test('platforms that are demanded must be there; others may be', () => {
  expect(refusals(found, { ...demands, platforms: ['linux/arm64'] })).toEqual([])
  expect(
    refusals([{ platform: 'x\n::error::y', compressed: 1, layers: 1 }], { ...demands, platforms: ['linux/s390x'] }),
  ).toEqual(['platforms: it lacks linux/s390x, and has x ::error::y'])
  expect(refusals([], { ...demands, platforms: ['linux/s390x'] })).toEqual([
    'platforms: it lacks linux/s390x, and has none',
  ])
})

const told = (more: Partial<Told> = {}): Told => ({
  plan: plan(source, looked, [here, prod], []),
  isDryRun: false,
  copied: new Map([
    ['ghcr.io/o/prod', { image: 'ghcr.io/o/prod', counts: { uploaded: 1, mounted: 2, present: 0 }, bytes: 500 }],
  ]),
  lacking: new Map(),
  moves: [
    { reference: 'ghcr.io/o/prod:1', from: digestOf('old'), what: 'moves' },
    { reference: 'ghcr.io/o/prod:2', from: 'new', what: 'moves' },
    { reference: 'ghcr.io/o/prod:3', from: digest, what: 'there' },
    { reference: 'ghcr.io/o/prod:latest', from: 'new', what: { why: 'it is a | prerelease' } },
  ],
  ...more,
})

test('what is told afterwards says of each tag what it named before', () => {
  const text = show(told())
  expect(text).toContain('### Promoted')
  expect(text).toContain('the image is there: only tags move')
  expect(text).toContain('1 sent (500 B), 2 taken from another repository, 0 there already')
  expect(text).toContain(`moved from <code>${digestOf('old').replace(':', '&#58;')}`)
  expect(text).toContain('left where it was: it is a &#124; prerelease')
})

test('a dry run says would, and what cannot be told', () => {
  const dry = told({
    isDryRun: true,
    copied: new Map(),
    lacking: new Map([['ghcr.io/o/prod', { blobs: 2, bytes: 1_000_000 }]]),
  })
  expect(show(dry)).toContain('2 to be taken from another repository of that registry (1.0 MB)')
  expect(show(dry)).toContain('would be new')
  const dark = told({
    isDryRun: true,
    copied: new Map(),
    lacking: new Map([['ghcr.io/o/prod', { unknown: 'no <b>' }]]),
  })
  expect(show(dark)).toContain('cannot be told: no &#60;b&#62;')
})

test('of what is refused nothing looks as if it had been done', () => {
  const refused = { ...told(), plan: plan(source, looked, [prod], ['one', 'two']), copied: new Map(), moves: [] }
  const text = show(refused)
  expect(text).toContain('### Not promoted')
  expect(text).toContain('not copied')
})
