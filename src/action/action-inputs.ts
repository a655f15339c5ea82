import type { Environment } from '../core/host.ts'
import type { InputSource } from '../core/input.ts'

/** Inputs as the runner passes them: `INPUT_` and the name in capitals, spaces as `_`, hyphens kept. */
export function actionInputs(env: Environment): InputSource {
  return { read: (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] }
}
