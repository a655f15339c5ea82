import type { Mistake } from '../../core/errors.ts'
import { InputError, UserError } from '../../core/errors.ts'
import type { Environment, Host } from '../../core/host.ts'
import { failTogether } from '../../core/input.ts'
import type { SignInputs } from '../inputs.ts'
import type { Key } from './key.ts'

/** Who signs: a key, the workflow itself by its id token, or nobody. */
export type Mode =
  | { readonly by: 'key'; readonly key: Key }
  | { readonly by: 'workflow' }
  | { readonly by: 'nobody'; readonly why: string }

type Given = Pick<SignInputs, 'sign' | 'cosignKey' | 'cosignPassword' | 'signingConfig' | 'trustedRoot'>

/**
 * @throws InputError where inputs contradict each other
 * @throws UserError in Actions, where nothing can sign
 */
export function modeOf(inputs: Given, { kind, env }: Pick<Host, 'kind' | 'env'>): Mode {
  failTogether(contradictions(inputs, env))
  const { sign, cosignKey } = inputs
  if (sign === 'off') return { by: 'nobody', why: 'sign is off' }
  if (cosignKey !== undefined) return { by: 'key', key: cosignKey }
  if (hasIdToken(env)) return { by: 'workflow' }
  if (sign === 'auto' && kind === 'terminal')
    return { by: 'nobody', why: 'no cosign-key was given, and there is no id token outside of Actions' }
  if (kind === 'terminal')
    throw new InputError([
      {
        input: 'sign',
        value: sign,
        problem: 'needs the id token of a job in GitHub Actions, which there is none of here',
        cure: 'On a laptop sign with a key: IMAGE_PIPELINE_COSIGN_KEY and IMAGE_PIPELINE_COSIGN_PASSWORD.',
      },
    ])
  throw new UserError('nothing can sign the image: there is no cosign-key, and this job can get no OIDC id token', {
    cure: 'Add "id-token: write" to the permissions of the job (GitHub gives it to no pull request of a fork), give cosign-key, or set sign: off.',
  })
}

/** GitHub gives both to jobs with `id-token: write`, and to no others. */
function hasIdToken(env: Environment): boolean {
  return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)
}

function contradictions(inputs: Given, env: Environment): readonly Mistake[] {
  const { sign, cosignKey, cosignPassword, signingConfig, trustedRoot } = inputs
  const mistakes: Mistake[] = []
  if (sign === 'key' && cosignKey === undefined)
    mistakes.push({ input: 'cosign-key', problem: 'is missing', cure: 'Give the key, or set sign: keyless.' })
  if (sign === 'keyless' && cosignKey !== undefined)
    mistakes.push({
      input: 'cosign-key',
      problem: 'is given, and sign: keyless uses no key',
      cure: 'Leave it out, or set sign: key.',
    })
  if (cosignKey === undefined && cosignPassword !== '' && sign !== 'off')
    mistakes.push({ input: 'cosign-password', problem: 'is given without cosign-key', cure: 'Give both, or neither.' })
  if (cosignKey?.kind === 'variable' && !env[cosignKey.name])
    mistakes.push({
      input: 'cosign-key',
      problem: `names the variable ${cosignKey.name}, which is not there or empty`,
      cure: `Give it in env: of the step, e.g. ${cosignKey.name}: \${{ secrets.COSIGN_KEY }}.`,
    })
  if (sign !== 'off' && cosignKey === undefined && signingConfig !== '' && signingConfig !== 'public' && !trustedRoot)
    mistakes.push({
      input: 'trusted-root',
      problem: 'is missing: what a Sigstore of your own signed is verified by its own roots',
      cure: 'Give the file that `cosign trusted-root create` made.',
    })
  return mistakes
}
