import type { Environment } from '../core/host.ts'
import type { InputSource } from '../core/input.ts'

/**
 * `given` is what a sub-action is, e.g. `stages: prune`; the rest are inputs as the runner passes them: `INPUT_` and the
 * name in capitals, spaces as `_`, hyphens kept.
 */
export function actionInputs(env: Environment, given: Readonly<Record<string, string>> = {}): InputSource {
  return { read: (name) => given[name] ?? env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] }
}
