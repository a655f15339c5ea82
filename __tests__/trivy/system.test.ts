import { expect, test } from '@jest/globals'
import type { TrivyReport, TrivyResult } from '../../src/trivy/report.ts'
import { tellsUnknownRelease, unknownSystem } from '../../src/trivy/system.ts'

const os = { Family: 'debian', Name: '99.1' }
const ofSystem = { Target: 'x', Class: 'os-pkgs', Type: 'debian' }
const packages = { ...ofSystem, Packages: [{ Name: 'bash' }] }
const found = { VulnerabilityID: 'CVE-1', PkgName: 'bash', InstalledVersion: '1' }

function report(OS: TrivyReport['Metadata']['OS'], ...Results: readonly TrivyResult[]): TrivyReport {
  return { SchemaVersion: 2, ArtifactName: 'x', Metadata: OS ? { OS } : {}, Results }
}

test.each([
  ['packages of no system that Trivy knows', report({ Family: 'none', Name: '' }), false, 'system'],
  ['a system that Trivy cannot look up', report({ Family: 'fedora', Name: '40' }), false, 'system'],
  ['a system without its list of packages', report(os, ofSystem), false, 'packages'],
  ['a release that Trivy does not know, and nothing found', report(os, packages), true, 'release'],
  ['that one, with a finding', report(os, { ...packages, Vulnerabilities: [found] }), true, undefined],
  ['a release that Trivy knows, and nothing found', report(os, packages), false, undefined],
  ['no system at all, as from scratch', report(undefined), false, undefined],
])('%s', (_, given, unknownRelease, lacks) => {
  expect(unknownSystem(given, unknownRelease)?.lacks).toBe(lacks)
})

test('Trivy’s own words about a release', () => {
  const line = '2026-11-23T03:00:00Z\tWARN\tThis OS version is not on the EOL list\tfamily="debian" version="99"'
  expect(tellsUnknownRelease(line)).toBe(true)
  expect(tellsUnknownRelease(line.replace('WARN', 'INFO'))).toBe(false)
})
