import { expect, test } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { vulnerabilitiesPredicate } from '../../src/scan/index.ts'
import type { Pass } from '../../src/trivy/report.ts'

const pass: Pass = {
  platform: 'linux/amd64',
  subject: { mediaType: mediaTypes.manifest, digest: digestOf('image'), size: 1 },
  path: '/nowhere',
  report: {
    SchemaVersion: 2,
    ArtifactName: 'ghcr.io/o/n@sha256:1',
    CreatedAt: '2026-01-02T03:04:05Z',
    Metadata: { OS: { Family: 'debian', Name: '12.5' } },
    Results: [
      {
        Target: 'debian 12.5',
        Class: 'os-pkgs',
        Type: 'debian',
        Packages: [{ Name: 'PACKAGE-CANARY' }],
        Vulnerabilities: [{ VulnerabilityID: 'CVE-1', PkgName: 'p', InstalledVersion: '1' }],
        ExperimentalModifiedFindings: [
          { Type: 'vulnerability', Status: 'ignored', Finding: {} },
          { Type: 'secret', Status: 'ignored', Finding: 'SECRET-CANARY' },
        ],
      },
      { Target: '/app/creds', Class: 'secret', Secrets: [{ RuleID: 'SECRET-CANARY' }] },
      { Target: 'Python', Class: 'lang-pkgs' },
    ],
  },
}

test('what is attested of a scan are its vulnerabilities and what was suppressed of them: no package, no secret', () => {
  const database = { updatedAt: new Date('2026-01-01T00:00:00Z'), from: 'mirror.example/trivy-db:2' }
  const now = new Date('2026-01-02T03:04:06Z')
  const predicate = vulnerabilitiesPredicate(pass, { version: '0.74.0' }, database, { runUrl: 'https://run', now })
  expect(predicate).toMatchObject({
    invocation: { uri: 'https://run' },
    scanner: {
      uri: 'pkg:github/aquasecurity/trivy@0.74.0',
      version: '0.74.0',
      db: { uri: 'mirror.example/trivy-db:2', version: '2026-01-01T00:00:00.000Z' },
      result: {
        Results: [
          { Class: 'os-pkgs', Vulnerabilities: [{ VulnerabilityID: 'CVE-1' }], ExperimentalModifiedFindings: [{}] },
          { Target: 'Python', Class: 'lang-pkgs' },
        ],
      },
    },
    metadata: { scanStartedOn: '2026-01-02T03:04:05Z', scanFinishedOn: '2026-01-02T03:04:06.000Z' },
  })
  expect(JSON.stringify(predicate)).not.toContain('CANARY')
})
