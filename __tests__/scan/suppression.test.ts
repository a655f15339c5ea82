import { describe, expect, test } from '@jest/globals'
import { judge } from '../../src/scan/judge.ts'
import { context, pass, planOf, recorded, suppressed, vulnerability } from './passes.ts'

function ids(findings: readonly { readonly id: string }[]): readonly string[] {
  return findings.map(({ id }) => id)
}

describe('suppressed findings', () => {
  const entry = (id: string, more: object = {}) =>
    ({ id, kinds: ['vulnerability', 'end-of-life'], paths: [], purls: [], statement: '', line: 4, ...more }) as const
  const ignoreFile = { name: '.trivyignore', text: '' }

  test('have the comment of the text form as their reason', () => {
    const plan = planOf({ ignoreFile, entries: [entry('CVE-2026-900001', { statement: 'not reachable' })] })
    const { suppressed: taken } = judge(
      plan,
      [pass('linux/amd64', [], { suppressed: [suppressed(vulnerability())] })],
      context,
    )
    expect(taken).toMatchObject([{ suppressed: { reason: 'not reachable' } }])
  })

  test('of a check that would have passed anyway are none, and its entry is unused', () => {
    const passing = { Type: 'misconfiguration', Status: 'ignored', Finding: { ID: 'DS-0002', Status: 'PASS' } }
    const plan = planOf({
      scanners: ['vuln', 'misconfig'],
      ignoreFile,
      entries: [entry('DS-0002', { kinds: ['misconfiguration'] })],
    })
    const scanned = judge(plan, [pass('linux/amd64', [], { suppressed: [passing] })], context)
    expect(scanned.suppressed).toEqual([])
    expect(scanned.remarks).toMatchObject([{ about: 'unused' }])
  })

  test('the end of life of a system can be ignored like any finding, until that expires', () => {
    const old = [recorded('end-of-life', 'linux/amd64')]
    const ignoring = (expiresAt: Date) =>
      judge(
        planOf({ ignoreFile, entries: [entry('EOL-debian-8', { expiresAt, statement: 'moving in May' })] }),
        old,
        context,
      )
    expect(ignoring(new Date('2027-05-01')).suppressed).toContainEqual(
      expect.objectContaining({
        id: 'EOL-debian-8',
        suppressed: { status: 'ignored', reason: 'moving in May', source: '.trivyignore' },
      }),
    )
    expect(ids(ignoring(new Date('2026-05-01')).findings)).toContain('EOL-debian-8')
  })

  test('an entry for some paths does not mean the whole system', () => {
    const plan = planOf({ ignoreFile, entries: [entry('EOL-debian-8', { paths: ['usr/**'] })] })
    const { findings } = judge(plan, [recorded('end-of-life', 'linux/amd64')], context)
    expect(ids(findings)).toContain('EOL-debian-8')
  })

  test('entries that expired or that nothing needs are told with their place', () => {
    const plan = planOf({
      ignoreFile,
      entries: [
        entry('CVE-2026-900001', { expiresAt: new Date('2026-11-23T00:00:00Z'), line: 1 }),
        entry('CVE-2026-900009', { expiresAt: new Date('2026-01-01T00:00:00Z'), line: 2 }),
        entry('CVE-2026-900002', { line: 3 }),
        entry('CVE-2026-900003', { line: 4 }),
        entry('aws-key', { kinds: ['secret'], line: 5 }),
        entry('MIT', { kinds: ['license'], line: 6 }),
      ],
      warnings: ['scan-vex: a.json is not used: the base ref does not have it'],
    })
    const used = suppressed(vulnerability({ VulnerabilityID: 'CVE-2026-900003' }))
    const { remarks } = judge(plan, [pass('linux/amd64', [vulnerability()], { suppressed: [used] })], context)
    expect(remarks).toEqual([
      { level: 'warning', about: 'missing', message: 'scan-vex: a.json is not used: the base ref does not have it' },
      {
        level: 'warning',
        about: 'expired',
        message: 'CVE-2026-900001 expired on 2026-11-23: what it ignored counts again',
        place: { file: '.trivyignore', line: 1 },
      },
      expect.objectContaining({
        about: 'expired',
        message: 'CVE-2026-900009 expired on 2026-01-01: nothing it ignored is left: remove it',
      }),
      expect.objectContaining({
        about: 'unused',
        message: 'CVE-2026-900002 ignores nothing that the image has: remove it',
      }),
    ])
  })
})
