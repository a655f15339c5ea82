import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { namedReport } from '../../src/trivy/named-report.ts'
import type { TrivyReport } from '../../src/trivy/report.ts'

const digest = `sha256:${'1'.repeat(64)}` as const
const names = {
  image: 'ghcr.io/o/n',
  manifest: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1 },
  imageId: `sha256:${'2'.repeat(64)}` as const,
  input: '/t/linux-amd64',
  files: new Map([['/t/ignore.yaml', '.trivyignore.yaml']]),
}

function report(more: object): TrivyReport {
  return { SchemaVersion: 2, ArtifactName: '/t/linux-amd64', Metadata: {}, ...more } as TrivyReport
}

test('the image and its digest stand where the local path stood; paths in the image stay', () => {
  const Results = ['/t/linux-amd64 (debian 12.5)', '/t/linux-amd64', '/t/linux-amd64/x', 'Python'].map((Target) => ({
    Target,
    Class: 'x',
  }))
  const named = namedReport(report({ Results }), names)
  expect(named.ArtifactName).toBe(`ghcr.io/o/n@${digest}`)
  expect(named.Metadata.RepoDigests).toEqual([`ghcr.io/o/n@${digest}`])
  expect(named.Results?.map(({ Target }) => Target)).toEqual([
    'ghcr.io/o/n (debian 12.5)',
    'ghcr.io/o/n',
    '/t/linux-amd64/x',
    'Python',
  ])
})

test('whatever a variable of the config holds, it is not in the report', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom('TOKEN=', 'A=b=', 'ODD '), (value, name) => {
      const ImageConfig = {
        architecture: 'amd64',
        history: [{ created_by: `RUN |1 TOKEN=${value} /bin/sh -c make` }],
        config: { Env: [`${name}${value}`.replace('ODD ', 'ODD=')], Cmd: ['run', value] },
      }
      expect(JSON.stringify(namedReport(report({ Metadata: { ImageConfig } }), names))).not.toContain(value)
    }),
  )
})

test('the names of variables, the architecture and the labels stay', () => {
  const ImageConfig = { architecture: 'amd64', config: { Env: ['PATH=/bin'], Labels: { a: 'b' } } }
  const { Metadata } = namedReport(report({ Metadata: { ImageConfig } }), names)
  expect(Metadata).toMatchObject({
    ImageConfig: { architecture: 'amd64', config: { Env: ['PATH=***'], Labels: { a: 'b' } } },
  })
})

test('the lines around a secret and a misconfiguration are left out, suppressed or not', () => {
  const finding = {
    RuleID: 'r',
    ID: 'i',
    Match: 'deep',
    Code: { Lines: ['deep'] },
    CauseMetadata: { Code: 'deep', P: 1 },
  }
  const suppressed = { Type: 'secret', Status: 'ignored', Source: '/t/ignore.yaml', Finding: finding }
  const Results = [
    {
      Target: 'x',
      Class: 'secret',
      Secrets: [finding],
      Misconfigurations: [finding],
      ExperimentalModifiedFindings: [suppressed],
    },
  ]
  const [result] = namedReport(report({ Results }), names).Results ?? []
  expect(JSON.stringify(result)).not.toContain('deep')
  expect(result?.Secrets).toEqual([{ RuleID: 'r', ID: 'i', CauseMetadata: { P: 1 } }])
  expect(result?.ExperimentalModifiedFindings?.[0]?.Source).toBe('.trivyignore.yaml')
})
