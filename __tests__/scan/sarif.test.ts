import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { imagePath } from '../../src/core/image-path.ts'
import { scoreOf } from '../../src/scan/findings/cvss.ts'
import { judge, type Scanned } from '../../src/scan/judge.ts'
import { sarifOf } from '../../src/scan/telling/sarif.ts'
import type { TrivyVulnerability } from '../../src/trivy/report.ts'
import { context, pass, planOf, recorded, vulnerability } from './passes.ts'
import { breaches } from './sarif-law.ts'

// Much at once, on a machine that may be busy.
jest.setTimeout(60_000)

const both = judge(planOf(), [recorded('linux-amd64'), recorded('linux-arm64')], context)

function of(scanned: Scanned, platform = 'linux/amd64', findings = scanned.findings) {
  return sarifOf(scanned.image, platform, findings)
}

function resultsOf(...vulnerabilities: readonly TrivyVulnerability[]) {
  return of(judge(planOf(), [pass('linux/amd64', vulnerabilities)], context)).runs[0].results
}

test('what a real Trivy wrote is SARIF that code scanning takes', () => {
  expect(breaches(of(both))).toEqual([])
  expect(breaches(of(both, 'linux/arm64', both.suppressed))).toEqual([])
})

test('whatever strangers wrote, it stays SARIF', () => {
  const odd = fc.string({ unit: 'binary', maxLength: 30 })
  const found = fc.record({
    VulnerabilityID: odd,
    PkgName: odd,
    InstalledVersion: odd,
    FixedVersion: odd,
    PkgPath: odd,
    Title: odd,
    Description: odd,
    PrimaryURL: fc.oneof(odd, fc.webUrl()),
    Severity: odd,
  })
  fc.assert(
    fc.property(fc.array(found, { maxLength: 8 }), (all) => {
      const made = judge(planOf(), [pass('linux/amd64', all.map(vulnerability))], context)
      expect(breaches(of(made))).toEqual([])
    }),
  )
})

test('each platform of an image has a category of its own, that stays', () => {
  expect(of(both).runs[0].automationDetails.id).toBe('image-pipeline/scan/octo/app/linux-amd64/')
  expect(of(both, 'linux/arm/v7').runs[0].automationDetails.id).toBe('image-pipeline/scan/octo/app/linux-arm-v7/')
})

test('a result names the package, its place in the image, the fix, and its level', () => {
  const { results, tool } = of(both).runs[0]
  expect(results[0]).toMatchObject({
    ruleId: 'CVE-2026-900001',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'libssl3 3.0.1-1 has CVE-2026-900001 (CRITICAL, linux/amd64), fixed in 99.0-1' },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'octo/app' } },
        logicalLocations: [{ name: 'libssl3', fullyQualifiedName: 'pkg:deb/debian/libssl3@3.0.1-1', kind: 'package' }],
      },
    ],
  })
  expect(tool.driver.rules[0]).toMatchObject({
    id: 'CVE-2026-900001',
    name: 'Vulnerability',
    helpUri: 'https://avd.aquasec.com/nvd/cve-2026-900001',
    help: {
      markdown: expect.stringContaining('[More on CVE-2026-900001](https://avd.aquasec.com/nvd/cve-2026-900001)'),
    },
    properties: { 'security-severity': '9.8', tags: ['security', 'vulnerability', 'CRITICAL'] },
  })
  expect(results.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'error', 'error', 'note'])
})

test('what was suppressed says so, and why', () => {
  const { results } = of(both, 'linux/amd64', both.suppressed).runs[0]
  expect(results.map(({ suppressions }) => suppressions)).toEqual([
    [{ kind: 'external', status: 'accepted', justification: 'ignored no shell in production (.trivyignore.yaml)' }],
    [expect.objectContaining({ justification: expect.stringMatching(/^not affected .*security\/app\.vex\.json/) })],
    [expect.objectContaining({ kind: 'external' })],
  ])
})

