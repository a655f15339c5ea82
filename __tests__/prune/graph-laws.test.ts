import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Planned, planOf, type Sketch, type Sketched } from '../support/prune-sketch.ts'

const size = 9
const nameOf = (place: number) => `m${place}`

/** Anything may name anything: real ones are only some of these graphs. Mostly a manifest names older ones. */
const sketches: fc.Arbitrary<Sketch> = fc
  .array(
    fc.record({
      tags: fc.oneof<fc.MaybeWeightedArbitrary<readonly string[]>[]>(
        { weight: 4, arbitrary: fc.constant<readonly string[]>([]) },
        { weight: 3, arbitrary: fc.constantFrom<readonly string[]>(['image'], ['image', 'second'], ['pr']) },
        { weight: 2, arbitrary: fc.nat(size).map((of) => [`sha256-${nameOf(of)}.sig`]) },
        { weight: 1, arbitrary: fc.nat(size).map((of) => [`sha256-${nameOf(of)}`]) },
      ),
      age: fc.constantFrom(0.2, 3, 20, 60),
      parts: fc.array(fc.nat(size), { maxLength: 3 }),
      subject: fc.option(fc.nat(size), { freq: 3, nil: undefined }),
      about: fc.option(fc.nat(size), { freq: 5, nil: undefined }),
      back: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
      state: fc.oneof(
        { weight: 12, arbitrary: fc.constant('read' as const) },
        { weight: 1, arbitrary: fc.constant('absent' as const) },
      ),
    }),
    { minLength: 1, maxLength: size },
  )
  .map((all) =>
    Object.fromEntries(
      all.map(({ back, tags, age, parts, subject, about, state }, place): [string, Sketched] => [
        nameOf(place),
        {
          tags: tags.map((tag) => (tag.startsWith('sha256-') ? tag : `${tag}-${place}`)),
          age,
          state,
          parts: parts.filter((other) => back || other > place).map(nameOf),
          ...(subject === undefined ? {} : { subject: nameOf(subject) }),
          ...(about === undefined ? {} : { about: nameOf(about) }),
        },
      ]),
    ),
  )

const policies: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record({
  'prune-rules': fc.constantFrom(
    '',
    '- match: "*"\n  keep-last: 1',
    '- match: image-*\n  keep-last: 2\n- match: "*"\n  expire-after: 10d',
    '- match: "*"\n  keep-last: 0',
  ),
  'prune-protect': fc.constantFrom('', 'image-1', 'second-*'),
  'prune-untagged': fc.constantFrom('true', 'true', 'false'),
  'prune-grace': fc.constantFrom('0s', '24h', '10d'),
})

/** Who needs whom, one pair after the other. */
function needs(sketch: Sketch): readonly (readonly [string, string])[] {
  return Object.entries(sketch).flatMap(([name, { parts = [], subject, about, tags = [], state }]) => {
    const known = state === 'read'
    const followed = tags.flatMap((tag) => /^sha256-([^.]+)/.exec(tag)?.[1] ?? [])
    const above = [
      ...(known && subject !== undefined ? [subject] : []),
      ...(about === undefined ? [] : [about]),
      ...followed,
    ]
    return [
      ...(known ? parts : []).map((part) => [name, part] as const),
      ...above.map((whole) => [whole, name] as const),
    ].filter(([one, other]) => one !== other && one in sketch && other in sketch)
  })
}

/** Slow and plain: adds what is needed until nothing is added any more. */
function reachedFrom(roots: readonly string[], pairs: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const reached = new Set(roots)
  for (let before = -1; before !== reached.size; ) {
    before = reached.size
    for (const [one, other] of pairs) if (reached.has(one)) reached.add(other)
  }
  return reached
}

const isRoot = (reason = '') => !/^keep: (?:part of|belongs to) /.test(reason)

