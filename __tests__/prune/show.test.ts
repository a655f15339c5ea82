import { expect, test } from '@jest/globals'
import { bytesText } from '../../src/core/bytes-text.ts'
import type { PlannedVersion, PrunePlan } from '../../src/prune/prune-plan.ts'
import { planLines } from '../../src/prune/telling/plan-lines.ts'
import type { Pruned } from '../../src/prune/telling/pruned.ts'
import { show } from '../../src/prune/telling/show.ts'
import { named } from '../support/prune-sketch.ts'

function version(id: number, verdict: 'keep' | 'delete', more: Partial<PlannedVersion> = {}): PlannedVersion {
  return {
    id,
    digest: named(`${id}`),
    tags: [],
    createdAt: '2026-01-02T00:00:00.000Z',
    updatedAt: '2026-01-03T00:00:00.000Z',
    verdict,
    reason: `${verdict}: part of ${named('index')}`,
    cause: 'part',
    ...more,
  }
}

function planned(versions: readonly PlannedVersion[], more: Partial<PrunePlan> = {}): PrunePlan {
  return {
    version: 1,
    package: { registry: 'ghcr.io', owner: 'acme', name: 'app' },
    madeAt: '2026-06-01T00:00:00.000Z',
    policy: {},
    versions,
    waves: [versions.filter(({ verdict }) => verdict === 'delete').map(({ id }) => id)],
    freedBytes: 1_234_567_890,
    unknownSizes: 0,
    warnings: [],
    ...more,
  }
}

const plan = planned([
  version(1, 'keep', { tags: ['v2'], reason: 'keep: class all tags: among the last 1', cause: 'class all tags' }),
  version(2, 'delete', {
    tags: ['v1', 'a', 'b', 'c', 'd'],
    reason: 'delete: class all tags: old',
    cause: 'class all tags',
  }),
  version(3, 'delete'),
])

function record(deleted: readonly number[], spared: readonly number[] = [], left = 0): NonNullable<Pruned['record']> {
  return {
    version: 1,
    package: plan.package,
    startedAt: '2026-06-01T00:00:00.000Z',
    deleted: deleted.map((id, wave) => ({
      id,
      digest: named(`${id}`),
      tags: [],
      deletedAt: '2026-06-01T00:00:00.000Z',
      wave,
    })),
    spared: spared.map((id) => ({ id, digest: named(`${id}`), why: 'its tags changed meanwhile: <b>@you</b> | x' })),
    left,
  }
}

