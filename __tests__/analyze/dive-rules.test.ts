import { expect, test } from '@jest/globals'
import { parseDiveRules, readDiveRules } from '../../src/analyze/budgets/dive-rules.ts'
import { judge } from '../../src/analyze/budgets/judge.ts'
import { humanBytes, judgeDive } from '../../src/analyze/budgets/judge-dive.ts'
import { planned } from '../../src/analyze/plan.ts'
import { noBudgets, platformOf } from './analyses.ts'

const MB = 1_000_000
const standard = { lowestEfficiency: 0.9, highestWastedBytes: undefined, highestUserWastedPercent: 0.1 }

test('without the file nothing is held; with one, dive’s own defaults count for what it does not name', async () => {
  const files = (text: string | undefined) => ({ fromBase: false, read: async () => text })
  expect(await readDiveRules(files(undefined))).toBeUndefined()
  expect(await readDiveRules(files(''))).toEqual(standard)
  expect(await parseDiveRules('plugins: [a]\nrules:\n  other: 1\n')).toEqual(standard)
  expect(await parseDiveRules('rules:\n  lowestEfficiency: 0.95\n')).toEqual({ ...standard, lowestEfficiency: 0.95 })
})

test.each(['""', 'disabled', 'off', 'false', ''])('a rule that says %s is switched off', async (value) => {
  const text = `rules:\n  lowestEfficiency: ${value}\n  highestUserWastedPercent: ${value}\n`
  expect(await parseDiveRules(text)).toEqual({
    lowestEfficiency: undefined,
    highestWastedBytes: undefined,
    highestUserWastedPercent: undefined,
  })
})

test.each([
  ['20MB', 20_000_000],
  ['20Mb', 20_000_000],
  ['20MiB', 20_971_520],
  ['20 mib', 20_971_520],
  ['1.5k', 1500],
  ['"1,000"', 1000],
  ['1g', 1_000_000_000],
  ['42', 42],
  ['0', 0],
])('wasted bytes of %s are %d, as dive reads sizes', async (text, bytes) => {
  expect(await parseDiveRules(`rules: { highestWastedBytes: ${text} }`)).toMatchObject({ highestWastedBytes: bytes })
})

test('names are known in every case, and with dashes', async () => {
  expect(
    await parseDiveRules(
      'Rules:\n  LOWESTEFFICIENCY: 0.5\n  highest-wasted-bytes: 1kB\n  highestuserwastedpercent: 1\n',
    ),
  ).toEqual({ lowestEfficiency: 0.5, highestWastedBytes: 1000, highestUserWastedPercent: 1 })
})

test('all mistakes of the file are told together', async () => {
  const text = 'rules:\n  lowestEfficiency: 95%\n  highestWastedBytes: lots\n  highestUserWastedPercent: 20\n'
  await expect(parseDiveRules(text)).rejects.toThrow(
    [
      '.dive-ci: lowestEfficiency ("95%"): cannot be read. Write a number from 0 to 1, or disabled.',
      '.dive-ci: highestWastedBytes ("lots"): cannot be read. Write it like 20MB or 20MiB, or disabled.',
      '.dive-ci: highestUserWastedPercent ("20"): cannot be read. Write a number from 0 to 1, or disabled.',
    ].join('\n'),
  )
  await expect(parseDiveRules('rules: [')).rejects.toThrow('.dive-ci: is no YAML')
})

const rules = { lowestEfficiency: 0.9, highestWastedBytes: 20 * MB, highestUserWastedPercent: 0.1 }

test('a rule that is broken fails the gate, in dive’s words and with the paths that dive counts', () => {
  const { verdict, held } = judge({ platforms: [platformOf({ efficiency: 0.85123 })] }, { ...noBudgets, dive: rules })
  expect(held.map(({ budget, passed, text }) => [budget, passed, text])).toEqual([
    ['lowestEfficiency', false, 'efficiency: 85.12 % (.dive-ci: 0.9)'],
    ['highestWastedBytes', false, 'wastedBytes: 55000000 bytes (55 MB) (.dive-ci: 20000000)'],
    ['highestUserWastedPercent', false, 'userWastedPercent: 22.92 % (.dive-ci: 0.1)'],
  ])
  expect(verdict).toMatchObject({ passed: false, reason: expect.stringContaining('/app/größe in 2 layers') })
})

test('what is equal to its rule passes; what is no number passes every rule, and what is infinite none', () => {
  const of = (numbers: object) => {
    const image = platformOf()
    return judgeDive({ ...image, dive: { ...image.dive, ...numbers } }, rules).map(({ passed }) => passed)
  }
  expect(of({ efficiency: 0.9, wastedBytes: 20 * MB, wastedUserPercent: 0.1 })).toEqual([true, true, true])
  expect(of({ efficiency: 1, wastedBytes: 0, wastedUserPercent: Number.NaN })).toEqual([true, true, true])
  expect(of({ efficiency: 1, wastedBytes: 1, wastedUserPercent: Number.POSITIVE_INFINITY })).toEqual([
    true,
    true,
    false,
  ])
})

test('the dry run prints the rules', () => {
  expect(planned({ ...noBudgets, dive: { ...rules, highestWastedBytes: undefined } })).toEqual({
    budgets: {},
    '.dive-ci': { lowestEfficiency: 0.9, highestWastedBytes: 'disabled', highestUserWastedPercent: 0.1 },
  })
})

test('sizes are worded as dive words them', () => {
  expect([0, 9, 10, 999, 1000, 1250, 10_500, 11_500, 82_854_982, 1_220_598].map(humanBytes)).toEqual([
    '0 B',
    '9 B',
    '10 B',
    '999 B',
    '1.0 kB',
    '1.3 kB',
    '10 kB',
    '12 kB',
    '83 MB',
    '1.2 MB',
  ])
})

test('a rule outside of rules, where dive does not look, is a mistake and not its default', async () => {
  await expect(parseDiveRules('lowest-efficiency: 0.99\nhighestWastedBytes: 1MB\n')).rejects.toThrow(
    /lowest-efficiency.* stands outside of rules[\s\S]*highestWastedBytes.* stands outside of rules/,
  )
})
