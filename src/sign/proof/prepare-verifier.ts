import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { type Cosign, type CosignWorld, cosign } from '../cosign/cosign.ts'
import type { Verifier } from '../cosign/verified.ts'
import type { Identity } from '../signer/identity.ts'

/**
 * A verifier for somebody who did not sign: it knows who must have signed, and no secret.
 *
 * @param trustedRoot absolute; undefined for the public Sigstore's roots, which only identities of workflows need
 * @throws UserError where those cannot be fetched, or the KMS does not give the key
 */
export async function prepareVerifier(
  who: Identity | { readonly kms: string },
  trustedRoot: string | undefined,
  world: Omit<CosignWorld, 'folder'>,
): Promise<Verifier> {
  const folder = join(await world.host.tempDir(), 'verify')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const identity = 'kms' in who ? await keyOf(who.kms, { ...world, folder }) : who
  const program = cosign({ ...world, folder })
  const root = trustedRoot ?? (identity.by === 'key' ? undefined : join(folder, 'trusted-root.json'))
  if (root !== undefined && trustedRoot === undefined) await fetchRoots(program, root)
  return {
    cosign: program,
    trust: {
      identity,
      trustedRoot: root,
      // A key's signature is good whenever it was made; a certificate was valid for minutes, which the log proves.
      log: identity.by === 'workflow',
      timestamps: false,
    },
  }
}

/** Once, in place of once for every manifest. */
async function fetchRoots(program: Cosign, path: string): Promise<void> {
  try {
    await program.plain(['trusted-root', 'create', '--with-default-services=true', '--out', path])
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(error.message, {
      cure: 'Let this machine reach tuf-repo-cdn.sigstore.dev, or give the roots by --trusted-root.',
      cause: error,
    })
  }
}

async function keyOf(kms: string, world: CosignWorld): Promise<Identity> {
  const asking = cosign(world, { key: { kind: 'kms', reference: kms }, password: '' })
  const { stdout } = await asking.signing(['public-key', '--key', kms])
  return { by: 'key', publicKey: stdout }
}
