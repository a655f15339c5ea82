/** What cosign says when it fails → what a person can do. The first that matches; tried with cosign 3.1. */
const cures: readonly (readonly [pattern: RegExp, cure: string])[] = [
  [/decryption failed/, 'cosign-password does not open cosign-key: give the password that the key was made with.'],
  [
    /unsupported pem type|decoding pem|invalid pem block|reading key|decrypt: invalid|unmarshal/i,
    'cosign-key is no key that cosign takes: give what `cosign generate-key-pair` wrote, or import one with `cosign import-key-pair`.',
  ],
  [
    /\btuf\b/i,
    'The roots of the public Sigstore could not be fetched: let the job reach tuf-repo-cdn.sigstore.dev, name a Sigstore of your own by signing-config and trusted-root, or sign with cosign-key.',
  ],
  [
    /retrieving ID token|ACTIONS_ID_TOKEN|fetching ambient OIDC/i,
    'No id token could be had: add "id-token: write" to the permissions of the job, or give cosign-key.',
  ],
  [
    /(?:fulcio|signing certificate|getting signer|signingCert).*(?:\b40[013]\b|invalid_grant|expired|unauthorized|error processing the identity token)/is,
    'Fulcio did not take the id token: it is expired, or not one of an issuer that it trusts. Run again; a private Sigstore must know the issuer.',
  ],
  [
    /signing bundle|fulcio|signing certificate|rekor|transparency log|tlog|timestamp/i,
    'A service of the Sigstore did not do its part: run again later. What is published has no tag yet.',
  ],
]

export function cureFor(words: string): string | undefined {
  return cures.find(([pattern]) => pattern.test(words))?.[1]
}
