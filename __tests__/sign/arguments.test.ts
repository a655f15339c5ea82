import { expect, test } from '@jest/globals'
import {
  attestArguments,
  legacyAttestArguments,
  legacySignArguments,
  signArguments,
  verifyArguments,
  verifyAttestationArguments,
} from '../../src/sign/cosign/arguments.ts'
import type { Services } from '../../src/sign/signer/services.ts'
import { predicateTypes } from '../../src/sign/statements/predicate-types.ts'

const reference = 'ghcr.io/o/n@sha256:1'
const none: Services = { config: '/c', trustedRoot: '/r', fulcio: undefined, log: undefined, timestamps: undefined }
const own: Services = { ...none, fulcio: 'https://f', log: 'https://l', timestamps: 'https://t' }
const key = { kind: 'pem', pem: 'SECRET-CANARY' } as const

test('a key is named by a variable, and nothing is written to the registry by cosign', () => {
  const args = signArguments(reference, '/b', { key, services: none })
  expect(args.join(' ')).toBe(
    'sign --yes --key env://IMAGE_PIPELINE_COSIGN_KEY --signing-config /c --trusted-root /r --upload=false --bundle /b ghcr.io/o/n@sha256:1',
  )
  const attest = attestArguments(reference, predicateTypes.spdx, '/p', '/b', { key: undefined, services: own })
  expect(attest.join(' ')).toBe(
    'attest --yes --oidc-provider github-actions --signing-config /c --trusted-root /r --type https://spdx.dev/Document --predicate /p --no-upload=true --bundle /b ghcr.io/o/n@sha256:1',
  )
})

test('cosign’s older format reads no config: it is told the services, or that there is no log', () => {
  const quiet = legacySignArguments(reference, { key: { kind: 'kms', reference: 'awskms:///x' }, services: none })
  expect(quiet).toEqual(expect.arrayContaining(['--key', 'awskms:///x', '--tlog-upload=false']))
  const told = legacyAttestArguments(reference, predicateTypes.spdx, '/p', { key: undefined, services: own }, true)
  expect(told).toEqual(
    expect.arrayContaining(['--fulcio-url', 'https://f', '--rekor-url', 'https://l', '--replace=true']),
  )
  expect(told).toEqual(expect.arrayContaining(['--timestamp-server-url', 'https://t']))
  expect(told).not.toContain('--tlog-upload=false')
})

test('a workflow is verified by its name, or a pattern of it, and its issuer', () => {
  const by = (subject: string | { readonly pattern: string }) =>
    verifyArguments(reference, 'bundle', {
      identity: { by: 'workflow', subject, issuer: 'https://i' },
      trustedRoot: '/r',
      log: true,
      timestamps: false,
    })
  expect(by('https://w').join(' ')).toBe(
    'verify --output json --certificate-identity https://w --certificate-oidc-issuer https://i --trusted-root /r ghcr.io/o/n@sha256:1',
  )
  expect(by({ pattern: 'https://w/.*' })).toEqual(
    expect.arrayContaining(['--certificate-identity-regexp', '^(?:https://w/.*)$']),
  )
})

test('without a log the timestamp, or the key alone, is what is verified', () => {
  const trust = {
    identity: { by: 'key', publicKey: 'PEM' } as const,
    trustedRoot: undefined,
    log: false,
    timestamps: false,
  }
  const args = verifyAttestationArguments(reference, predicateTypes.provenance, 'legacy', trust)
  expect(args.join(' ')).toBe(
    'verify-attestation --output json --type https://slsa.dev/provenance/v1 --new-bundle-format=false --key env://IMAGE_PIPELINE_PUBLIC_KEY --insecure-ignore-tlog=true ghcr.io/o/n@sha256:1',
  )
  expect(verifyArguments(reference, 'bundle', { ...trust, timestamps: true })).toContain('--use-signed-timestamps=true')
})
