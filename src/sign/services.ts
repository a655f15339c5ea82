import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { isRecord } from '../core/is-record.ts'
import { readRecord } from '../oci/document.ts'
import type { Cosign } from './cosign.ts'
import type { SignPlan } from './plan.ts'

/** The Sigstore of a run, as files that cosign reads. */
export interface Services {
  /** Path of the signing config. */
  readonly config: string
  /** Path; undefined leaves it to cosign, which needs none for a key without services. */
  readonly trustedRoot: string | undefined
  /** Addresses, for cosign's older format, which reads no config; undefined where there is none. */
  readonly fulcio: string | undefined
  readonly log: string | undefined
  readonly timestamps: string | undefined
}

/**
 * Makes or reads the config, once a run: cosign would ask the public Sigstore's repository again with each signature.
 *
 * @throws UserError for a file that is none, ToolError where the public Sigstore cannot be reached
 */
export async function servicesOf(
  { sigstore, trustedRoot, by }: Pick<SignPlan, 'sigstore' | 'trustedRoot' | 'by'>,
  folder: string,
  cosign: Cosign,
  host: Host,
): Promise<Services> {
  const at = (path: string) => (isAbsolute(path) ? path : join(host.cwd, path))
  const isFile = typeof sigstore === 'object'
  const config = isFile ? at(sigstore.file) : join(folder, 'signing-config.json')
  const root = trustedRoot === '' ? join(folder, 'trusted-root.json') : at(trustedRoot)
  const defaults = sigstore === 'none' ? [] : ['--with-default-services=true']
  const without = sigstore === 'public without log' ? ['--no-default-rekor=true'] : []
  // A key with services of its own may do without roots: then there is nothing to verify but the key.
  const makesRoot = trustedRoot === '' && !(isFile && by === 'key')
  // One after the other: both keep what they fetch of the public Sigstore in one folder.
  if (!isFile) await cosign.plain(['signing-config', 'create', ...defaults, ...without, '--out', config])
  if (makesRoot) await cosign.plain(['trusted-root', 'create', ...defaults, '--out', root])
  const [read] = await Promise.all([
    readJson(config, 'signing-config'),
    trustedRoot === '' ? undefined : readJson(root, 'trusted-root'),
  ])
  return {
    config,
    trustedRoot: makesRoot || trustedRoot !== '' ? root : undefined,
    fulcio: urlOf(read.caUrls),
    log: urlOf(read.rekorTlogUrls),
    timestamps: urlOf(read.tsaUrls),
  }
}

async function readJson(path: string, input: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return readRecord(await readFile(path), 'the file')
  } catch (error) {
    throw new UserError(`${input}: ${path} cannot be used: ${messageOf(error)}`, {
      cure: `Name a file that \`cosign ${input} create\` made.`,
      cause: error,
    })
  }
}

/** The first of a list of services that is still valid. */
function urlOf(services: unknown): string | undefined {
  if (!Array.isArray(services)) return undefined
  const valid = services.filter(isRecord).find(({ validFor }) => !isRecord(validFor) || !validFor.end)
  return typeof valid?.url === 'string' ? valid.url : undefined
}
