import { UserError } from '../../core/errors.ts'
import { childEnv, type Environment, type ExecResult, type Host } from '../../core/host.ts'
import { ToolError } from '../../core/tool-error.ts'
import type { Tool } from '../../tools/tool.ts'
import { type Key, kmsVariables } from '../signer/key.ts'
import { cureFor } from './cures.ts'

/** cosign's command line, with no more of our environment than each command needs. */
export interface Cosign {
  /** With what signing takes: the key and its password, or the job's way to an id token. No other child sees these. */
  signing(args: readonly string[], signal?: AbortSignal): Promise<ExecResult>
  /** Without any secret but the registries' logins. @param more e.g. a public key */
  plain(args: readonly string[], more?: Environment): Promise<ExecResult>
}

export interface CosignWorld {
  readonly tool: Pick<Tool, 'path'>
  /** A folder of this run alone. */
  readonly folder: string
  /** Registry logins as docker keeps them. */
  readonly dockerConfig: { readonly dir: string; readonly variables: readonly string[] }
  /** Where it runs: outside of the checkout. */
  readonly host: Host
}

/** The variable by which a key given as text reaches cosign: never a file, never an argument. */
const keyVariable = 'IMAGE_PIPELINE_COSIGN_KEY'

/** `secrets`: what signs; undefined for one that only verifies. */
export function cosign(
  { tool, folder, dockerConfig, host }: CosignWorld,
  secrets?: { readonly key: Key | undefined; readonly password: string },
): Cosign {
  // Helpers and KMS libraries look into the user's home; without these cosign gets an empty one.
  const kms = secrets?.key?.kind === 'kms' ? kmsVariables(secrets.key.reference, Object.keys(host.env)) : []
  const ownHome = dockerConfig.variables.length === 0 && secrets?.key?.kind !== 'kms'
  const values: Environment = {
    ...(ownHome ? { HOME: folder } : {}),
    DOCKER_CONFIG: dockerConfig.dir,
    // What it keeps of the public Sigstore's roots.
    TUF_ROOT: `${folder}/tuf`,
  }
  const run = async (
    args: readonly string[],
    names: readonly string[],
    more: Environment,
    signal?: AbortSignal,
  ): Promise<ExecResult> => {
    const env = childEnv(host.env, [...dockerConfig.variables, ...names], { ...values, ...more })
    const command = { tool: tool.path, args, env, cwd: folder, onStderr: host.log.debug }
    try {
      return await host.exec(signal ? { ...command, signal } : command)
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      const cure = cureFor(error.stderr)
      throw cure === undefined ? error : new CosignError(error, cure)
    }
  }
  const idToken = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'GITHUB_ACTIONS']
  return {
    signing(args, signal) {
      if (!secrets?.key) return run(args, idToken, {}, signal)
      const { key, password } = secrets
      const own = key.kind === 'variable' ? [key.name] : kms
      const pem = key.kind === 'pem' ? { [keyVariable]: key.pem } : {}
      return run(args, own, { COSIGN_PASSWORD: password, ...pem }, signal)
    },
    plain: (args, more = {}) => run(args, [], more),
  }
}

/** How cosign is told of the key. */
export function keyArgument(key: Key): string {
  if (key.kind === 'kms') return key.reference
  return `env://${key.kind === 'pem' ? keyVariable : key.name}`
}

/** cosign's failure, with the cure for it. */
export class CosignError extends UserError {
  readonly status: number

  constructor(error: ToolError, cure: string) {
    super(error.message, { cure, cause: error })
    this.name = 'CosignError'
    this.status = error.status
  }
}