test('a plan says what it would do, as outputs and in the summary', () => {
  const { outputs, section } = show([{ plan, path: '/out/plan.json' }])
  expect(outputs).toEqual({ deleted: '2', kept: '1', 'freed-bytes': '1234567890', 'prune-record': '/out/plan.json' })
  expect(section).toMatch(/^### Prune\n/)
  expect(section).toContain('2 of 3 versions would be removed, 1.2 GB freed')
  expect(section).toContain('| class all tags | 1 | 1 |')
  expect(section).toContain('2 to remove')
  expect(section).toContain('v1, a, b and 2 more')
  expect(section).toContain(`part of sha256&#58;${named('index').slice(7, 19)}…`)
  expect(section).not.toContain(named('index'))
})

test('a run says what it did: removed, spared and why, left, and why it ended', () => {
  const { outputs, section, report } = show([
    { plan, record: { ...record([2], [3], 4), stopped: 'the budget is used up' } },
  ])
  expect(outputs).toEqual({ deleted: '1', kept: '2' })
  expect(section).toContain('1 of 3 versions were removed; 1 were due and stay; 4 left for the next run')
  expect(section).toContain('It ended early: the budget is used up')
  expect(report).toMatchObject([{ mode: 'apply', deleted: 1, kept: 2, freedBytes: null, left: 4, spared: 1 }])
})

test('all of it, with the reasons, is the plan beside the record; the record is what undoes it', () => {
  const one = { plan, record: record([2]), path: '/out/r.json', planPath: '/out/r.plan.json' }
  expect(show([one]).section).toMatch(/reason for every version: .*r\.plan\.json/)
  expect(show([one]).outputs['prune-record']).toBe('/out/r.json')
  expect(planLines(one).slice(-2)).toEqual([
    'All of it: /out/r.plan.json',
    'To undo it: prune-mode: restore with prune-record: /out/r.json',
  ])
})

test('freed bytes of a run are told where they are known', () => {
  expect(show([{ plan, record: record([2, 3]) }]).outputs['freed-bytes']).toBe('1234567890')
  expect(show([{ plan, record: record([2], [3]), freedBytes: 77 }]).outputs['freed-bytes']).toBe('77')
  expect(show([{ plan, record: record([], [2, 3]) }]).outputs['freed-bytes']).toBe('0')
})

test('several packages are added up, each told by itself', () => {
  const other = { ...plan, package: { ...plan.package, name: 'other' } }
  const { outputs, section } = show([
    { plan, path: '/a' },
    { plan: other, path: '/b' },
  ])
  expect(outputs).toEqual({ deleted: '4', kept: '2', 'freed-bytes': '2469135780', 'prune-record': '/a\n/b' })
  expect(section.match(/\*\*acme\/(?:app|other)&#58; /g)).toHaveLength(2)
})

test('nothing pruned, nothing told', () => {
  expect(show([])).toMatchObject({ outputs: {}, section: '' })
})

test('sizes that nobody knows are told', () => {
  expect(show([{ plan: { ...plan, unknownSizes: 54 } }]).section).toContain('not counting 54 that were not read')
})

test('warnings are annotated, and strangers write nothing into the summary', () => {
  const warnings = Array.from({ length: 9 }, (_, at) => `tag </details><img src=x> @team ${at} #12`)
  const { section, annotations = [] } = show([{ plan: { ...plan, warnings }, record: record([2], [3]) }])
  expect(annotations).toHaveLength(5)
  expect(annotations[0]).toMatchObject({ level: 'warning', message: expect.stringMatching(/^acme\/app: tag/) })
  expect(section).not.toContain('<img')
  expect(section).not.toContain('<b>')
  expect(section).not.toMatch(/@team|@you|[^&]#12/)
})

test('the summary stays small however much there is', () => {
  const tags = ['x'.repeat(128), 'y'.repeat(128)]
  const many = Array.from({ length: 5000 }, (_, id) =>
    version(id, id % 2 ? 'delete' : 'keep', { tags, cause: `class ${id}` }),
  )
  const big = planned(many, { warnings: Array.from({ length: 500 }, () => 'w'.repeat(900)) })
  const spared = record(
    [],
    Array.from({ length: 2000 }, (_, id) => id),
  )
  const { section } = show(Array.from({ length: 4 }, () => ({ plan: big, record: spared })))
  expect(Buffer.byteLength(section)).toBeLessThan(80_000)
  expect(section).toMatch(/… \d+ more/)
  expect(planLines({ plan: big, record: spared }).length).toBeLessThan(1100)
})

test('the terminal shows a table and each deletion with its reason', () => {
  expect(planLines({ plan, path: '/out/plan.json' })).toEqual([
    'acme/app: 2 of 3 versions would be removed, 1.2 GB freed',
    '',
    'decided by      stay  go',
    'class all tags  1     1',
    'part            0     1',
    '',
    'would go:',
    `${named('2').slice(0, 19)}  2026-01-03  v1, a, b and 2 more  class all tags: old`,
    `${named('3').slice(0, 19)}  2026-01-03  (untagged)           part of ${named('index').slice(0, 19)}…`,
    '',
    'All of it: /out/plan.json',
  ])
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [999_499, '999 kB'],
  [999_999, '1.0 MB'],
  [449e9, '449 GB'],
  [5e15, '5000 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text)
})
