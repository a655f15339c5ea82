import { describe, expect, test } from '@jest/globals'
import { judge, type Scanned } from '../../src/scan/judge.ts'
import { show } from '../../src/scan/telling/show.ts'
import { table } from '../../src/scan/telling/text-table.ts'
import type { Pass } from '../../src/trivy/report.ts'
import { context, pass, planOf, suppressed, vulnerability } from './passes.ts'

const blind: Pass = {
  ...pass('linux/arm64', []),
  unknownSystem: { family: 'debian', version: '99.1', lacks: 'release' },
}

function told(scanned: Scanned) {
  const { section, annotations = [] } = show(scanned)
  return { section, annotations, messages: annotations.map(({ message }) => message), text: table(scanned).join('\n') }
}

describe('a system that Trivy does not know', () => {
  const words = 'Trivy does not know the release debian 99.1: nothing was found for it, and it may have no data'

  test('is told by a warning, in the summary and in the log, and the gate does not say that all is well', () => {
    const scanned = judge(planOf(), [pass('linux/amd64', []), blind], context)
    const { section, annotations, text } = told(scanned)
    expect(scanned.verdict.passed).toBe(true)
    expect(annotations).toEqual([{ level: 'warning', message: `linux/arm64: ${words}` }])
    expect(section).toContain('The gate passed, for what could be looked up:')
    expect(section).toContain(`- linux/arm64&#58; ${words.replaceAll(':', '&#58;')}`)
    expect(text).toContain(`linux/arm64: ${words}`)
  })

  test('fails the gate where UNKNOWN does', () => {
    const { verdict } = judge(planOf({ severities: ['UNKNOWN'] }), [blind], context)
    expect(verdict).toMatchObject({ passed: false, reason: `${words} (UNKNOWN, linux/arm64)` })
  })

  test('can be let pass by its id, with a reason', () => {
    const entry = { id: 'SYSTEM-debian-99.1', kinds: ['unknown-system'] as const, paths: [], purls: [], line: 1 }
    const plan = planOf({
      severities: ['UNKNOWN'],
      ignoreFile: { name: 'ign.yaml', text: '' },
      entries: [{ ...entry, statement: 'it is our own' }],
    })
    const scanned = judge(plan, [blind], context)
    expect(scanned.verdict.passed).toBe(true)
    expect(scanned.suppressed).toMatchObject([{ suppressed: { reason: 'it is our own', source: 'ign.yaml' } }])
    expect(told(scanned).annotations).toEqual([])
  })

  test.each([
    ['none', '', 'system', 'Trivy does not know the system of its packages: nothing was looked up for it'],
    ['fedora', '40', 'system', 'Trivy does not know the system fedora 40: nothing was looked up for it'],
    ['debian', '12.5', 'packages', 'no list of the packages of debian 12.5 is in the image: nothing was looked up'],
  ] as const)('%s %s: %s', (family, version, lacks, message) => {
    const scanned = judge(planOf(), [{ ...blind, unknownSystem: { family, version, lacks } }], context)
    expect(told(scanned).messages.join()).toContain(message)
  })
})

describe('the user’s files', () => {
  const entry = { paths: [], purls: [], statement: '', line: 5 }
  const ignoreFile = { name: 'ign.yaml', text: '' }
  const vex = (text: string) => planOf({ vex: [{ name: 'our.vex.json', text }] })

  test('an annotation has its place once, and the log has it in words', () => {
    const plan = planOf({ ignoreFile, entries: [{ ...entry, id: 'CVE-1', kinds: ['vulnerability'] }] })
    const { annotations, text } = told(judge(plan, [pass('linux/amd64', [])], context))
    const message = 'CVE-1 ignores nothing that the image has: remove it'
    expect(annotations).toEqual([{ level: 'warning', message, place: { file: 'ign.yaml', line: 5 } }])
    expect(text).toContain(`ign.yaml:5: ${message}`)
  })

  test('of an expired entry for a secret nobody here knows whether it is still needed', () => {
    const expiresAt = new Date('2026-01-01T00:00:00Z')
    const plan = planOf({ ignoreFile, entries: [{ ...entry, id: 'github-pat', kinds: ['secret'], expiresAt }] })
    const { messages } = told(judge(plan, [pass('linux/amd64', [])], context))
    expect(messages).toEqual(['github-pat expired on 2026-01-01'])
  })

  test('a VEX document of which nothing applies is told', () => {
    const text = '{"statements":[{"vulnerability":{"name":"CVE-2026-9000011"}}]}'
    const finding = suppressed(vulnerability(), { Status: 'not_affected', Source: 'OpenVEX' })
    const passes = [pass('linux/amd64', [], { suppressed: [finding] })]
    const message = 'nothing in it applies to this image'
    expect(told(judge(vex(text), passes, context)).annotations).toEqual([
      { level: 'warning', message, place: { file: 'our.vex.json' } },
    ])
    expect(told(judge(vex(text.replace('9000011', '900001')), passes, context)).annotations).toEqual([])
  })
})

describe('much in one package', () => {
  const ids = (count: number, more = {}) =>
    Array.from({ length: count }, (_, at) => vulnerability({ VulnerabilityID: `CVE-2026-${at}`, ...more }))
  const scanned = judge(planOf(), [pass('linux/amd64', [...ids(2400), ...ids(3, { PkgName: 'bash' })])], context)

  test('is one row that says how many one update mends; few have a row each', () => {
    const rows = show(scanned)
      .section.split('\n')
      .filter((line) => line.includes('CVE-'))
    expect(rows).toHaveLength(4)
    expect(rows[3]).toMatch(/libssl3.*99\.0-1.*2400 ids: .*CVE-2026-0.* …/)
    expect(table(scanned).filter((line) => line.includes('CVE-'))).toHaveLength(4)
  })

  test('is told id by id in the file', () => {
    expect(table(scanned, Number.POSITIVE_INFINITY).filter((line) => line.includes('CVE-'))).toHaveLength(2403)
  })

  test('where scan-fail is false the log says that it would fail', () => {
    const { text } = told(judge(planOf({ fail: false }), [pass('linux/amd64', ids(1))], context))
    expect(text).toMatch(/PLATFORMS +GATE\n.*would fail$/)
  })
})
