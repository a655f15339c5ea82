import type { Mistake } from '../core/errors.ts'
import type { Environment, Host } from '../core/host.ts'
import { isCheckout } from './context.ts'
import { contradictions } from './contradictions.ts'
import type { BuildInputs } from './inputs.ts'
import { missingFiles } from './local-files.ts'

/**
 * What can be found wrong before anything of the commit is known: inputs that contradict each other, and variables,
 * folders and files that are not there. A context that depends on the commit is judged later, by `look`.
 */
export async function missing(inputs: BuildInputs, { env, cwd }: Host): Promise<readonly Mistake[]> {
  const asked = inputs.context || ((await isCheckout(cwd, inputs.file)) ? '.' : '')
  const path = asked.includes('{{') ? '' : asked
  return [
    ...contradictions(inputs),
    ...missingVariables(inputs, env),
    ...(await missingFiles(inputs, path === '' ? undefined : path, cwd)),
  ]
}

export function missingVariables({ secretEnvs }: BuildInputs, env: Environment): readonly Mistake[] {
  return secretEnvs
    .filter(({ from }) => (env[from] ?? '') === '')
    .map(({ id, from }) => ({
      input: 'secret-envs',
      value: `${id}=${from}`,
      problem: `the variable ${from} is not set, or is empty`,
      cure: 'Set it in env of this step, or take the entry out.',
    }))
}
