import { createHash } from 'node:crypto'
import type { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock'

type Made<T extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>

export interface Authorities {
  readonly url: string
  readonly ca: Made<typeof initializeCA>
  readonly ctLog: Made<typeof initializeCTLog>
  readonly log: Made<typeof initializeTLog>
  readonly tsa: Made<typeof initializeTSA>
}

const validFor = { start: '2020-01-01T00:00:00Z' }

/** The same bytes as a Buffer. */
export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBufferLike>): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** What `cosign trusted-root create` would write of them. */
export function trustedRoot({ url, ca, ctLog, log, tsa }: Authorities): unknown {
  const transparent = (baseUrl: string, key: Buffer, keyId: Buffer) => ({
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: key.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: keyId.toString('base64') },
  })
  const authority = (uri: string, ...certificates: readonly Buffer[]) => ({
    subject: { organization: 'sigstore.mock', commonName: 'sigstore' },
    uri,
    certChain: { certificates: certificates.map((one) => ({ rawBytes: one.toString('base64') })) },
    validFor,
  })
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [transparent(url, log.publicKey, createHash('sha256').update(log.publicKey).digest())],
    certificateAuthorities: [authority(url, bytesOf(ca.rootCertificate))],
    ctlogs: [transparent(`${url}/ct`, ctLog.publicKey, bytesOf(ctLog.logID))],
    timestampAuthorities: [authority(url, bytesOf(tsa.intCertificate), bytesOf(tsa.rootCertificate))],
  }
}

/** What `cosign signing-config create` would write. */
export function signingConfig(url: string, services: readonly ('rekor' | 'timestamps')[]): unknown {
  const service = (at: string) => ({ url: at, majorApiVersion: 1, validFor, operator: 'sigstore.mock' })
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service(url)],
    oidcUrls: [service(`${url}/oauth2`)],
    rekorTlogUrls: services.includes('rekor') ? [service(url)] : [],
    rekorTlogConfig: services.includes('rekor') ? { selector: 'ANY' } : {},
    tsaUrls: services.includes('timestamps') ? [service(`${url}/api/v1/timestamp`)] : [],
    tsaConfig: services.includes('timestamps') ? { selector: 'ANY' } : {},
  }
}
