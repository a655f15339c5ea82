import { expect, test } from '@jest/globals'
import { parseTable } from '../../src/core/input.ts'
import { inputs } from '../../src/prune/inputs.ts'
import { policyOf } from '../../src/prune/policy.ts'
import { planOf, type Sketch } from '../support/prune-sketch.ts'

const rules = (yaml: string) => ({ 'prune-rules': yaml })

const ages = (tags: Readonly<Record<string, number>>): Sketch =>
  Object.fromEntries(Object.entries(tags).map(([tag, age]) => [tag, { tags: [tag], age }]))

test('the first class that matches a tag judges it; a tag that none matches stays and says so', async () => {
  const { kept, reasons } = await planOf(
    rules('- match: v1.*\n  keep: all\n- match: v*\n  keep-last: 1'),
    ages({ main: 60, v3: 40, v2: 50, 'v1.0': 60 }),
  )
  expect(kept).toEqual(['main', 'v1.0', 'v3'])
  expect(reasons).toMatchObject({
    main: 'keep: no class matches tag main',
    'v1.0': 'keep: class v1.*: keeps all',
    v2: 'delete: class v*: not among the last 1',
  })
})

test('a version stays when any of its tags is kept, and takes its slot in the others', async () => {
  const { deleted } = await planOf(rules('- match: v*\n  keep-last: 1\n- match: sha-*\n  keep-last: 1'), {
    both: { tags: ['v2', 'sha-b'], age: 2 },
    single: { tags: ['v1', 'sha-a'], age: 3 },
    other: { tags: ['sha-c'], age: 2.5 },
    foreign: { tags: ['v0', 'main'], age: 90 },
  })
  expect(deleted).toEqual(['other', 'single'])
})

test('keep-last counts images, not tags, and the last pushed are those that were touched last', async () => {
  const { kept } = await planOf(rules('- match: "*"\n  keep-last: 2'), {
    one: { tags: ['1', '1.0', '1.0.0'], age: 2 },
    two: { tags: ['2'], age: 90, touched: 3 },
    three: { tags: ['3'], age: 4 },
  })
  expect(kept).toEqual(['one', 'two'])
})

test('the image that a tag moved away from is not newer than the one it moved to', async () => {
  const second = 1 / 86_400
  const { deleted } = await planOf(rules('- match: "*"\n  keep-last: 1'), {
    newer: { tags: ['latest', 'v2'], age: 5, touched: 4 },
    older: { tags: ['v1'], age: 20, touched: 4 - second },
  })
  expect(deleted).toEqual(['older'])
})

test('a protected tag takes no slot; with another tag its image does', async () => {
  const inputs = { 'prune-keep-last': '1', 'prune-protect': 'latest' }
  const others = ages({ v2: 3, v1: 4 })
  expect((await planOf(inputs, { newest: { tags: ['latest'], age: 2 }, ...others })).kept).toEqual(['newest', 'v2'])
  expect((await planOf(inputs, { newest: { tags: ['latest', 'v3'], age: 2 }, ...others })).kept).toEqual(['newest'])
})

test('keep-newer-than and keep-last keep what either keeps', async () => {
  const { kept, reasons } = await planOf(
    { 'prune-keep-last': '2', 'prune-keep-newer-than': '30d' },
    ages({ a: 5, b: 10, c: 29, d: 31 }),
  )
  expect(kept).toEqual(['a', 'b', 'c'])
  expect(reasons.c).toBe('keep: class all tags: newer than 30d')
  expect(reasons.d).toBe('delete: class all tags: not among the last 2, older than 30d')
})

test('expire-after removes what is older whatever else keeps it; alone it keeps the rest', async () => {
  const both = await planOf(rules('- match: "*"\n  keep-last: 3\n  expire-after: 30d'), ages({ a: 5, b: 29, c: 31 }))
  expect(both.deleted).toEqual(['c'])
  expect(both.reasons.c).toBe('delete: class *: older than 30d')
  const alone = await planOf(rules('- match: "*"\n  expire-after: 30d'), ages({ a: 5, b: 29, c: 31 }))
  expect(alone.deleted).toEqual(['c'])
  expect(alone.reasons.a).toBe('keep: class *: not older than 30d')
})

test('keep-per-minor keeps the highest of each minor version, whenever they were pushed', async () => {
  const { kept } = await planOf(
    rules('- match: semver\n  keep-per-minor: 2'),
    ages({
      '1.2.9': 2,
      '1.2.10': 90,
      '1.2.11': 91,
      'v1.2.11': 3,
      '1.3.0-rc.1': 4,
      '1.3.0': 5,
      '1.3.1': 6,
      '2.0.0-rc.1': 80,
    }),
  )
  expect(kept).toEqual(['1.2.10', '1.2.11', '1.3.0', '1.3.1', '2.0.0-rc.1', 'v1.2.11'])
})

test('keep-per-minor counts no version that nobody can pull', async () => {
  const { deleted } = await planOf(rules('- match: semver\n  keep-per-minor: 1'), {
    ghost: { tags: ['1.0.2'], parts: ['lost'] },
    whole: { tags: ['1.0.1'] },
  })
  expect(deleted).toEqual(['ghost'])
})

