import { expect, test } from '@jest/globals'
import { cureFor } from '../../src/sign/cosign/cures.ts'

// As cosign 3.1.1 and 3.1.3 said it.
test.each([
  ['Error: decrypt: encrypted: decryption failed', /cosign-password/],
  ["Error: decrypt: invalid character '\\x00' looking for beginning of value", /cosign generate-key-pair/],
  [
    'signing bundle: Fulcio returned 400: {"code":3,"message":"There was an error processing the identity token"}',
    /expired/,
  ],
  ['signing bundle: Fulcio returned 403: {"message":"trouble"}', /expired/],
  ['signing digest: signing bundle: error signing bundle: http: read on closed response body', /run again later/],
  [
    'signing bundle: Post "http://127.0.0.1:46127/api/v1/log/entries": giving up after 2 attempt(s): status 500',
    /run again later/,
  ],
  ['getting keypair and token: retrieving ID token: authenticating caller: 404 Not Found', /id-token: write/],
  [
    'getting default trusted root: error getting signing config from TUF: failed to load metadata: tuf refresh failed: Get "https://tuf-repo-cdn.sigstore.dev/15.root.json": dial tcp: no such host',
    /tuf-repo-cdn\.sigstore\.dev/,
  ],
])('cosign: “%s” has a cure', (words, cure) => {
  expect(cureFor(words)).toMatch(cure)
})

test('what nobody has seen yet has none, and cosign’s own words stand alone', () => {
  expect(cureFor('Error: no space left on device')).toBeUndefined()
})
