import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { Tool } from '../../tools/tool.ts'
import type { Signing, Trust } from '../cosign/arguments.ts'
import { type Cosign, CosignError, cosign, keyArgument } from '../cosign/cosign.ts'
import type { SignInputs } from '../inputs.ts'
import type { SignatureFormat, SignPlan } from '../plan.ts'
import { type Claims, claimsOf, workflowIdentity } from './identity.ts'
import { servicesOf } from './services.ts'

/** Everything that signing takes, found to work before anything is built. */
export interface Signer {
  readonly cosign: Cosign
  readonly signing: Signing
  /** Who must have signed, and how it is proven: what is verified against afterwards. */
  readonly trust: Trust
  readonly formats: readonly SignatureFormat[]
  /** Of the id token; undefined for a key. */
  readonly claims: Claims | undefined
  /** A folder of this run alone. */
  readonly folder: string
  readonly tool: Tool
}

export interface SignerWorld {
  readonly tool: Tool
  /** Registry logins as docker keeps them, and the variables that its credential helpers read. */
  readonly dockerConfig: { readonly dir: string; readonly variables: readonly string[] }
  /** e.g. `https://github.com` */
  readonly serverUrl: string
  readonly host: Host
}

/**
 * Opens the key, or reads the id token, and gets the Sigstore's roots: a wrong password or a missing permission is told
 * before anything is built.
 *
 * @throws UserError with the cure
 */
export async function prepare(
  plan: SignPlan,
  { cosignKey: key, cosignPassword: password }: Pick<SignInputs, 'cosignKey' | 'cosignPassword'>,
  { tool, dockerConfig, serverUrl, host }: SignerWorld,
): Promise<Signer> {
  // From now on it is masked wherever it would be shown.
  if (key?.kind === 'variable') host.secret(host.env[key.name] ?? '')
  const folder = join(await host.tempDir(), 'sign')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const program = cosign({ tool, folder, dockerConfig, host }, { key: plan.by === 'key' ? key : undefined, password })
  const identify = async () => {
    if (plan.by === 'key' && key) {
      const { stdout } = await program.signing(['public-key', '--key', keyArgument(key)]).catch((error: unknown) => {
        throw aboutPassword(error, password)
      })
      return { identity: { by: 'key', publicKey: stdout } as const, claims: undefined }
    }
    const claims = claimsOf(await host.idToken('sigstore'))
    return { identity: workflowIdentity(claims, serverUrl), claims }
  }
  const [services, { identity, claims }] = await Promise.all([
    servicesOf(plan, folder, program, host.now()),
    identify(),
  ])
  const log = services.log !== undefined
  return {
    cosign: program,
    signing: { key: plan.by === 'key' ? key : undefined, services },
    trust: {
      identity,
      trustedRoot: services.trustedRoot,
      log,
      // Without a log the timestamp alone proves that the certificate was valid.
      timestamps: !log && services.timestamps !== undefined && identity.by === 'workflow',
    },
    formats: plan.formats,
    claims,
    folder,
    tool,
  }
}

/** A password that is missing, or has a line break that nobody meant, is a mistake of its own. */
function aboutPassword(error: unknown, password: string): unknown {
  if (!(error instanceof CosignError) || !/decryption failed/.test(error.message)) return error
  const where = 'cosign-password (IMAGE_PIPELINE_COSIGN_PASSWORD on a laptop)'
  if (password === '')
    return new UserError('cosign-key is encrypted, and cosign-password is empty', {
      cure: `Give ${where}.`,
      cause: error,
    })
  if (password !== password.trim())
    return new UserError(error.message, {
      cure: `${where} begins or ends with a space or a line break, which counts: give it without.`,
      cause: error,
    })
  return error
}
