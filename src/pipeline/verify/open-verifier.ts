import type { Host } from '../../core/host.ts'
import type { Identity, Verifier } from '../../sign/index.ts'
import type { Outside } from '../open-registry.ts'
import type { VerifyInputs } from './inputs.ts'

/**
 * cosign, ready to be asked about images of any registry.
 *
 * @throws InputError for a trusted root that cannot be read
 */
export async function openVerifier(
  who: Identity | { readonly kms: string },
  inputs: Pick<VerifyInputs, 'trustedRoot' | 'tools' | 'toolsMirror'>,
  outside: Outside,
  host: Host,
): Promise<Verifier> {
  const [{ openTools }, sign] = await Promise.all([import('../../tools/index.ts'), import('../../sign/index.ts')])
  const { trustedRoot } = await sign.look({ signingConfig: '', trustedRoot: inputs.trustedRoot }, host)
  const [tool, dockerConfig] = await Promise.all([openTools(inputs, host).get('cosign'), outside.dockerConfig(host)])
  return sign.prepareVerifier(who, trustedRoot, { tool, dockerConfig, host })
}
