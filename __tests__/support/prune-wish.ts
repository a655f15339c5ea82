import fc from 'fast-check'
import { parseTable } from '../../src/core/input.ts'
import { inputs as table } from '../../src/prune/inputs.ts'
import { type Policy, policyOf } from '../../src/prune/policy.ts'
import { someTags } from './prune-arbitrary.ts'

/** A policy as a person would write it down, and as `prune-judge.ts` understands it. */
export interface Wish {
  readonly classes: readonly WishedClass[]
  /** Exact names of tags. */
  readonly protect: readonly string[]
  readonly untagged: boolean
  readonly graceHours: number
}

export interface WishedClass {
  /** What its tags begin with; `semver`, `pr` and `branch` are those kinds; `*` is anything. */
  readonly match: string
  readonly keepAll?: boolean
  readonly keepLast?: number
  readonly newerDays?: number
  readonly expireDays?: number
  readonly perMinor?: number
}

export const openPulls: ReadonlySet<number> = new Set([9120, 91])
export const branches: ReadonlySet<string> = new Set(['main', 'feature-2', 'dependabot/npm/x'])

const limits = {
  last: fc.record({ keepLast: fc.nat(3) }),
  newer: fc.record({ newerDays: fc.integer({ min: 1, max: 100 }) }),
  both: fc.record({ keepLast: fc.nat(3), newerDays: fc.integer({ min: 1, max: 100 }) }),
  expires: fc.record({ expireDays: fc.integer({ min: 1, max: 100 }) }),
  lastButOld: fc.record({ keepLast: fc.integer({ min: 1, max: 3 }), expireDays: fc.integer({ min: 20, max: 100 }) }),
  all: fc.constant({ keepAll: true }),
}

const some = fc.oneof(...Object.values(limits))

const classOf = (match: string, how: fc.Arbitrary<Omit<WishedClass, 'match'>>): fc.Arbitrary<WishedClass> =>
  how.map((limit) => ({ match, ...limit }))

/** In this order a class never hides one behind it. */
const classLists: fc.Arbitrary<readonly WishedClass[]> = fc
  .tuple(
    fc.option(classOf('semver', fc.oneof(some, fc.record({ perMinor: fc.integer({ min: 1, max: 2 }) })))),
    fc.option(classOf('main-', some)),
    fc.option(classOf('pr', fc.constant({}))),
    fc.option(classOf('branch', fc.constant({}))),
    fc.option(classOf('sha-', some)),
    fc.option(classOf('*', some)),
  )
  .map((list) => list.filter((one) => one !== null))

export const wishes: fc.Arbitrary<Wish> = fc.record({
  classes: classLists,
  protect: fc.subarray([...someTags], { maxLength: 3 }),
  untagged: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  graceHours: fc.constantFrom(0, 24, 24, 240),
})

/** The policy that the room makes of it, from texts as users write them. */
export async function policyOfWish({ classes, protect, untagged, graceHours }: Wish): Promise<Policy> {
  return policyOfInputs({
    // A class of nothing, so that `allow-empty` can be said: whatever the wish is, it is carried out.
    'prune-rules': [
      'allow-empty: true',
      'classes:',
      '  - match: nothing-*',
      '    keep: all',
      ...classes.map(yamlOf),
    ].join('\n'),
    'prune-protect': protect.join('\n'),
    'prune-untagged': String(untagged),
    'prune-grace': `${graceHours}h`,
  })
}

export async function policyOfInputs(texts: Readonly<Record<string, string>>): Promise<Policy> {
  const { values } = await parseTable(table, [{ read: (name) => texts[name] }])
  return policyOf(values, async () => undefined)
}

function yamlOf({ match, keepAll, keepLast, newerDays, expireDays, perMinor }: WishedClass): string {
  const matches: Readonly<Record<string, string>> = {
    semver: 'semver',
    pr: 'pr',
    branch: 'branch:branch-{branch}',
    '*': '"*"',
  }
  return [
    `  - match: ${matches[match] ?? `${match}*`}`,
    ...(keepAll ? ['    keep: all'] : []),
    ...(keepLast === undefined ? [] : [`    keep-last: ${keepLast}`]),
    ...(newerDays === undefined ? [] : [`    keep-newer-than: ${newerDays}d`]),
    ...(expireDays === undefined ? [] : [`    expire-after: ${expireDays}d`]),
    ...(perMinor === undefined ? [] : [`    keep-per-minor: ${perMinor}`]),
  ].join('\n')
}