test('an image of a pull request goes when that very one is closed, and not within the grace', async () => {
  const { deleted, reasons } = await planOf(
    rules('- match: pr'),
    { ...ages({ 'pr-912': 50, 'pr-9120': 50, 'pr-913': 0.5, 'pr-91': 50, 'pr-912-x': 50 }) },
    { openPulls: new Set([9120]) },
  )
  expect(deleted).toEqual(['pr-91', 'pr-912'])
  expect(reasons['pr-912']).toBe('delete: class pr:pr-{n}: pull request 912 is closed')
  expect(reasons['pr-9120']).toBe('keep: class pr:pr-{n}: pull request 9120 is open')
})

test('a pull request that is closed can leave its image for a while; an open one can expire', async () => {
  const { deleted } = await planOf(
    rules('- match: pr\n  keep-newer-than: 7d\n  expire-after: 60d'),
    ages({ 'pr-1': 5, 'pr-2': 8, 'pr-3': 50, 'pr-4': 61 }),
    { openPulls: new Set([3, 4]) },
  )
  expect(deleted).toEqual(['pr-2', 'pr-4'])
})

test('a closed pull request is not kept because it has not expired', async () => {
  const { deleted } = await planOf(rules('- match: pr\n  expire-after: 60d'), ages({ 'pr-1': 5, x: 3 }), {
    openPulls: new Set(),
  })
  expect(deleted).toEqual(['pr-1'])
})

test('an image of a branch goes when the branch is gone', async () => {
  const { deleted, reasons } = await planOf(
    rules('- match: branch'),
    ages({ main: 50, 'feature-x': 50, 'feature-y': 50, latest: 50, '1.0': 50 }),
    { branches: new Set(['main', 'feature/x']) },
  )
  expect(deleted).toEqual(['feature-y'])
  expect(reasons['feature-y']).toBe('delete: class branch:{branch}: its branch is gone')
})

test('what nobody could ask keeps everything', async () => {
  const { deleted } = await planOf(rules('- match: pr\n- match: branch'), ages({ 'pr-1': 50, gone: 50 }))
  expect(deleted).toEqual([])
})

test('a date that cannot be read counts as now', async () => {
  const { deleted } = await planOf(
    { 'prune-keep-last': '1' },
    { a: { tags: ['a'], age: Number.NaN }, b: { tags: ['b'] }, lone: { age: Number.NaN } },
  )
  expect(deleted).toEqual(['b'])
})

test('what matches nothing is told: protected tags and digests, and classes', async () => {
  const { warnings } = await planOf(
    {
      ...rules('- match: v*\n  keep-last: 1\n- match: pr'),
      'prune-protect': `lastest, v*, /^x/, sha256:${'a'.repeat(64)}`,
    },
    ages({ v1: 3 }),
    { openPulls: new Set() },
  )
  expect(warnings).toEqual([
    'prune-protect: lastest matches no tag',
    'prune-protect: /^x/ matches no tag',
    `prune-protect: sha256:${'a'.repeat(64)} is not in this package`,
    'the class v* matches no tag',
    'the class pr:pr-{n} matches no tag',
  ])
})

test('of files only those are told of which nothing is here', async () => {
  const files = { used: `v1\nsha256:${'b'.repeat(64)}`, stale: `v0\nsha256:${'c'.repeat(64)}` }
  const policy = await policyOfFiles({ 'prune-protect': '@used, @stale' }, files)
  const { warnings } = await planOf({}, ages({ v1: 3 }), { policy })
  expect(warnings).toEqual(['prune-protect: nothing that @stale names is in this package'])
})

test('many that match nothing are not all told', async () => {
  const tags = Array.from({ length: 50 }, (_, number) => `no-${number}`)
  const { warnings } = await planOf({ 'prune-protect': tags.join() }, ages({ v1: 3 }))
  expect(warnings).toHaveLength(21)
  expect(warnings.at(-1)).toBe('… and 30 more like the last one')
})

test.each([
  [{ 'prune-keep-last': '0' }, { a: { tags: ['a'] }, lone: { age: 0.1 } }, 'all 1 tagged images'],
  [{ 'prune-keep-last': '0' }, { a: { tags: ['a'] }, lone: {} }, 'all 2 versions'],
  [{}, { lone: {} }, 'all 1 versions'],
] satisfies readonly (readonly [Readonly<Record<string, string>>, Sketch, string])[])(
  '%j of %j is refused: it would remove everything, or the last tagged image',
  async (inputs, sketch, words) => {
    await expect(planOf(inputs, sketch, { policy: { allowEmpty: false } })).rejects.toThrow(words)
    expect((await planOf(inputs, sketch)).deleted).not.toEqual([])
  },
)

test('the history of the runs stays whatever the rules say, takes no slot, and is no image that would be left', async () => {
  const history = { 'image-pipeline-history': { tags: ['image-pipeline-history'], age: 90 } }
  const inputs = { 'prune-keep-last': '1' }
  const { kept, reasons, warnings } = await planOf(inputs, { ...history, ...ages({ v2: 3, v1: 4 }) })
  expect(kept).toEqual(['image-pipeline-history', 'v2'])
  expect(reasons['image-pipeline-history']).toBe('keep: tag image-pipeline-history is the history of the runs')
  expect(warnings).toEqual([])
  const none = planOf({ 'prune-keep-last': '0' }, { ...history, ...ages({ v2: 3 }) }, { policy: { allowEmpty: false } })
  await expect(none).rejects.toThrow('all 1 tagged images')
})

async function policyOfFiles(texts: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>) {
  const { values } = await parseTable(inputs, [{ read: (name) => texts[name] }])
  return policyOf(values, async (file) => files[file])
}
