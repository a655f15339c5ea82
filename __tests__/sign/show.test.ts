import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { show } from '../../src/sign/show.ts'
import type { Signatures } from '../../src/sign/signatures.ts'
import { predicateTypes } from '../../src/sign/statements/predicate-types.ts'

const publicKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString()

const signatures: Signatures = {
  identity: {
    by: 'workflow',
    subject: 'https://github.com/o/n/.github/workflows/w.yml@refs/heads/main',
    issuer: 'https://i',
  },
  formats: ['bundle'],
  log: true,
  subjects: [
    {
      reference: 'ghcr.io/o/n@sha256:1',
      digest: digestOf('index'),
      platform: '',
      made: [predicateTypes.signature],
      kept: [],
    },
    {
      reference: 'ghcr.io/o/n@sha256:2',
      digest: digestOf('amd64'),
      platform: 'linux/amd64',
      made: [predicateTypes.vulnerabilities],
      kept: [predicateTypes.signature, predicateTypes.spdx],
    },
  ],
}

test('the summary says what was made and what was there before, by whom, and where GitHub keeps it', () => {
  const { section, outputs } = show(signatures, { stored: ['https://github.com/o/n/attestations/1'], beforeTags: true })
  expect(section).toContain('| `ghcr.io/o/n@sha256:1` | index | signature |')
  expect(section).toContain('| linux/amd64 | scan; from before: signature, SPDX |')
  expect(section).toContain('with entries in the transparency log; verified before any tag moved')
  expect(section).toContain('Kept by GitHub too: https://github.com/o/n/attestations/1.')
  expect(JSON.parse(outputs.signatures ?? '')).toMatchObject({
    identity: 'https://github.com/o/n/.github/workflows/w.yml@refs/heads/main',
    issuer: 'https://i',
    subjects: [{ made: ['signature'] }, { kept: ['signature', 'SPDX'] }],
  })
})

test('with a key the output has the public key, by which anybody verifies', () => {
  const { outputs, section } = show(
    { ...signatures, identity: { by: 'key', publicKey }, log: false },
    { stored: [], beforeTags: false },
  )
  expect(JSON.parse(outputs.signatures ?? '')).toMatchObject({ key: publicKey.trim(), log: false })
  expect(section).toMatch(/Signed by the key sha256:[0-9a-f]{16}… .* without a transparency log; verified\./)
  expect(section).not.toContain('Kept by GitHub')
})
