import { expect, test } from '@jest/globals'
import { allowedBy } from '../../src/secrets/allowed.ts'
import type { HistoryFinding } from '../../src/secrets/findings.ts'
import { plan } from '../../src/secrets/plan.ts'
import { facts } from '../support/facts.ts'
import { trustedFiles } from './checkout.ts'

const auto = { secretScanRange: 'auto', secretScanConfig: '', secretScanBaseline: '' } as const
const rules = '[[rules]]\nid = "x"\nregex = "x"\n'

const finding: HistoryFinding = {
  commit: 'c'.repeat(40),
  file: 'app/a.py',
  rule: 'github-pat',
  description: '',
  line: 3,
  endLine: 3,
  column: 5,
  endColumn: 44,
}

function asGitleaksWrites(more: object = {}) {
  const { commit, file, rule, line, endLine, column, endColumn } = finding
  return {
    RuleID: rule,
    Description: 'x',
    File: file,
    Commit: commit,
    StartLine: line,
    EndLine: endLine,
    StartColumn: column,
    EndColumn: endColumn,
    Match: 'REDACTED',
    Secret: 'REDACTED',
    Author: 'A',
    Message: 'm',
    ...more,
  }
}

test('gitleaks’s own rules where the user has none, and nothing is let pass', async () => {
  const { rules, allowed, warnings } = await plan(auto, facts(), trustedFiles())
  expect(rules.text).toBe('[extend]\nuseDefault = true\n')
  expect(allowedBy(allowed)(finding)).toBe(false)
  expect(warnings).toEqual([])
})

test('the usual files count; a named one counts instead', async () => {
  const files = { '.gitleaks.toml': `${rules}# usual`, 'mine.toml': `${rules}# mine` }
  expect((await plan(auto, facts(), trustedFiles(files))).rules).toEqual({
    name: '.gitleaks.toml',
    text: `${rules}# usual`,
  })
  const named = await plan({ ...auto, secretScanConfig: 'mine.toml' }, facts(), trustedFiles(files))
  expect(named.rules).toEqual({ name: 'mine.toml', text: `${rules}# mine` })
})

test('a named file that is missing is an error; where the base ref decides, it is told and does not count', async () => {
  const inputs = { ...auto, secretScanConfig: 'mine.toml', secretScanBaseline: 'known.json' }
  await expect(plan(inputs, facts(), trustedFiles())).rejects.toThrow(
    /^secret-scan-config .*does not exist.*\nsecret-scan-baseline .*does not exist/,
  )
  const { warnings, rules } = await plan(inputs, facts(), trustedFiles({ '.gitleaks.toml': 'not read' }, true))
  expect(rules.name).toBe('gitleaks’s own')
  expect(warnings).toEqual([
    'secret-scan-config: mine.toml is not on the base branch, so it does not count here',
    'secret-scan-baseline: known.json is not on the base branch, so it does not count here',
  ])
})

test.each([
  ['', 'no rules'],
  ['title = "x"\n[allowlist]\npaths = [".*"]\n', 'no rules'],
  ['# [[rules]]\n', 'toml has no rules'],
  ['[allowlist]\n"a b".c = 1 # x\n\n[[x.y]]\n', 'toml has no rules'],
  ['# mine\n\nrules:\n  - id: x\n', '.gitleaks.toml is no TOML (line 3) and has no rules'],
  ['title = \n', 'is no TOML (line 1)'],
  ['{"rules": []}', 'is no TOML (line 1)'],
  ['[extend]\ndisabledRules = [\n  "x",\n]\npath = "/repo/.gitleaks-other.toml"\n', 'extends another file'],
  ['extend = { path = "x.toml" }\n[[rules]]\nid = "x"\n', 'extends another file'],
  ['extend.path = "x.toml"\n[[rules]]\nid = "x"\n', 'extends another file'],
])('rules that cannot stand alone are refused: %j', async (text, problem) => {
  await expect(plan(auto, facts(), trustedFiles({ '.gitleaks.toml': text }))).rejects.toThrow(problem)
})

test.each([
  ['[extend]\nuseDefault = true\n[[rules]]\nid = "x"\npath = "only/here"\n'],
  ['extend = { useDefault = true }\n'],
  ['[[rules]]\nid = "x"\npath = "p"\n'],
])('rules that can stand alone are taken: %j', async (text) => {
  expect((await plan(auto, facts(), trustedFiles({ '.gitleaks.toml': text }))).rules.text).toBe(text)
})

test.each([
  ['app/a.py:github-pat:3', true],
  [`${'c'.repeat(40)}:app/a.py:github-pat:3`, true],
  ['app\\a.py:github-pat:3', true],
  ['# app/a.py:github-pat:3', false],
  ['app/a.py:github-pat:4', false],
  [`${'d'.repeat(40)}:app/a.py:github-pat:3`, false],
])('a line of .gitleaksignore: %s', async (line, passes) => {
  const { allowed } = await plan(auto, facts(), trustedFiles({ '.gitleaksignore': `\n${line}\r\n` }))
  expect(allowedBy(allowed)(finding)).toBe(passes)
})

test.each([
  ['the same finding', {}, true],
  ['not redacted', { Match: 'x', Secret: 'y' }, true],
  ['another commit', { Commit: 'd'.repeat(40) }, false],
  ['columns that are counted from elsewhere', { StartColumn: 4, EndColumn: 43 }, true],
  ['another length', { StartColumn: 5, EndColumn: 46 }, false],
  ['another place in the line', { StartColumn: 50, EndColumn: 90 }, false],
  ['another rule', { RuleID: 'x' }, false],
])('a baseline with %s', async (_, more, passes) => {
  const files = trustedFiles({ 'b.json': JSON.stringify([asGitleaksWrites(more)]) })
  const { allowed } = await plan({ ...auto, secretScanBaseline: 'b.json' }, facts(), files)
  expect(allowedBy(allowed)(finding)).toBe(passes)
})

test.each(['', '{}', '[{}]', '[1]', 'null', '[{"RuleID":"x"'])(
  'a baseline that is none is an error: %j',
  async (text) => {
    const inputs = { ...auto, secretScanBaseline: 'b.json' }
    await expect(plan(inputs, facts(), trustedFiles({ 'b.json': text }))).rejects.toThrow('no JSON report of gitleaks')
  },
)

test('a range of the user’s, and the history, are what is searched', async () => {
  const ranged = await plan({ ...auto, secretScanRange: { from: 'v1', to: 'HEAD' } }, facts(), trustedFiles())
  expect(ranged.commits).toMatchObject({ head: 'HEAD', since: [{ kind: 'revision', revision: 'v1' }] })
  const whole = await plan({ ...auto, secretScanRange: 'history' }, facts(), trustedFiles())
  expect(whole.commits).toMatchObject({ head: facts().sha, since: [{ kind: 'nothing' }] })
})
