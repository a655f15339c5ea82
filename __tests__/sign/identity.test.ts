import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { claimsOf, identityText, workflowIdentity } from '../../src/sign/signer/identity.ts'
import { identity, idToken, issuer } from '../support/sigstore/id-token.ts'

test('who must have signed is the workflow that runs, the reusable one, not the one that called it', () => {
  const claims = claimsOf(idToken({}))
  expect(claims.workflow_ref).toContain('octo/app/.github/workflows/release.yml')
  expect(workflowIdentity(claims, 'https://github.com')).toEqual({ by: 'workflow', subject: identity, issuer })
  expect(workflowIdentity(claims, 'https://octo.ghe.com')).toMatchObject({
    subject: expect.stringMatching(/^https:\/\/octo\.ghe\.com\/octo\/workflows\//),
  })
})

test.each(['', 'no token', 'a.b.c', idToken({ job_workflow_ref: undefined })])(
  'a token that does not say its workflow (%#) signs nothing, and is not shown',
  (token) => {
    expect(() => claimsOf(token)).toThrow(/does not say which workflow/)
  },
)

test('a signer in words', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  expect(identityText({ by: 'key', publicKey: pem })).toMatch(/^the key sha256:[0-9a-f]{16}…$/)
  expect(identityText({ by: 'workflow', subject: { pattern: '^a' }, issuer })).toBe('a name that /^a/ matches')
})