function check(sketch: Sketch, made: Planned): void {
  const pairs = needs(sketch)
  const deleted = new Set(made.deleted)
  // Nothing kept needs what goes.
  expect(pairs.filter(([one, other]) => !deleted.has(one) && deleted.has(other))).toEqual([])
  // What stays is a root by its own reason, or needed by one.
  const roots = made.kept.filter((name) => isRoot(made.reasons[name]))
  expect([...reachedFrom(roots, pairs)].sort()).toEqual(made.kept)
}

test('what stays is what the roots need, no more and no less, in any graph whatever', async () => {
  await fc.assert(
    fc.asyncProperty(sketches, policies, async (sketch, policy) => check(sketch, await planOf(policy, sketch))),
    { numRuns: 1500 },
  )
}, 30_000)

test('a root is only what a tag, the grace or an option keeps', async () => {
  await fc.assert(
    fc.asyncProperty(sketches, policies, async (sketch, policy) => {
      const { kept, reasons } = await planOf(policy, sketch)
      const graceDays = { '0s': 0, '24h': 1, '10d': 10 }[policy['prune-grace'] ?? ''] ?? 0
      const stored = Object.values(sketch).every(({ tags = [] }) => tags.every((tag) => tag.startsWith('sha256-')))
      const lost = kept.some((name) => sketch[name]?.state === 'absent')
      for (const name of kept.filter((one) => isRoot(reasons[one]))) {
        if (lost && reasons[name]?.endsWith('may need it')) continue
        const { tags = [], age = 0 } = sketch[name] ?? {}
        const image = tags.some((tag) => !tag.startsWith('sha256-'))
        const young = age < graceDays
        expect([name, image || young || policy['prune-untagged'] === 'false' || (stored && tags.length > 0)]).toEqual([
          name,
          true,
        ])
      }
    }),
    { numRuns: 600 },
  )
}, 30_000)

test('the waves hold each deletion once, and none before what needs it, circles aside', async () => {
  await fc.assert(
    fc.asyncProperty(sketches, policies, async (sketch, policy) => {
      const { waves, deleted } = await planOf(policy, sketch)
      expect(waves.flat().sort()).toEqual(deleted)
      expect(waves.every((wave) => wave.length > 0)).toBe(true)
      const wave = new Map(waves.flatMap((names, at) => names.map((name) => [name, at] as const)))
      const pairs = needs(sketch).filter(([one, other]) => wave.has(one) && wave.has(other))
      for (const [one, other] of pairs) {
        if (reachedFrom([other], pairs).has(one)) continue
        expect([one, other, (wave.get(one) ?? 0) < (wave.get(other) ?? 0)]).toEqual([one, other, true])
      }
    }),
    { numRuns: 600 },
  )
}, 30_000)

test('once carried out, the next plan has nothing to do', async () => {
  await fc.assert(
    fc.asyncProperty(sketches, policies, async (sketch, policy) => {
      const { deleted } = await planOf(policy, sketch)
      const rest = Object.fromEntries(Object.entries(sketch).filter(([name]) => !deleted.includes(name)))
      // A part that stays loses what only a lost index said of it; nothing else changes.
      fc.pre(Object.keys(rest).length > 0)
      const again = await planOf(policy, rest)
      const stored = Object.values(rest).every(({ tags = [] }) => tags.every((tag) => tag.startsWith('sha256-')))
      if (!stored)
        expect(
          again.deleted.filter((name) => !(rest[name]?.tags ?? []).some((tag) => !tag.startsWith('sha256-'))),
        ).toEqual([])
    }),
    { numRuns: 600 },
  )
}, 30_000)

test('nothing goes while anything could not be read that may be an index', async () => {
  await fc.assert(
    fc.asyncProperty(sketches, policies, async (sketch, policy) => {
      const dark: Sketch = { ...sketch, dark: { state: 'unreadable', age: 60 } }
      const { deleted, warnings } = await planOf(policy, dark)
      expect(deleted).toEqual([])
      expect(warnings.some((warning) => warning.includes('could not be read: status 500'))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
