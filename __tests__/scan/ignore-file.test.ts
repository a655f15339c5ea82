import { expect, test } from '@jest/globals'
import { parseIgnoreFile } from '../../src/scan/ignore/file.ts'

const yaml = (text: string) => parseIgnoreFile('.trivyignore.yaml', text)
const lines = (text: string) => parseIgnoreFile('.trivyignore', text)

test('the YAML form: ids, places, packages, expiry and reason, each with its line', async () => {
  const { entries, wrong } = await yaml(`
vulnerabilities:
  - id: CVE-2026-900001
    paths: [usr/bin/app, "**/*.jar"]
    purls:
      - pkg:deb/debian/libssl3
    expired_at: 2027-01-31
    statement: not reachable
  - id: CVE-2026-900002
    expired_at: 2027-01-31T10:00:00+02:00
misconfigurations:
  - id: DS-0002
secrets:
  - id: aws-access-key-id
licenses:
  - id: GPL-3.0-only
`)
  expect(wrong).toEqual([])
  expect(entries).toEqual([
    {
      id: 'CVE-2026-900001',
      kinds: ['vulnerability', 'end-of-life', 'unknown-system'],
      paths: ['usr/bin/app', '**/*.jar'],
      purls: ['pkg:deb/debian/libssl3'],
      expiresAt: new Date('2027-01-31T00:00:00Z'),
      statement: 'not reachable',
      line: 3,
    },
    expect.objectContaining({ id: 'CVE-2026-900002', expiresAt: new Date('2027-01-31T08:00:00Z'), line: 9 }),
    expect.objectContaining({ id: 'DS-0002', kinds: ['misconfiguration'], line: 12 }),
    expect.objectContaining({ id: 'aws-access-key-id', kinds: ['secret'], line: 14 }),
    expect.objectContaining({ id: 'GPL-3.0-only', kinds: ['license'], line: 16 }),
  ])
})

test('the text form: comments are reasons, exp: is the expiry', async () => {
  const { entries, wrong } = await lines(
    '# ours\n\nCVE-2026-900001\n  CVE-2026-900002 exp:2027-01-31 # until the vendor #42 mends it\r\nDS-0002\n',
  )
  expect(wrong).toEqual([])
  expect(entries.map(({ id, line, statement, expiresAt }) => ({ id, line, statement, expiresAt }))).toEqual([
    { id: 'CVE-2026-900001', line: 3, statement: '', expiresAt: undefined },
    { id: 'CVE-2026-900002', line: 4, statement: 'until the vendor #42 mends it', expiresAt: new Date('2027-01-31') },
    { id: 'DS-0002', line: 5, statement: '', expiresAt: undefined },
  ])
})

test.each([
  ['no YAML', 'vulnerabilities: [', 'is no YAML'],
  ['a list of ids', '- CVE-2026-900001', 'is no map of lists'],
  ['a section that Trivy would pass over', 'vulnerabilites:\n  - id: CVE-1', 'vulnerabilites is no section'],
  ['a section of the prototype', 'constructor:\n  - id: CVE-1', 'constructor is no section'],
  ['a section that is no list', 'licenses: MIT', 'licenses is no list'],
  ['a bare id', 'licenses: [MIT]', 'is no entry'],
  ['an entry without id', 'licenses:\n  - statement: why', 'has no id'],
  [
    'a misspelt expiry, which would never end',
    'licenses:\n  - id: MIT\n    expires_at: 2020-01-01',
    'expires_at is no key',
  ],
  ['an expiry that is no date', 'licenses:\n  - id: MIT\n    expired_at: soon', 'expired_at (soon) is no date'],
  [
    'a day that does not exist',
    'licenses:\n  - id: MIT\n    expired_at: 2027-02-30',
    'expired_at (2027-02-30) is no date',
  ],
  [
    'a day in quotes, which Trivy stops at',
    'licenses:\n  - id: MIT\n    expired_at: "2027-01-31"',
    'is text, which Trivy refuses',
  ],
  ['a package that is no purl', 'licenses:\n  - id: MIT\n    purls: [libssl3]', 'libssl3 is no purl'],
  ['paths that are no texts', 'licenses:\n  - id: MIT\n    paths: 3', 'paths is no list of texts'],
])('YAML with %s is refused', async (_, text, problem) => {
  const { entries, wrong } = await yaml(text)
  expect(wrong.map((one) => one.problem).join()).toContain(problem)
  expect(entries).toEqual([])
})

test('what is wrong is told with its line, and all of it', async () => {
  const { wrong, entries } = await yaml(
    'licenses:\n  - id: MIT\n  - id: GPL\n    expire: 1\n    purls: [x, pkg:deb/y]\n',
  )
  expect(wrong.map(({ line, problem }) => [line, problem])).toEqual([
    [4, 'expire is no key of an entry'],
    [3, 'x is no purl'],
  ])
  expect(entries.map(({ id }) => id)).toEqual(['MIT'])
})

test.each(['', '# nothing yet\n', 'vulnerabilities:\n', '---\n'])(
  'an empty file ignores nothing (%j)',
  async (text) => {
    expect(await yaml(text)).toEqual({ entries: [], wrong: [] })
  },
)

test.each([
  ['CVE-2026-1 exp:soon', 'exp:soon is no expiry date'],
  ['CVE-2026-1 exp:2027-02-30', 'exp:2027-02-30 is no expiry date'],
  ['CVE-2026-1 expires:2027-01-31', 'expires:2027-01-31 is no expiry date'],
  ['CVE-2026-1 CVE-2026-2', 'CVE-2026-2 stands behind another id'],
  ['CVE-2026-1# why', 'the id CVE-2026-1# has a # in it'],
])('the line %j is refused', async (line, problem) => {
  const { wrong, entries } = await lines(`\n${line}\n`)
  expect(wrong).toEqual([expect.objectContaining({ line: 2, problem: expect.stringContaining(problem) })])
  expect(entries).toEqual([])
})

test('the name tells the form, as it tells Trivy', async () => {
  expect((await parseIgnoreFile('a/b.YML', 'licenses: [{id: MIT}]')).entries).toHaveLength(1)
  expect((await parseIgnoreFile('ignore.txt', 'licenses:')).entries.map(({ id }) => id)).toEqual(['licenses:'])
})