describe('a fingerprint', () => {
  const print = (...all: readonly TrivyVulnerability[]) =>
    resultsOf(...all).map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)

  test('stays when the package is updated without a fix, and in another layer', () => {
    const [one] = print(vulnerability())
    expect(print(vulnerability({ InstalledVersion: '3.0.2-1', Layer: {}, Severity: 'HIGH' }))).toEqual([one])
  })

  test('differs by package, id and path', () => {
    const all = print(
      vulnerability(),
      vulnerability({ PkgName: 'libssl-dev' }),
      vulnerability({ VulnerabilityID: 'CVE-2026-900002' }),
      vulnerability({ PkgPath: 'app/other' }),
    )
    expect(new Set(all).size).toBe(4)
  })

  test('differs where one place has a package in several versions', () => {
    const all = print(vulnerability(), vulnerability({ InstalledVersion: '2.0' }))
    expect(new Set(all).size).toBe(2)
  })
})

describe('the score', () => {
  const cvss = {
    nvd: { V3Score: 9.8 },
    ghsa: { V3Score: 7.5 },
    redhat: { V2Score: 5, V3Score: 6.1 },
    bitnami: { V40Score: 8.7 },
  }
  test.each([
    ['who set the severity', { SeveritySource: 'redhat', CVSS: cvss }, 6.1],
    ['NVD, where who set it has none', { SeveritySource: 'debian', CVSS: cvss }, 9.8],
    ['GitHub, where NVD has none', { CVSS: { ghsa: cvss.ghsa, bitnami: cvss.bitnami } }, 7.5],
    ['the highest of the others', { CVSS: { redhat: cvss.redhat, bitnami: cvss.bitnami } }, 8.7],
    ['nobody', { CVSS: { nvd: { V3Score: 0 } } }, undefined],
    ['nobody, where there is no CVSS', {}, undefined],
  ])('is that of %s', (_, more, score) => {
    expect(scoreOf(vulnerability(more))).toBe(score)
  })

  test.each([
    ['CRITICAL', '9.5'],
    ['HIGH', '8.0'],
    ['MEDIUM', '5.5'],
    ['LOW', '2.0'],
    ['UNKNOWN', '0.0'],
  ])('of %s without CVSS is %s', (Severity, score) => {
    const { rules } = of(judge(planOf(), [pass('linux/amd64', [vulnerability({ Severity })])], context)).runs[0].tool
      .driver
    expect(rules.map(({ properties }) => properties['security-severity'])).toEqual([score])
  })

  test('of a rule is the highest of its packages', () => {
    const scanned = judge(
      planOf(),
      [
        pass('linux/amd64', [
          vulnerability({ PkgName: 'a', CVSS: { nvd: { V3Score: 9.1 } } }),
          vulnerability({ PkgName: 'b', CVSS: { nvd: { V3Score: 10 } } }),
        ]),
      ],
      context,
    )
    const { rules } = of(scanned).runs[0].tool.driver
    expect(rules.map(({ properties }) => properties['security-severity'])).toEqual(['10.0'])
  })
})

test('more results than code scanning takes are cut, the least severe', () => {
  const all = Array.from({ length: 25_010 }, (_, at) =>
    vulnerability({ VulnerabilityID: `CVE-2026-${at}`, Severity: at < 20 ? 'LOW' : 'HIGH', Description: 'long' }),
  )
  const { results, tool } = of(judge(planOf(), [pass('linux/amd64', all)], context)).runs[0]
  expect(results).toHaveLength(25_000)
  expect(results.filter(({ level }) => level === 'note')).toHaveLength(10)
  // With so many rules none tells more than its title, lest the file be refused for its size.
  expect(tool.driver.rules[0]?.fullDescription.text).toBe('openssl: made up')
})

test.each([
  ['ghcr.io/octo/app', 'octo/app'],
  ['ghcr.io/Octo/app:1.2@sha256:abc', 'octo/app'],
  ['127.0.0.1:5000/app', 'app'],
  ['localhost/image', 'image'],
  ['app', 'app'],
  ['octo/app', 'octo/app'],
  ['x.io/../a b/c', 'a-b/c'],
  ['', 'image'],
])('the image %s is at %s', (name, path) => {
  expect(imagePath(name)).toBe(path)
})
