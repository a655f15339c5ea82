import { expect, test } from '@jest/globals'
import { keyKind, kmsVariables } from '../../src/sign/signer/key.ts'

const pem = (kind: string) => `-----BEGIN ${kind}-----\nSECRET-CANARY\n-----END ${kind}-----`
const parse = async (text: string) => keyKind.parse(text)

test.each([
  ['', undefined],
  [`${pem('ENCRYPTED SIGSTORE PRIVATE KEY')}\n`, { kind: 'pem', pem: `${pem('ENCRYPTED SIGSTORE PRIVATE KEY')}\n` }],
  [pem('ENCRYPTED COSIGN PRIVATE KEY'), { kind: 'pem', pem: `${pem('ENCRYPTED COSIGN PRIVATE KEY')}\n` }],
  ['env://COSIGN_KEY', { kind: 'variable', name: 'COSIGN_KEY' }],
  ['awskms:///alias/release', { kind: 'kms', reference: 'awskms:///alias/release' }],
  ['gcpkms://projects/p/locations/l', { kind: 'kms', reference: 'gcpkms://projects/p/locations/l' }],
])('%j is a key, or where one is', async (text, key) => {
  expect(await parse(text)).toEqual(key)
})

test.each([
  ['a path', 'keys/cosign.key', /not the path of its file/],
  ['a key that is not encrypted', pem('EC PRIVATE KEY'), /cosign import-key-pair/],
  ['a public key', pem('PUBLIC KEY'), /Give the private one/],
  ['half a key', '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nSECRET-CANARY', /whole file/],
  ['a scheme that nobody knows', 'ftp://SECRET-CANARY', /awskms/],
  ['no name of a variable', 'env://SECRET-CANARY x', /env:\/\/NAME/],
])('%s is a mistake that says the cure and repeats nothing of it', async (_, text, cure) => {
  const mistake = await parse(text).catch((error: unknown) => error)
  expect(mistake).toMatchObject({ mistakes: [{ cure: expect.stringMatching(cure) }] })
  expect(JSON.stringify(mistake)).not.toContain('SECRET-CANARY')
})

test('a KMS’s library sees its own cloud’s variables and no other’s', () => {
  const names = ['AWS_REGION', 'AZURE_CLIENT_ID', 'VAULT_TOKEN', 'GITHUB_TOKEN', 'GOOGLE_APPLICATION_CREDENTIALS']
  expect(kmsVariables('awskms:///x', names)).toEqual(['AWS_REGION'])
  expect(kmsVariables('hashivault://x', names)).toEqual(['VAULT_TOKEN'])
  expect(kmsVariables('gcpkms://x', names)).toEqual(['GOOGLE_APPLICATION_CREDENTIALS'])
})
