import { describe, expect, test } from '@jest/globals'
import { judge } from '../../src/scan/judge.ts'
import { context, image, layerId, pass, passOf, planOf, recorded, suppressed, vulnerability } from './passes.ts'

const both = [recorded('linux-amd64'), recorded('linux-arm64')]
const everything = planOf({ scanners: ['vuln', 'misconfig', 'license'] })

function ids(findings: readonly { readonly id: string }[]): readonly string[] {
  return findings.map(({ id }) => id)
}

describe('what a real Trivy wrote', () => {
  test('becomes findings of every kind, each told once for both platforms', () => {
    const { findings, platforms } = judge(everything, both, context)
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64'])
    expect(findings.map(({ kind, id, gated }) => [kind, id, gated])).toEqual([
      ['vulnerability', 'CVE-2026-900001', true],
      ['license', 'GPL-3.0-only', true],
      ['misconfiguration', 'DS-0002', true],
      ['vulnerability', 'CVE-2026-900003', true],
      ['vulnerability', 'CVE-2026-900002', false],
      ['license', 'MIT', false],
    ])
    for (const { sightings } of findings)
      expect(sightings.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
  })

  test('keeps what was suppressed, with who said so and why', () => {
    const taken = judge(everything, both, context).suppressed
    expect(taken.map(({ id, suppressed: why }) => [id, why])).toEqual([
      ['CVE-2026-900004', { status: 'ignored', reason: 'no shell in production', source: '.trivyignore.yaml' }],
      [
        'CVE-2026-900005',
        { status: 'not_affected', reason: 'vulnerable_code_not_in_execute_path', source: 'security/app.vex.json' },
      ],
      ['DS-0026', { status: 'ignored', reason: 'the orchestrator probes it', source: '.trivyignore.yaml' }],
    ])
  })

  test('fails the gate with the package, what is installed, what fixes it, and where', () => {
    expect(judge(planOf(), both, context).verdict).toEqual({
      gate: 'scan',
      passed: false,
      reason: expect.stringMatching(
        /^libssl3 3\.0\.1-1 has CVE-2026-900001 \(CRITICAL, all platforms\), fixed in 99\.0-1; bash has the licence GPL-3\.0-only \(HIGH, all platforms\); .*; and 1 more$/,
      ),
    })
  })

  test('says that a system is past its end of life, as a finding that fails the gate', () => {
    const { findings, verdict } = judge(planOf(), [recorded('end-of-life', 'linux/amd64')], context)
    expect(findings[0]).toMatchObject({
      kind: 'end-of-life',
      id: 'EOL-debian-8',
      severity: 'HIGH',
      gated: true,
      installed: '8.5',
    })
    expect(verdict.reason).toContain('debian 8.5 is past its end of life (HIGH, linux/amd64), fixed in a release that')
  })
})

describe('the gate', () => {
  test('shows what has no fix, and passes', () => {
    const unfixed = [pass('linux/amd64', [vulnerability({ FixedVersion: '', Status: 'will_not_fix' })])]
    const { verdict, findings, counts, gatedCounts } = judge(planOf(), unfixed, context)
    expect(verdict).toEqual({ gate: 'scan', passed: true })
    expect(findings).toMatchObject([{ status: 'will_not_fix', gated: false }])
    expect(counts).toEqual({ 'linux/amd64': { CRITICAL: 1 } })
    expect(gatedCounts).toEqual({ 'linux/amd64': {} })
    expect(judge(planOf({ ignoreUnfixed: false }), unfixed, context).verdict.passed).toBe(false)
  })

  test('passes below the severities asked for', () => {
    const low = [pass('linux/amd64', [vulnerability({ Severity: 'MEDIUM' })])]
    expect(judge(planOf(), low, context).verdict.passed).toBe(true)
    expect(judge(planOf({ severities: ['MEDIUM'] }), low, context).verdict.passed).toBe(false)
  })

  test('takes a severity that Trivy does not know, or leaves out, for UNKNOWN', () => {
    const { Severity: _, ...none } = vulnerability({ VulnerabilityID: 'CVE-2' })
    const odd = [pass('linux/amd64', [vulnerability({ Severity: 'GRAVE' }), none])]
    expect(judge(planOf({ severities: ['UNKNOWN'] }), odd, context).findings).toMatchObject([
      { severity: 'UNKNOWN', gated: true },
      { severity: 'UNKNOWN', gated: true },
    ])
  })

  test('tells and passes where scan-fail is false', () => {
    const scanned = judge(planOf({ fail: false }), both, context)
    expect(scanned.verdict).toEqual({ gate: 'scan', passed: true })
    expect(scanned.findings.some(({ gated }) => gated)).toBe(true)
  })

  test('names the platform where only one has it', () => {
    const { verdict, findings } = judge(
      planOf(),
      [pass('linux/amd64', []), pass('linux/arm64', [vulnerability()])],
      context,
    )
    expect(findings).toHaveLength(1)
    expect(verdict.reason).toBe('libssl3 3.0.1-1 has CVE-2026-900001 (CRITICAL, linux/arm64), fixed in 99.0-1')
  })

  test('tells platforms apart where they differ', () => {
    const other = vulnerability({ InstalledVersion: '3.0.2-1' })
    const { findings } = judge(
      planOf(),
      [pass('linux/amd64', [vulnerability()]), pass('linux/arm64', [other])],
      context,
    )
    expect(findings.map(({ installed, sightings }) => [installed, sightings[0]?.platform])).toEqual([
      ['3.0.1-1', 'linux/amd64'],
      ['3.0.2-1', 'linux/arm64'],
    ])
  })

  test('is told in a bounded line however many there are, without line breaks of strangers', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      vulnerability({
        VulnerabilityID: `CVE-${at}\n::error::x`,
        PkgName: `p${'x'.repeat(500)}`,
        FixedVersion: '9'.repeat(500),
      }),
    )
    const reason = judge(planOf(), [pass('linux/amd64', many)], context).verdict.reason ?? ''
    expect(reason.length).toBeLessThan(1000)
    expect(reason).not.toContain('\n')
    expect(reason).toMatch(/; and 497 more$/)
  })

  test('of no platform at all is an error, not a pass', () => {
    expect(() => judge(planOf(), [], context)).toThrow('there is no platform to judge')
  })
})

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
        message: '.trivyignore:1: CVE-2026-900001 expired on 2026-11-23: what it ignored counts again',
        place: { file: '.trivyignore', line: 1 },
      },
      expect.objectContaining({
        about: 'expired',
        message: '.trivyignore:2: CVE-2026-900009 expired on 2026-01-01: nothing it ignored is left: remove it',
      }),
      expect.objectContaining({
        about: 'unused',
        message: '.trivyignore:3: CVE-2026-900002 ignores nothing that the image has: remove it',
      }),
    ])
  })
})

