import { expect, test } from '@jest/globals'
import { inputs } from '../../src/lint/inputs.ts'
import { rules } from '../../src/lint/rules/all.ts'
import { lint } from './linting.ts'

const text = (above: string) => `FROM python:3.13-slim\n${above}RUN pip install x\nRUN pip install y\nUSER 1\n`
const passed = (above: string, ignore: readonly string[] = []) => {
  const { findings, ignored } = lint(text(above), { ignore })
  return [
    findings.filter(({ rule }) => rule === 'IP004').length,
    ignored.filter(({ finding }) => finding.rule === 'IP004').map(({ by }) => by),
  ]
}

test.each([
  ['# hadolint ignore=DL3042\n', [1, ['comment in line 2']]],
  ['# hadolint ignore=DL3008, DL3042 because of x\n', [1, ['comment in line 2']]],
  ['# image-pipeline ignore=IP004\n', [1, ['comment in line 2']]],
  ['# image-pipeline ignore=ip004\n# another word\n', [1, ['comment in line 2']]],
  ['# hadolint global ignore=DL3042\n', [0, ['comment in line 2', 'comment in line 2']]],
  ['# hadolint ignore=DL3009\n', [2, []]],
  ['# image-pipeline ignore=IP004\n\n', [2, []]],
  ['# ignore=IP004\n', [2, []]],
] as const)('a comment lets pass what it names, for the instruction below it: %j', (above, expected) => {
  expect(passed(above)).toEqual(expected)
})

test.each([['IP004'], ['DL3042'], ['dl3042']])(
  'lint-ignore takes %s, and every finding of it is told as let pass',
  (name) => {
    expect(passed('', [name])).toEqual([0, ['lint-ignore', 'lint-ignore']])
  },
)

test('BuildKit’s rules are let pass by their own names, and by hadolint’s numbers', () => {
  const check = { rule: 'SecretsUsedInArgOrEnv', detail: 'x', url: '', line: 2 }
  const of = (name: string) => lint('FROM a\nENV TOKEN=x\n', { ignore: [name], checks: { checks: [check] } })
  for (const name of ['SecretsUsedInArgOrEnv', 'DL3064']) {
    expect(of(name).findings.map(({ rule }) => rule)).not.toContain('SecretsUsedInArgOrEnv')
    expect(of(name).ignored).toHaveLength(1)
  }
})

test('the directive check lets pass what is BuildKit’s own rule, and no other', () => {
  const { findings, ignored } = lint('# check=skip=all\nFROM a\nRUN pip install x\nCMD x\n')
  expect(findings.map(({ rule }) => rule)).toContain('IP004')
  expect(ignored).toMatchObject([{ finding: { rule: 'IP016' }, by: 'directive check' }])
  expect(lint('# check=skip=JSONArgsRecommended;error=true\nFROM a\nCMD x\n').ignored).toHaveLength(1)
  expect(lint('# check=skip=StageNameCasing\nFROM a\nCMD x\n').ignored).toEqual([])
})

test('a rule that is ignored fails no gate', () => {
  expect(lint('FROM a\nCOPY .env /x\n').verdict.passed).toBe(false)
  expect(lint('FROM a\nCOPY .env /x\n', { ignore: ['IP015'] }).verdict.passed).toBe(true)
})

test('a mistyped rule is a mistake; a number of hadolint’s that we do not have is none', async () => {
  await expect(inputs['lint-ignore'].kind.parse('IP004,IP099')).rejects.toThrow('names no rule')
  const ids = rules.map(({ id }) => id)
  expect(await inputs['lint-ignore'].kind.parse(ids.join(','))).toEqual(ids)
  expect(await inputs['lint-ignore'].kind.parse('DL3008, StageNameCasing')).toEqual(['DL3008', 'StageNameCasing'])
})
