import { expect, test } from '@jest/globals'
import { parseIgnoreFile } from '../../src/secrets/allowed.ts'
import type { HistoryFinding } from '../../src/secrets/findings.ts'
import { judge, show } from '../../src/secrets/index.ts'
import { remarksOf } from '../../src/secrets/remarks.ts'

const [commit, other] = ['c'.repeat(40), 'd'.repeat(40)]
const finding: HistoryFinding = {
  commit,
  file: 'app/a.py',
  rule: 'github-pat',
  description: '',
  line: 3,
  endLine: 3,
  column: 5,
  endColumn: 44,
}

function remarks(text: string, more: { readonly base?: string; readonly gap?: string } = {}) {
  const range = { commits: new Map([[commit, []]]), base: more.base, gap: more.gap }
  return remarksOf(parseIgnoreFile(text), [finding], range)
}

test.each(['app/a.py:github-pat:3', `${commit}:app/a.py:github-pat:3`, '# a comment', 'app\\a.py:github-pat:3'])(
  'a line that lets something pass is no remark: %s',
  (line) => {
    expect(remarks(`${line}\n`)).toEqual([])
  },
)

test.each(['app/a.py', 'github-pat:3', 'app/a.py:github-pat:x', ':github-pat:3'])(
  'a line that is no fingerprint is told, with its place: %s',
  (line) => {
    expect(remarks(`# known\n\n${line}\n`, { base: other })).toEqual([
      {
        level: 'warning',
        message: `.gitleaksignore:3: ${line} is no fingerprint (file:rule:line or commit:file:rule:line), so it lets nothing pass`,
        place: { file: '.gitleaksignore', line: 3 },
      },
    ])
  },
)

test('one that fits nothing is told only where what it is about was searched', () => {
  const messages = (text: string, more = {}) => remarks(text, more).map(({ message }) => message)
  expect(messages(`${commit}:b:x:1`, { base: other })).toEqual([
    `.gitleaksignore:1: ${commit}:b:x:1 fits nothing in its commit: remove it`,
  ])
  expect(messages(`${other}:b:x:1`)).toEqual([])
  expect(messages('b:x:1')).toEqual(['.gitleaksignore:1: b:x:1 fits nothing in the whole history: remove it'])
  expect(messages('b:x:1', { base: other })).toEqual([])
  expect(messages('b:x:1', { gap: 'cut' })).toEqual([])
})

test('many are a few and a number; what they say is one plain line', () => {
  const many = remarks('\u202Ex\u001b\u2028y\n'.repeat(500))
  expect(many).toHaveLength(11)
  expect(many[10]?.message).toBe('.gitleaksignore: 490 more lines are no fingerprints or fit nothing')
  expect(many[0]?.message).toMatch(/^\.gitleaksignore:1: x y is no/)
})

test('they are annotations behind the findings, and no part of the report', () => {
  const history = {
    range: 'of x',
    commits: 1,
    findings: [finding],
    allowed: 0,
    gap: undefined,
    remarks: remarks('b:x:1'),
  }
  const { annotations, report } = show(judge(history, undefined))
  expect(annotations?.map(({ level }) => level)).toEqual(['error', 'warning'])
  expect(JSON.stringify(report)).not.toContain('fits nothing')
})
