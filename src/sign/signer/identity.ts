import { createHash, createPublicKey } from 'node:crypto'
import { UserError } from '../../core/errors.ts'
import { readRecord } from '../../oci/document.ts'

/** Who signed, or must have signed. */
export type Identity =
  | { readonly by: 'key'; readonly publicKey: string }
  | { readonly by: 'workflow'; readonly subject: string | Pattern; readonly issuer: string }

/** A regular expression as Go reads them, which must match the whole name. */
export interface Pattern {
  readonly pattern: string
}

/** Claims of GitHub's id token that we read. https://docs.github.com/actions/concepts/security/openid-connect */
export interface Claims {
  readonly iss: string
  /** The workflow that the job runs: a reusable one where the caller only calls it, e.g. `o/n/.github/workflows/image.yml@refs/heads/main`. */
  readonly job_workflow_ref: string
  readonly workflow_ref?: string
  readonly repository?: string
  readonly repository_id?: string
  readonly repository_owner_id?: string
  readonly runner_environment?: string
}

/**
 * What the token says of itself. Its signature is Fulcio's to check.
 *
 * @throws UserError where it is no such token
 */
export function claimsOf(token: string): Claims {
  const [, payload = ''] = token.split('.')
  try {
    const claims = readRecord(Buffer.from(payload, 'base64url'), 'the id token')
    const { iss, job_workflow_ref: workflow } = claims
    if (typeof iss === 'string' && typeof workflow === 'string' && workflow !== '') return claims as unknown as Claims
  } catch {
    // Told below: what the parser would quote is a secret.
  }
  throw new UserError('the OIDC id token does not say which workflow it was given to', {
    cure: 'Sign in a job of GitHub Actions, or with cosign-key.',
  })
}

/** As Fulcio writes it into certificates for GitHub's tokens: the workflow that runs, not its caller. */
export function workflowIdentity({ iss, job_workflow_ref }: Claims, serverUrl: string): Identity {
  return { by: 'workflow', subject: `${serverUrl}/${job_workflow_ref}`, issuer: iss }
}

/** In words that fit behind "signed by". */
export function identityText(identity: Identity): string {
  if (identity.by === 'key') return `the key ${fingerprint(identity.publicKey)}`
  return typeof identity.subject === 'string' ? identity.subject : `a name that /${identity.subject.pattern}/ matches`
}

/** `sha256:0123456789abcdef…` of the public key as DER: which of several keys it is. */
function fingerprint(pem: string): string {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' })
  return `sha256:${createHash('sha256').update(der).digest('hex').slice(0, 16)}…`
}
