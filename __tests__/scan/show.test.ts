import { describe, expect, jest, test } from '@jest/globals'
import { judge } from '../../src/scan/judge.ts'
import { show } from '../../src/scan/telling/show.ts'
import { table } from '../../src/scan/telling/text-table.ts'
import { breaches, tableIsWhole } from '../core/markdown-law.ts'
import { context, image, layerId, pass, planOf, recorded, suppressed, vulnerability } from './passes.ts'

// Much at once, on a machine that may be busy.
jest.setTimeout(60_000)

const both = [recorded('linux-amd64'), recorded('linux-arm64')]
const ignoreFile = { name: '.trivyignore', text: '' }
const expired = {
  id: 'CVE-2026-900001',
  kinds: ['vulnerability'],
  paths: [],
  purls: [],
  statement: '',
  line: 7,
  expiresAt: new Date('2026-01-01'),
} as const

/** Lines of the tables, one list a table. */
function tables(section: string): readonly (readonly string[])[] {
  return section
    .split(/\n(?!\|)/)
    .map((part) => part.split('\n').filter((line) => line.startsWith('| ')))
    .filter((rows) => rows.length > 0)
}

describe('the summary', () => {
  const { section } = show(judge(planOf(), both, context))

  test('begins with platforms against severities, and how many fail the gate', () => {
    expect(section.split('\n').slice(0, 8)).toEqual([
      '### Scan',
      '',
      '| platform | CRITICAL | HIGH | MEDIUM | LOW | UNKNOWN |',
      '|---|--:|--:|--:|--:|--:|',
      '| <code>linux/amd64</code> | **1** fail | **3** of 4 fail | · | 1 | · |',
      '| <code>linux/arm64</code> | **1** fail | **3** of 4 fail | · | 1 | · |',
      '',
      '<sub>The gate stops CRITICAL, HIGH, where there is a fix.</sub>',
    ])
  })

  test('then says why the gate failed, with what fixes it', () => {
    expect(section).toContain('**The gate failed** for 4 findings:')
    expect(section).toContain(
      '| <code>libssl3</code> | <code>3.0.1-1</code> | <code>99.0-1</code> | **CRITICAL** | [<code>CVE-2026-900001</code>](https://avd.aquasec.com/nvd/cve-2026-900001) | all platforms | layer 1 |',
    )
  })

  test('folds what the gate lets pass, with the vendor’s word where there is no fix', () => {
    expect(section).toContain('<details><summary>2 that the gate lets pass</summary>')
    expect(section).toMatch(/zlib1g<\/code> \| <code>1\.2-1<\/code> \| will not fix \| HIGH \|/)
  })

  test('keeps what was suppressed, with its reason and its source', () => {
    expect(section).toContain('<details><summary>3 suppressed</summary>')
    expect(section).toContain('ignored<br>no shell in production<br><code>.trivyignore.yaml</code>')
    expect(section).toMatch(/not affected<br>vulnerable&#95;code.*security\/app\.vex\.json/)
  })

  test('says that nothing was found', () => {
    expect(show(judge(planOf(), [pass('linux/amd64', [])], context)).section).toContain('The gate passed.')
  })

  test('says that scan-fail kept the gate from failing', () => {
    const told = show(judge(planOf({ fail: false }), both, context))
    expect(told.section).toContain('4 findings would fail the gate; `scan-fail` is false:')
    expect(told.annotations?.map(({ level }) => level)).toEqual(Array(4).fill('warning'))
  })

  test('tells what came with the base and what its update fixes', () => {
    const newer = { digest: `sha256:${'e'.repeat(64)}`, pass: pass('linux/amd64', []) }
    const base = {
      reference: 'docker.io/library/debian:12',
      digest: `sha256:${'b'.repeat(64)}`,
      diffIds: [layerId(1)],
      newer,
    }
    const own = vulnerability({ PkgName: 'fastapi', Layer: { DiffID: layerId(2) } })
    const bases = new Map([['linux/amd64', base]])
    const told = show(judge(planOf(), [pass('linux/amd64', [vulnerability(), own])], { ...context, bases })).section
    expect(told).toContain(
      '- linux/amd64: 1 of 2 came with the base <code>docker.io/library/debian&#58;12</code>@<code>sha256&#58;bbbbbbbbbbbb</code>, 1 of these gated; its update <code>sha256&#58;eeeeeeeeeeee</code> fixes 1 (1 gated).',
    )
    expect(told).toContain('| base, its update fixes it |')
    expect(told).toContain('| this image, layer 2 |')
  })

  test('tells what changed since another image', () => {
    const before = pass('linux/amd64', [vulnerability({ VulnerabilityID: 'CVE-2026-900007', PkgName: 'old' })])
    const compare = { reference: `${image}:prod`, passes: [before] }
    const told = show(judge(planOf(), [pass('linux/amd64', [vulnerability()])], { ...context, compare })).section
    expect(told).toContain(
      'Since <code>ghcr.io/octo/app&#58;prod</code>: 1 added (**1** gated), 1 gone, 0 still there.',
    )
    expect(told).toMatch(/<summary>1 gone<\/summary>\n\n- <code>old<\/code> \[<code>CVE-2026-900007/)
  })

  test('tells entries of the ignore file that are over', () => {
    const plan = planOf({ ignoreFile, entries: [expired] })
    const told = show(judge(plan, [pass('linux/amd64', [vulnerability()])], context))
    expect(told.section).toContain('- &#46;trivyignore&#58;7&#58; CVE-2026-900001 expired on 2026-01-01')
    expect(told.annotations).toContainEqual({
      level: 'warning',
      message: 'CVE-2026-900001 expired on 2026-01-01: what it ignored counts again',
      place: { file: '.trivyignore', line: 7 },
    })
  })
})

describe('what strangers wrote', () => {
  const evil =
    '</details><img src=x onerror=alert(1)>|x|\n\n# @octocat fixes #1 [a](javascript:b) `c` https://evil.example'
  const found = vulnerability({
    VulnerabilityID: `CVE-1${evil}`,
    PkgName: evil,
    InstalledVersion: evil,
    FixedVersion: evil,
    Title: evil,
    PrimaryURL: 'javascript:alert(1)',
    PkgPath: evil,
  })
  const unfixed = { ...found, VulnerabilityID: `CVE-2${evil}`, FixedVersion: '', Status: evil }
  const taken = suppressed({ ...found, VulnerabilityID: 'CVE-3' }, { Statement: evil, Source: evil, Status: evil })
  const check = { ID: evil, Title: evil, Message: evil, Resolution: evil, Severity: 'HIGH', Status: 'FAIL' }
  const licence = { Name: evil, PkgName: evil, Category: evil, Severity: 'HIGH', Link: 'data:text/html,x' }
  const made = pass('linux/amd64', [found, unfixed], { suppressed: [taken] })
  const more = { Target: evil, Class: 'config', Misconfigurations: [check], Licenses: [licence] }
  const evilPass = {
    ...made,
    report: {
      ...made.report,
      Metadata: { OS: { Family: evil, Name: evil, EOSL: true } },
      Results: [...(made.report.Results ?? []), more],
    },
  }
  const plan = planOf({ ignoreFile: { name: evil, text: '' }, entries: [{ ...expired, id: evil }], warnings: [evil] })
  const scanned = judge(plan, [evilPass], {
    ...context,
    compare: { reference: evil, passes: [{ ...evilPass, report: { ...made.report, Results: [] } }] },
    bases: new Map([['linux/amd64', { reference: evil, digest: evil, diffIds: [layerId(1)] }]]),
  })

  test('breaks no table, brings no markup, mentions nobody', () => {
    const { section } = show(scanned)
    expect(section).not.toMatch(/<(?!\/?(?:code|details|summary|sub|br)>)/)
    expect(section.match(/<details>/g)).toHaveLength(section.match(/<\/details>/g)?.length ?? 0)
    for (const rows of tables(section)) expect(tableIsWhole(rows)).toBe(true)
    const lines = section.split('\n').filter((line) => !/^(###|\|?---|<sub>)/.test(line) && !line.includes('scan-fail'))
    for (const line of lines) expect(breaches(line.replaceAll('|', ''))).toEqual([])
    expect(section).not.toMatch(/javascript:|data:/)
  })

  test('stays in one line of an annotation, of the reason and of the table in the log', () => {
    const { annotations = [] } = show(scanned)
    for (const text of [...annotations.map(({ message }) => message), scanned.verdict.reason ?? '', ...table(scanned)])
      expect(text).not.toMatch(/\p{Cc}/u)
  })
})

describe('50,000 findings', () => {
  const many = (count: number) => {
    const all = Array.from({ length: count }, (_, at) =>
      vulnerability({
        VulnerabilityID: `CVE-2026-${at}`,
        PkgName: `package-${at % 700}`,
        Title: 'a title | of some length, with markup <b>'.repeat(8),
        Severity: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'][at % 5] ?? '',
      }),
    )
    return judge(
      planOf(),
      [pass('linux/amd64', all, { suppressed: all.slice(0, count / 5).map((one) => suppressed(one)) })],
      context,
    )
  }
  const scanned = many(50_000)
  const { section, report, annotations, counts } = show(scanned)

  test('make a section below 60 kB that says how many more there are', () => {
    expect(Buffer.byteLength(section)).toBeLessThan(60_000)
    expect(section).toMatch(/\| … 1?\d{4} more in the report \| \| \| \| \| \| \|/)
    expect(section).toContain('30000 that the gate lets pass')
    expect(section).toContain('Code scanning takes 25000 results: the 25000 least severe of linux/amd64')
  })

  test('make no longer a section, report or log than 5,000 do', () => {
    const fewer = many(5_000)
    const told = show(fewer)
    expect(section.length).toBeLessThan(told.section.length * 1.1)
    expect(JSON.stringify(report).length).toBeLessThan(JSON.stringify(told.report).length * 1.1)
    expect(table(scanned)).toHaveLength(table(fewer).length)
  })

  test('are all counted, and told in at most ten annotations', () => {
    expect(counts).toEqual({
      'linux/amd64': { CRITICAL: 10_000, HIGH: 10_000, MEDIUM: 10_000, LOW: 10_000, UNKNOWN: 10_000 },
    })
    expect(annotations?.length).toBeLessThanOrEqual(10)
    expect(annotations?.at(-1)?.message).toBe('19995 more findings fail the gate: see the summary')
  })
})

test('the report’s JSON names every finding that fails the gate, with its platforms', () => {
  expect(show(judge(planOf(), both, context)).report).toMatchObject({
    image,
    passed: false,
    severities: ['CRITICAL', 'HIGH'],
    counts: { 'linux/amd64': { CRITICAL: 1, HIGH: 4, LOW: 1 } },
    findings: [{ id: 'CVE-2026-900001', package: 'libssl3', fixedIn: '99.0-1' }, {}, {}, {}],
    suppressed: [{ id: 'CVE-2026-900004' }, {}, {}],
  })
})

test('the log’s table is aligned, the gated first, and says how much it leaves out', () => {
  const lines = table(judge(planOf(), both, context), 2)
  expect(lines).toEqual([
    'SEVERITY  PACKAGE  INSTALLED  FIXED IN    ID               PLATFORMS      GATE',
    'CRITICAL  libssl3  3.0.1-1    99.0-1      CVE-2026-900001  all platforms  fails',
    'HIGH      bash                restricted  GPL-3.0-only     all platforms  fails',
    '… 7 more in scan.txt of the report',
  ])
  expect(table(judge(planOf(), [pass('linux/amd64', [])], context))).toEqual(['no findings on linux/amd64'])
})
