import { expect, test } from '@jest/globals'
import { plainText } from '../../src/cli/plain-text.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { missingOf } from '../../src/sign/proof/missing.ts'
import type { ManifestProof } from '../../src/sign/proof/proof.ts'
import { readProvenance, readScan } from '../../src/sign/proof/read-predicate.ts'
import { showProof } from '../../src/sign/proof/show-proof.ts'
import { type PredicateType, predicateTypes } from '../../src/sign/statements/predicate-types.ts'

const proof = (
  platform: string,
  types: readonly PredicateType[],
  more: Partial<ManifestProof> = {},
): ManifestProof => ({
  digest: digestOf(platform),
  platform,
  isImage: platform !== '',
  types: new Set(types),
  scan: undefined,
  provenance: undefined,
  why: '',
  ...more,
})
const { signature, spdx, vulnerabilities, provenance } = predicateTypes
const everything = ['sbom', 'scan', 'provenance'] as const

test('of an index signature and provenance are demanded, of a platform SBOM and scan too', () => {
  const whole = [
    proof('', [signature, provenance]),
    proof('linux/amd64', [signature, spdx, vulnerabilities, provenance]),
  ]
  expect(missingOf(whole, everything)).toEqual([])
  expect(missingOf([proof('', []), proof('linux/amd64', [signature])], everything)).toEqual([
    expect.stringMatching(/^index sha256:\w+: no signature, provenance$/),
    expect.stringMatching(/^linux\/amd64 sha256:\w+: no SBOM, scan, provenance$/),
  ])
  expect(missingOf([proof('', [signature]), proof('linux/amd64', [signature])], [])).toEqual([])
})

test('an image without an index is its own platform; cosign’s words say why nothing is proven', () => {
  expect(missingOf([proof('', [], { isImage: true, why: 'no signatures found' })], ['sbom'])).toEqual([
    expect.stringMatching(/^image sha256:\w+: no signature, SBOM \(no signatures found\)$/),
  ])
})

test('the newest of several scans and runs is told', () => {
  const scan = (day: string, severities: readonly string[]) => ({
    predicateType: vulnerabilities,
    subjects: [],
    predicate: {
      scanner: { result: { Results: [{ Vulnerabilities: severities.map((Severity) => ({ Severity })) }, {}] } },
      metadata: { scanFinishedOn: `2026-01-${day}T00:00:00Z` },
    },
  })
  expect(readScan([scan('01', ['LOW']), scan('03', ['HIGH', 'HIGH']), scan('02', [])])).toEqual({
    finished: new Date('2026-01-03T00:00:00Z'),
    counts: { HIGH: 2 },
    result: { Results: [{ Vulnerabilities: [{ Severity: 'HIGH' }, { Severity: 'HIGH' }] }, {}] },
  })
  expect(readScan([])).toBeUndefined()
})

test('a predicate of a stranger’s shape tells nothing and breaks nothing', () => {
  for (const predicate of [
    {},
    { buildDefinition: 1 },
    { buildDefinition: { resolvedDependencies: [null, 3] }, runDetails: [] },
  ])
    expect(readProvenance([{ predicateType: provenance, subjects: [], predicate }])).toEqual({
      commit: '',
      repository: '',
      workflow: '',
      builder: '',
      finished: undefined,
    })
})

test('the table says who signed and how old it is; a stranger’s words do not draw on the terminal', () => {
  const now = new Date('2026-01-10T00:00:00Z')
  const text = showProof(
    {
      reference: 'ghcr.io/o/n@sha256:1',
      signer: 'the key',
      missing: [],
      manifests: [
        proof('', [signature, provenance], {
          provenance: {
            commit: '\u001b[31mabc|def',
            repository: 'https://github.com/o/n',
            workflow: 'w@main',
            builder: 'b',
            finished: new Date('2026-01-09T23:00:00Z'),
          },
        }),
        proof('linux/amd64', [signature, spdx, vulnerabilities], {
          scan: { counts: {}, finished: new Date('2026-01-03T00:00:00Z'), result: {} },
        }),
      ],
    },
    now,
  )
  const shown = plainText(text)
  expect(shown).not.toContain('\u001b')
  expect(shown).toMatch(/commit +.*abc\|def/)
  expect(shown).toContain('2026-01-09T23:00:00Z, 1 hour ago')
  expect(shown).toMatch(/linux\/amd64 .* yes +SPDX +nothing known; 7 days ago +no/)
})

test('who signed is told of what was asked for: a signed part of it says nothing of the whole', () => {
  const manifests = [proof('', []), proof('linux/amd64', [signature])]
  const shown = showProof({ reference: 'x@sha256:y', signer: 'the key', manifests, missing: [] }, new Date(0))
  expect(shown).toContain('nobody that was asked for')
  expect(shown).not.toContain('the key')
})
