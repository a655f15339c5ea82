import { createHash } from 'node:crypto'

/** `sha256:` and 64 hex digits (sha512 and 128 are legal too). */
export type Digest = `${string}:${string}`

const pattern = /^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/

export function isDigest(text: string): text is Digest {
  return pattern.test(text)
}

/** sha256 of bytes in memory; blobs are hashed as they stream. */
export function digestOf(bytes: Uint8Array | string): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Whether these are the digest's bytes, whichever algorithm it names. */
export function isOf(digest: Digest, bytes: Uint8Array): boolean {
  return createHash(algorithmOf(digest)).update(bytes).digest('hex') === hexOf(digest)
}

export function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1)
}

export function algorithmOf(digest: Digest): string {
  return digest.slice(0, digest.indexOf(':'))
}
