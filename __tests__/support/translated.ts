import { type SubAction, subActions } from '../../src/action/peers/index.ts'
import { type Translation, translation } from '../../src/action/peers/translation.ts'
import type { Mistake } from '../../src/core/errors.ts'
import type { Environment } from '../../src/core/host.ts'

export interface InOurWords extends Translation {
  /** Inputs of ours that the step decides; `weaker` than the config file those that are a peer's defaults. */
  ours(name: string): string | undefined
  weaker(name: string): string | undefined
  readonly wrong: readonly Mistake[]
}

/** A step of a sub-action with these inputs, in our words. */
export async function translated(
  name: SubAction,
  inputs: Readonly<Record<string, string>>,
  env: Environment = {},
): Promise<InOurWords> {
  const given = Object.entries(inputs).map(([input, text]) => [`INPUT_${input.toUpperCase()}`, text])
  const result = await translation(await subActions[name](), { ...env, ...Object.fromEntries(given) })
  const { door } = result
  return {
    ...result,
    ours: (input) => door.read(input),
    weaker: (input) => door.defaults?.read(input),
    wrong: door.wrong ?? [],
  }
}
