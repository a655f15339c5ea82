import fc from 'fast-check'
import type { Digest } from '../../src/oci/digest.ts'
import { type PackageBuilder, packageBuilder } from './prune-registry.ts'

/** One push, as a random one is written down: `picks` choose among what is there. */
export interface Push {
  readonly kind: (typeof kinds)[number]
  /** Days. */
  readonly age: number
  readonly tags: readonly string[]
  readonly picks: readonly number[]
  readonly flag: boolean
}

const kinds = [
  'image',
  'multiArch',
  'multiArch',
  'shared',
  'index',
  'index',
  'signature',
  'signParts',
  'referrer',
  'referrer',
  'fallback',
  'cache',
  'ghost',
  'orphan',
  'move',
  'absent',
] as const

/** Tags of every class; some look like others'. */
export const someTags: readonly string[] = [
  'latest',
  'stable',
  'edge',
  'buildcache',
  ...['v1.0.0', 'v1.0.1', 'v1.1.0', 'v1.1.1', 'v2.0.0', 'v2.0.1', 'v2.1.0-rc.1', '3.0.0'],
  ...['main-1', 'main-2', 'main-3', 'main-4', 'main-5'],
  ...['pr-9', 'pr-91', 'pr-912', 'pr-9120', 'pr-12-amd64'],
  ...['branch-feature', 'branch-feature-2', 'branch-gone', 'branch-dependabot-npm-x'],
  ...['sha-0a1b2c3', 'sha-1234567', 'sha-7654321', 'nightly'],
]

const push: fc.Arbitrary<Push> = fc.record({
  kind: fc.constantFrom(...kinds),
  age: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 2, max: 120 }) }, { weight: 1, arbitrary: fc.constant(0.2) }),
  tags: fc.array(fc.constantFrom(...someTags), { maxLength: 2 }),
  picks: fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }),
  flag: fc.boolean(),
})

export const pushes: fc.Arbitrary<readonly Push[]> = fc.array(push, { minLength: 1, maxLength: 14, size: 'max' })

/** The package after these pushes. */
export function packageOf(list: readonly Push[]): PackageBuilder {
  const builder = packageBuilder()
  for (const [at, given] of list.entries()) carryOut(builder, given, at)
  return builder
}

/** @param at makes ages differ, so that there is one order */
export function carryOut(builder: PackageBuilder, { kind, age: days, tags, picks, flag }: Push, at: number): void {
  const age = days + (at + 1) / 1000
  const placed = { age, tags }
  const bare = { age }
  const there = [...builder.entries.keys()]
  const pick = (number = 0): Digest => there[number % Math.max(1, there.length)] ?? builder.image(bare)
  const some = () => [...new Set(picks.map(pick))]
  switch (kind) {
    case 'image':
      builder.image(placed)
      break
    case 'multiArch':
      builder.multiArch({ ...placed, attested: flag })
      break
    case 'shared':
      builder.multiArch({ ...placed, attested: flag, shared: some().slice(0, 1) })
      break
    case 'index':
      builder.index(some(), placed)
      break
    case 'signature':
      builder.signature(pick(picks[0]), bare, flag ? '.sig' : '.att')
      break
    case 'signParts': {
      const { index, platforms } = builder.multiArch({ ...placed, attested: flag })
      for (const digest of [index, ...platforms]) builder.signature(digest, bare)
      break
    }
    case 'referrer':
      builder.referrer(pick(picks[0]), bare)
      break
    case 'fallback': {
      const subject = pick(picks[0])
      const bundles = picks.map(() => builder.referrer(subject, bare))
      // Each one replaces the index of the one before.
      for (const [number] of bundles.entries()) builder.fallback(subject, bundles.slice(0, number + 1), bare)
      break
    }
    case 'cache':
      builder.cache(placed)
      break
    case 'ghost':
      builder.ghost(placed, flag ? some() : [])
      break
    case 'orphan':
      if (flag) builder.signature(builder.nobody(), bare)
      else builder.referrer(builder.nobody(), bare)
      break
    case 'move':
      for (const tag of tags) builder.tag(tag, pick(picks[0]))
      break
    case 'absent':
      builder.image({ ...bare, absent: true, tags: flag ? tags : [] })
      break
  }
}
