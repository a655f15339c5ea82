import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { type Mistake, messageOf } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { failTogether } from '../core/input.ts'
import { readRecord } from '../oci/document.ts'
import type { SignInputs } from './inputs.ts'
import { serviceUrl } from './signer/service-url.ts'

/** The files that inputs name, as far as they decide something. */
export interface SignFacts {
  /** Absolute path, and whether it names a log; undefined where no file is named. */
  readonly signingConfig: { readonly path: string; readonly log: boolean } | undefined
  /** Absolute; undefined for the public Sigstore's. */
  readonly trustedRoot: string | undefined
}

/** What `cosign … create` writes into each. */
const kinds = {
  'signing-config': 'application/vnd.dev.sigstore.signingconfig.',
  'trusted-root': 'application/vnd.dev.sigstore.trustedroot',
} as const

/** @throws InputError for files that are missing or none: they would be found when the image is out already */
export async function look(
  { signingConfig, trustedRoot }: Pick<SignInputs, 'signingConfig' | 'trustedRoot'>,
  host: Pick<Host, 'cwd' | 'now'>,
): Promise<SignFacts> {
  const mistakes: Mistake[] = []
  const read = async (input: keyof typeof kinds, value: string) => {
    if (value === '' || (input === 'signing-config' && value === 'public')) return undefined
    const path = isAbsolute(value) ? value : join(host.cwd, value)
    try {
      const document = readRecord(await readFile(path), 'the file')
      if (String(document.mediaType ?? '').startsWith(kinds[input])) return { path, document }
      mistakes.push({ input, value, problem: `is no ${input}`, cure: cureOf(input) })
    } catch (error) {
      mistakes.push({ input, value, problem: `cannot be read: ${messageOf(error)}`, cure: cureOf(input) })
    }
    return undefined
  }
  const [config, root] = [await read('signing-config', signingConfig), await read('trusted-root', trustedRoot)]
  failTogether(mistakes)
  return {
    signingConfig: config && {
      path: config.path,
      log: serviceUrl(config.document.rekorTlogUrls, host.now()) !== undefined,
    },
    trustedRoot: root?.path,
  }
}

function cureOf(input: keyof typeof kinds): string {
  return `Name a file that \`cosign ${input} create\` made.`
}