describe('where a finding comes from', () => {
  const base = { reference: 'docker.io/library/debian:12', digest: 'sha256:old', diffIds: [layerId(1)] }
  const own = vulnerability({ VulnerabilityID: 'CVE-2026-900003', PkgName: 'fastapi', Layer: { DiffID: layerId(2) } })

  test('is its layer, and the base where that is known', () => {
    const passes = [pass('linux/amd64', [vulnerability(), own])]
    const told = (bases?: ReadonlyMap<string, typeof base>) =>
      judge(planOf(), passes, { ...context, ...(bases ? { bases } : {}) }).findings.map(({ sightings }) => sightings[0])
    expect(told()).toEqual([
      { platform: 'linux/amd64', layer: 2 },
      { platform: 'linux/amd64', layer: 1 },
    ])
    expect(told(new Map([['linux/amd64', base]]))).toEqual([
      { platform: 'linux/amd64', layer: 2, from: 'image' },
      { platform: 'linux/amd64', layer: 1, from: 'base' },
    ])
  })

  test('a newer base is told with what it fixes, what it does not, and what it brings', () => {
    const second = vulnerability({ VulnerabilityID: 'CVE-2026-900002', PkgName: 'zlib1g' })
    const still = { ...second, InstalledVersion: '1.3-1' }
    const brought = vulnerability({ VulnerabilityID: 'CVE-2026-900008', PkgName: 'new' })
    const newer = { digest: 'sha256:new', pass: pass('linux/amd64', [still, brought], { diffIds: [layerId(9)] }) }
    const bases = new Map([
      ['linux/amd64', { ...base, newer }],
      ['linux/arm64', { ...base, newer }],
    ])
    const here = [vulnerability(), second, own]
    const scanned = judge(planOf(), [pass('linux/arm64', here), pass('linux/amd64', here)], { ...context, bases })
    expect(scanned.bases).toEqual([
      {
        platforms: ['linux/amd64', 'linux/arm64'],
        reference: 'docker.io/library/debian:12',
        digest: 'sha256:old',
        all: 3,
        fromBase: 2,
        gatedFromBase: 2,
        newer: { digest: 'sha256:new', fixes: 1, fixesGated: 1, adds: 1 },
      },
    ])
    const fixed = scanned.findings.filter(({ sightings }) => sightings.every(({ fixedByBase }) => fixedByBase))
    expect(ids(fixed)).toEqual(['CVE-2026-900001'])
  })
})

