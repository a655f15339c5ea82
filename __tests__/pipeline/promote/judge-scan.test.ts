import { expect, test } from '@jest/globals'
import { digestOf } from '../../../src/oci/digest.ts'
import { refusedByScan } from '../../../src/pipeline/promote/judge-scan.ts'
import type { ScanPlan } from '../../../src/scan/index.ts'
import type { Proof } from '../../../src/sign/index.ts'

const now = new Date('2026-01-02T03:04:05Z')
const gate = (more: Partial<ScanPlan> = {}): ScanPlan => ({
  scanners: ['vuln'],
  severities: ['CRITICAL', 'HIGH'],
  ignoreUnfixed: true,
  fail: true,
  ignoreFile: undefined,
  entries: [],
  vex: [],
  warnings: [],
  ...more,
})

function proofOf(...results: readonly unknown[]): Proof {
  const scans = results.map((result, at) => ({
    digest: digestOf(String(at)),
    platform: `linux/${at}`,
    isImage: true,
    types: new Set<never>(),
    scan: result === undefined ? undefined : { finished: now, counts: {}, result },
    provenance: undefined,
    why: '',
  }))
  return { reference: 'ghcr.io/o/n@x', signer: '', manifests: scans, missing: [] }
}

const found = (Severity: string, FixedVersion = '2') => ({
  VulnerabilityID: 'CVE-1',
  PkgName: 'a',
  InstalledVersion: '1',
  FixedVersion,
  Severity,
})
const report = (vulnerabilities: readonly object[], metadata: object = {}, more: object = {}) => ({
  SchemaVersion: 2,
  Metadata: metadata,
  Results: [{ Target: 't', Class: 'os-pkgs', Vulnerabilities: vulnerabilities, ...more }],
})

test('what is attested is judged by the severities of where it goes', async () => {
  const proof = proofOf(report([found('HIGH')]), report([found('LOW')]))
  expect(await refusedByScan(gate(), proof, now)).toEqual(['scan: a 1 has CVE-1 (HIGH, linux/0), fixed in 2'])
  expect(await refusedByScan(gate({ severities: ['CRITICAL'] }), proof, now)).toEqual([])
  expect(await refusedByScan(gate({ fail: false }), proof, now)).toEqual([])
})

test('what has no fix is refused only where that is asked for', async () => {
  const proof = proofOf(report([found('HIGH', '')]))
  expect(await refusedByScan(gate(), proof, now)).toEqual([])
  expect(await refusedByScan(gate({ ignoreUnfixed: false }), proof, now)).toHaveLength(1)
})

test('what was ignored when the image was scanned stays so; the end of life of a system is judged', async () => {
  const ignored = { Type: 'vulnerability', Status: 'ignored', Finding: found('CRITICAL') }
  const suppressed = report([], {}, { ExperimentalModifiedFindings: [ignored] })
  expect(await refusedByScan(gate(), proofOf(suppressed), now)).toEqual([])
  const old = report([], { OS: { Family: 'debian', Name: '8.11', EOSL: true } })
  expect(await refusedByScan(gate(), proofOf(old), now)).toEqual([expect.stringContaining('past its end of life')])
})

test('a scan that cannot be read is refused, not passed over; a platform without one is told by the proof', async () => {
  const strange = [{}, 'text', { SchemaVersion: 2 }, report([{ Severity: 7 }]), report([], { OS: 'x' })]
  for (const one of strange)
    expect(await refusedByScan(gate(), proofOf(one), now)).toEqual([
      expect.stringMatching(/^scan: what is attested of linux\/0 cannot be judged: /),
    ])
  expect(await refusedByScan(gate(), proofOf(undefined), now)).toEqual([])
})
