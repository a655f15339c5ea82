import { mkdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { type CosignWorld, cosign } from '../cosign.ts'
import type { Identity } from '../identity.ts'
import type { Verifier } from '../verified.ts'

/**
 * A verifier for somebody who did not sign: it knows who must have signed, and no secret.
 *
 * @param trustedRoot path as given; '' for the public Sigstore's roots, which only identities of workflows need
 */
export async function prepareVerifier(
  who: Identity | { readonly kms: string },
  trustedRoot: string,
  world: Omit<CosignWorld, 'folder'>,
): Promise<Verifier> {
  const folder = join(await world.host.tempDir(), 'verify')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const identity = 'kms' in who ? await keyOf(who.kms, { ...world, folder }) : who
  const program = cosign({ ...world, folder })
  const given = trustedRoot === '' || isAbsolute(trustedRoot) ? trustedRoot : join(world.host.cwd, trustedRoot)
  const root = given || (identity.by === 'key' ? undefined : join(folder, 'trusted-root.json'))
  // Once, in place of once for every manifest.
  if (root !== undefined && given === '')
    await program.plain(['trusted-root', 'create', '--with-default-services=true', '--out', root])
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

async function keyOf(kms: string, world: CosignWorld): Promise<Identity> {
  const asking = cosign(world, { key: { kind: 'kms', reference: kms }, password: '' })
  const { stdout } = await asking.signing(['public-key', '--key', kms])
  return { by: 'key', publicKey: stdout }
}
