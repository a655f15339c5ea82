import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readRecord } from '../../oci/document.ts'
import type { Cosign } from '../cosign/cosign.ts'
import type { SignPlan } from '../plan.ts'
import { serviceUrl } from './service-url.ts'

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
 * @throws ToolError where the public Sigstore cannot be reached
 */
export async function servicesOf(
  { sigstore, trustedRoot, by }: Pick<SignPlan, 'sigstore' | 'trustedRoot' | 'by'>,
  folder: string,
  cosign: Cosign,
  now: Date,
): Promise<Services> {
  const isFile = typeof sigstore === 'object'
  const config = isFile ? sigstore.file : join(folder, 'signing-config.json')
  const own = join(folder, 'trusted-root.json')
  const defaults = sigstore === 'none' ? [] : ['--with-default-services=true']
  const without = sigstore === 'public without log' ? ['--no-default-rekor=true'] : []
  // A key with services of its own may do without roots: then there is nothing to verify but the key.
  const makesRoot = trustedRoot === undefined && !(isFile && by === 'key')
  // One after the other: both keep what they fetch of the public Sigstore in one folder.
  if (!isFile) await cosign.plain(['signing-config', 'create', ...defaults, ...without, '--out', config])
  if (makesRoot) await cosign.plain(['trusted-root', 'create', ...defaults, '--out', own])
  const { caUrls, rekorTlogUrls, tsaUrls } = readRecord(await readFile(config), 'the signing config')
  return {
    config,
    trustedRoot: makesRoot ? own : trustedRoot,
    fulcio: serviceUrl(caUrls, now),
    log: serviceUrl(rekorTlogUrls, now),
    timestamps: serviceUrl(tsaUrls, now),
  }
}
