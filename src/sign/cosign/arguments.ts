import type { SignatureFormat } from '../plan.ts'
import type { Identity } from '../signer/identity.ts'
import type { Key } from '../signer/key.ts'
import type { Services } from '../signer/services.ts'
import type { PredicateType } from '../statements/predicate-types.ts'
import { keyArgument } from './cosign.ts'

/** Who signs, and with whose help. */
export interface Signing {
  /** undefined: the job's id token. */
  readonly key: Key | undefined
  readonly services: Services
}

/** A bundle in a file; nothing is written to the registry. */
export function signArguments(reference: string, file: string, signing: Signing): readonly string[] {
  return ['sign', '--yes', ...signer(signing), '--upload=false', '--bundle', file, reference]
}

export function attestArguments(
  reference: string,
  type: PredicateType,
  predicate: string,
  file: string,
  signing: Signing,
): readonly string[] {
  const what = ['--type', type, '--predicate', predicate]
  return ['attest', '--yes', ...signer(signing), ...what, '--no-upload=true', '--bundle', file, reference]
}

/** The tags `sha256-….sig`; cosign writes them itself. */
export function legacySignArguments(reference: string, signing: Signing): readonly string[] {
  return ['sign', '--yes', ...legacySigner(signing), reference]
}

/** `sha256-….att`. @param replace takes away all that is there of the type, whoever signed it */
export function legacyAttestArguments(
  reference: string,
  type: PredicateType,
  predicate: string,
  signing: Signing,
  replace: boolean,
): readonly string[] {
  const what = ['--type', type, '--predicate', predicate, ...(replace ? ['--replace=true'] : [])]
  return ['attest', '--yes', ...legacySigner(signing), ...what, reference]
}

export interface Trust {
  readonly identity: Identity
  /** Path of the roots; undefined for cosign's own way. */
  readonly trustedRoot: string | undefined
  /** Whether an entry in a transparency log must prove when it was signed. */
  readonly log: boolean
  /** Whether a timestamp of an authority may prove it. */
  readonly timestamps: boolean
}

/** The variable that holds the public key. */
export const publicKeyVariable = 'IMAGE_PIPELINE_PUBLIC_KEY'

export function verifyArguments(reference: string, format: SignatureFormat, trust: Trust): readonly string[] {
  return ['verify', '--output', 'json', ...formatOf(format), ...trustArguments(trust), reference]
}

/** Prints the envelopes of what was verified, one a line. */
export function verifyAttestationArguments(
  reference: string,
  type: PredicateType,
  format: SignatureFormat,
  trust: Trust,
): readonly string[] {
  return [
    ...['verify-attestation', '--output', 'json', '--type', type],
    ...formatOf(format),
    ...trustArguments(trust),
    reference,
  ]
}

function formatOf(format: SignatureFormat): readonly string[] {
  return format === 'legacy' ? ['--new-bundle-format=false'] : []
}

function trustArguments({ identity, trustedRoot, log, timestamps }: Trust): readonly string[] {
  return [
    ...identityArguments(identity),
    ...(trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]),
    ...(log ? [] : ['--insecure-ignore-tlog=true']),
    ...(timestamps ? ['--use-signed-timestamps=true'] : []),
  ]
}

function identityArguments(identity: Identity): readonly string[] {
  if (identity.by === 'key') return ['--key', `env://${publicKeyVariable}`]
  const { subject, issuer } = identity
  const name = typeof subject === 'string' ? 'certificate-identity' : 'certificate-identity-regexp'
  // The whole name: part of one can be written by whoever may name a branch.
  const text = typeof subject === 'string' ? subject : `^(?:${subject.pattern})$`
  return [`--${name}`, text, '--certificate-oidc-issuer', issuer]
}

function signer({ key, services }: Signing): readonly string[] {
  const roots = services.trustedRoot === undefined ? [] : ['--trusted-root', services.trustedRoot]
  return [...who(key), '--signing-config', services.config, ...roots]
}

function legacySigner({ key, services }: Signing): readonly string[] {
  const { fulcio, log, timestamps } = services
  return [
    ...who(key),
    ...['--new-bundle-format=false', '--use-signing-config=false'],
    ...(fulcio === undefined ? [] : ['--fulcio-url', fulcio]),
    ...(log === undefined ? ['--tlog-upload=false'] : ['--rekor-url', log]),
    ...(timestamps === undefined ? [] : ['--timestamp-server-url', timestamps]),
  ]
}

function who(key: Key | undefined): readonly string[] {
  return key === undefined ? ['--oidc-provider', 'github-actions'] : ['--key', keyArgument(key)]
}
