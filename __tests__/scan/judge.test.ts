import { describe, expect, test } from '@jest/globals'
import { judge } from '../../src/scan/judge.ts'
import { context, image, layerId, pass, passOf, planOf, recorded, vulnerability } from './passes.ts'

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

  test('stops what Trivy calls fixed, though it names no version', () => {
    const fixed = [pass('linux/amd64', [vulnerability({ FixedVersion: '' })])]
    expect(judge(planOf(), fixed, context).verdict.reason).toContain('without a fix')
  })

  test('is told before what is worse and passes', () => {
    const worse = vulnerability({ VulnerabilityID: 'CVE-2026-900000', FixedVersion: '', Status: 'affected' })
    const { findings } = judge(planOf(), [pass('linux/amd64', [worse, vulnerability({ Severity: 'HIGH' })])], context)
    expect(findings.map(({ severity, gated }) => [severity, gated])).toEqual([
      ['HIGH', true],
      ['CRITICAL', false],
    ])
  })

  test('of no platform at all is an error, not a pass', () => {
    expect(() => judge(planOf(), [], context)).toThrow('there is no platform to judge')
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

test('a package that is there twice is told once, in the first layer that has it', () => {
  const again = vulnerability({ Layer: { DiffID: layerId(2) } })
  const { findings } = judge(planOf(), [pass('linux/amd64', [vulnerability(), again])], context)
  expect(findings.map(({ sightings }) => sightings)).toEqual([[{ platform: 'linux/amd64', layer: 1 }]])
})

test('a check that fails for two reasons is told twice', () => {
  const check = (Message: string) => ({ ID: 'DS-0001', Severity: 'HIGH', Status: 'FAIL', Title: 'a check', Message })
  const config = {
    Target: image,
    Class: 'config',
    Misconfigurations: [check('line 1'), check('line 2'), check('line 2')],
  }
  const report = { ...pass('linux/amd64', []).report, Results: [config] }
  const { findings } = judge(planOf(), [passOf('linux/amd64', report)], context)
  expect(findings.map(({ description }) => description)).toEqual(['line 1', 'line 2'])
})

test('secrets of the shared pass are left to their own stage', () => {
  const leak = { Target: '/app/x', Class: 'secret', Secrets: [{ RuleID: 'aws', Severity: 'CRITICAL' }] }
  const gone = { Type: 'secret', Status: 'ignored', Finding: { RuleID: 'aws' } }
  const report = { ...pass('a', []).report, Results: [leak, { ...leak, ExperimentalModifiedFindings: [gone] }] }
  expect(judge(planOf(), [passOf('linux/amd64', report)], context)).toMatchObject({ findings: [], suppressed: [] })
})
