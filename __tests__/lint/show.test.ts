import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sarifOf, write } from '../../src/lint/sarif.ts'
import { show } from '../../src/lint/show.ts'
import { breaches, tableIsWhole } from '../core/markdown-law.ts'
import { built, lint, python, ran } from './linting.ts'

const text = python('COPY .env /x', 'RUN pip install x', 'COPY . .', 'CMD x')

test('the worst stands first, with line, reason, bytes and what to do; patches are folded', () => {
  const image = built([
    ['FROM', []],
    [ran('pip install x'), [{ name: 'root/.cache/pip/a', content: 43_100_000 }]],
  ])
  const { section, annotations, counts, report } = show(lint(python('RUN pip install x', 'CMD x'), { images: [image] }))
  const rows = section.split('\n').filter((line) => line.startsWith('| '))
  expect(tableIsWhole(rows)).toBe(true)
  expect(rows[1]).toMatch(
    /^\| warning \| <code>IP004<\/code> \| 2 \| pip cache kept&#58; 43.1 MB in layer 2 \| 43.1 MB \| Add/,
  )
  expect(section).toContain('    +RUN pip install --no-cache-dir x')
  expect(annotations?.[0]).toEqual({
    level: 'warning',
    message: expect.stringMatching(/^IP004: pip cache kept: 43.1 MB in layer 2\. Add --no-cache-dir/),
    place: { file: 'Dockerfile', line: 2, endLine: 2 },
  })
  expect(counts).toMatchObject({ '': { warning: expect.any(Number), info: expect.any(Number) } })
  expect(report).toMatchObject({
    file: 'Dockerfile',
    passed: true,
    findings: expect.arrayContaining([
      expect.objectContaining({ rule: 'IP004', patch: expect.stringContaining('@@') }),
    ]),
  })
})

test('advice makes no annotations, findings that fail do', () => {
  const { annotations } = show(lint(text))
  expect(annotations?.[0]).toMatchObject({ level: 'error', message: expect.stringContaining('IP015') })
  expect(annotations?.every(({ level }) => level !== 'notice')).toBe(true)
})

test('of many findings the first twenty are shown, and the rest is counted', () => {
  const many = python(...Array.from({ length: 30 }, (_, at) => `COPY --from=i${at}.example/x:1 /a /b`))
  const { section, report } = show(lint(many))
  expect(section.split('\n').filter((line) => /^\| (?:info|warning|error)/.test(line))).toHaveLength(20)
  expect(section).toMatch(/… 1\d more in the report/)
  expect((report as { findings: readonly unknown[] }).findings.length).toBeGreaterThan(30)
})

test('what was let pass is told with its number and who let it', () => {
  const { section } = show(lint(`# hadolint global ignore=DL3042\n${text}`, { ignore: ['IP015'] }))
  expect(section).toContain('2 findings let pass:')
  expect(section).toContain('IP004 (comment in line 1)')
  expect(section).toContain('IP015 (lint-ignore)')
})

test('why BuildKit was not asked is told', () => {
  expect(show(lint(text, { checks: { why: 'no such host' } })).section).toContain(
    'own checks are missing&#58; no such host',
  )
})

test('whatever a Dockerfile holds, its findings are lines of text and break nothing', () => {
  const nasty = fc.constantFrom(
    '|',
    '<b>',
    '`',
    '\n::error::x',
    '@me',
    '#1',
    '[a](b)',
    ']]',
    '\u001b[31m',
    '\u202e',
    'x',
    '${',
    '"',
    "'",
    '&&',
    '\\',
  )
  const word = fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(word, word, word, (one, two, three) => {
      const file = `FROM ${one}:1\nCOPY .env${two} ${three}/.env /x\nRUN pip install ${two}\nCOPY --from=${three}.io/x y /z\nRUN chown -R 1:${one} /z\nEXPOSE ${two}\nCMD ${three}\n`
      const linted = lint(file, { checks: { checks: [{ rule: one, detail: two, url: three, line: 2 }], why: three } })
      for (const { reason, fix, lines = [], rule } of linted.findings)
        for (const told of [reason, fix, rule, ...lines]) expect(told).not.toMatch(/\p{Cc}|\p{Cf}/u)
      const { section } = show(linted)
      const prose = section.split('\n').filter((line) => !line.startsWith('    '))
      expect(breaches(prose.join('\n'))).toEqual([])
      expect(tableIsWhole(prose.filter((line) => line.startsWith('| ')))).toBe(true)
    }),
  )
})

test('no value of an argument or a variable is told', () => {
  const secret = 'hunter2hunter2'
  const file = `ARG TOKEN=${secret}\nFROM a\nARG TOKEN\nENV KEY=${secret} HOME_OF=/srv\nCOPY . /srv\nRUN pip install y\nRUN chown -R $KEY:1 /srv\nCMD x $KEY\n`
  const linted = lint(file, { args: { TOKEN: secret } })
  const { section, annotations, report } = show(linted)
  const without = JSON.stringify([section, annotations, report, sarifOf(linted)])
  expect(without).not.toContain(secret)
})

test('a line that may hold a secret is mended, and its patch not shown', () => {
  for (const run of ['RUN pip install -i https://me:hunter2@x.example y', 'RUN MY_TOKEN=hunter2 pip install y']) {
    const linted = lint(python(run))
    expect(linted.findings.find(({ rule }) => rule === 'IP004')?.edits).toHaveLength(1)
    expect(JSON.stringify([show(linted), sarifOf(linted)])).not.toContain('hunter2')
  }
})

test('SARIF has every finding with its place, and what is let pass as suppressed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lint-sarif-'))
  const linted = lint(`${text}RUN pip install x\n`, { ignore: ['IP015'] })
  const [path = ''] = await write(linted, folder, (some) => some)
  const { runs } = JSON.parse(await readFile(path, 'utf8'))
  const [{ results, tool }] = runs
  expect(results).toHaveLength(linted.findings.length + 1)
  expect(results.find((one: { ruleId: string }) => one.ruleId === 'IP004')).toMatchObject({
    level: 'warning',
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'Dockerfile' }, region: { startLine: 3, endLine: 3 } } },
    ],
  })
  expect(results.find((one: { ruleId: string }) => one.ruleId === 'IP015').suppressions).toEqual([
    { kind: 'external', justification: 'lint-ignore' },
  ])
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  const prints = results.map((one: { partialFingerprints: object }) => JSON.stringify(one.partialFingerprints))
  expect(new Set(prints).size).toBe(prints.length)
  await rm(folder, { recursive: true, force: true })
})
