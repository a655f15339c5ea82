import { expect, test } from '@jest/globals'
import { gitleaksArguments, judgeWords } from '../../src/secrets/gitleaks.ts'
import { sentence } from '../../src/secrets/history.ts'

const size = { commits: 2, bytes: 120 }
const well = ['1:00AM INF 2 commits scanned.', '1:00AM INF scanned ~120 bytes (120 bytes) in 3ms']

test('gitleaks is told everything that it would look for in the checkout', () => {
  const files = { config: '/run/rules.toml', report: '/run/report.json' }
  expect(gitleaksArguments({ head: 'b', base: 'a' }, files, '/run/repository.git')).toEqual([
    'git',
    '--no-banner',
    '--no-color',
    '--log-level=info',
    '--redact=100',
    '--exit-code=2',
    '--config=/run/rules.toml',
    '--ignore-gitleaks-allow',
    '--gitleaks-ignore-path=/run/rules.toml.none',
    '--report-format=json',
    '--report-path=/run/report.json',
    '--log-opts=--pretty=tformat:commit%x20%H -m --text --no-color --no-ext-diff --no-textconv --submodule=short --no-renames --src-prefix=a/ --dst-prefix=b/ b ^a --',
    '/run/repository.git',
  ])
})

test('a search of everything passes', () => {
  expect(() => judgeWords([...well, '1:00AM WRN leaks found: 1'], size)).not.toThrow()
})

test.each([
  ['an error of git', [...well, '1:00AM ERR [git] fatal: bad object x'], 'fatal: bad object x'],
  ['a fatal error', ['1:00AM FTL unable to load config'], 'unable to load config'],
  ['too few commits', ['1:00AM INF 1 commits scanned.', well[1] ?? ''], '120 bytes in 1 commits of the 120 bytes in 2'],
  [
    'too few bytes',
    [well[0] ?? '', '1:00AM INF scanned ~80 bytes (80 bytes) in 3ms'],
    '80 bytes in 2 commits of the 120',
  ],
  ['no word of it', [], 'does not say how much'],
])('%s is a failure', (_, said, problem) => {
  expect(() => judgeWords(said, size)).toThrow(problem)
})

test('what was done is one line', () => {
  const done = { range: 'of this push (a..b)', commits: 3, findings: [], allowed: 0, gap: undefined }
  expect(sentence(done)).toBe('gitleaks: 3 commits of this push (a..b), 0 findings')
  expect(sentence({ ...done, commits: 1, allowed: 2 })).toBe(
    'gitleaks: 1 commit of this push (a..b), 0 findings, 2 known ones let pass',
  )
})