describe('compared with another image', () => {
  const one = vulnerability()
  const two = vulnerability({ VulnerabilityID: 'CVE-2026-900002', PkgName: 'zlib1g' })
  const three = vulnerability({ VulnerabilityID: 'CVE-2026-900003', PkgName: 'fastapi' })
  const against = (...passes: readonly ReturnType<typeof pass>[]) => ({
    ...context,
    compare: { reference: `${image}:prod`, passes },
  })

  test('what was added, what is gone, what is still there, whatever its version', () => {
    const before = pass('linux/amd64', [{ ...one, InstalledVersion: '3.0.0-1', Layer: {} }, three])
    const { comparison } = judge(planOf(), [pass('linux/amd64', [one, two])], against(before))
    expect(ids(comparison?.added ?? [])).toEqual(['CVE-2026-900002'])
    expect(ids(comparison?.gone ?? [])).toEqual(['CVE-2026-900003'])
    expect(comparison).toMatchObject({ still: 1, platforms: ['linux/amd64'], without: [] })
  })

  test('what was ignored there or is ignored here was neither added nor mended', () => {
    const before = pass('linux/amd64', [two], { suppressed: [suppressed(one)] })
    const after = pass('linux/amd64', [one], { suppressed: [suppressed(two)] })
    const { comparison } = judge(planOf(), [after], against(before))
    expect(comparison).toMatchObject({ added: [], gone: [], still: 1 })
  })

  test('a platform that the other one has not is named, and its findings are not new', () => {
    const { comparison } = judge(
      planOf(),
      [pass('linux/amd64', [one]), pass('linux/arm64', [one, two])],
      against(pass('linux/amd64', [one])),
    )
    expect(comparison).toMatchObject({ platforms: ['linux/amd64'], without: ['linux/arm64'], added: [], still: 1 })
  })
})

test.each([
  ['alpine', '3.15.4', 'EOL-alpine-3.15'],
  ['ubuntu', '18.04', 'EOL-ubuntu-18.04'],
  ['centos', '7.9.2009', 'EOL-centos-7'],
])('the release of %s %s', (Family, Name, id) => {
  const old = passOf('linux/amd64', {
    SchemaVersion: 2,
    ArtifactName: image,
    Metadata: { OS: { Family, Name, EOSL: true } },
  })
  expect(ids(judge(planOf(), [old], context).findings)).toEqual([id])
})

test('secrets of the shared pass are left to their own stage', () => {
  const leak = { Target: '/app/x', Class: 'secret', Secrets: [{ RuleID: 'aws', Severity: 'CRITICAL' }] }
  const gone = { Type: 'secret', Status: 'ignored', Finding: { RuleID: 'aws' } }
  const report = { ...pass('a', []).report, Results: [leak, { ...leak, ExperimentalModifiedFindings: [gone] }] }
  expect(judge(planOf(), [passOf('linux/amd64', report)], context)).toMatchObject({ findings: [], suppressed: [] })
})
