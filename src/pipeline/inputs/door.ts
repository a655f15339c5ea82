import { InputError, type Mistake } from '../../core/errors.ts'
import type { InputSource } from '../../core/input.ts'
import type { GivenNames } from '../../metadata/given.ts'

/** Where a run's inputs come from. A door that speaks another's language (a sub-action's) says the rest too. */
export interface Door extends InputSource {
  /** What it has where neither somebody nor the config file says otherwise. */
  readonly defaults?: InputSource
  /** What it calls an input of ours. */
  readonly calls?: (name: string) => string
  /** What it found wrong itself, in its own words. */
  readonly wrong?: readonly Mistake[]
  /** What another step called the image: then no tag rule is asked. */
  readonly names?: GivenNames
}

/** Mistakes under the names that the user wrote. Anything else is left as it is. */
export function inWordsOf({ calls, wrong = [] }: Door, error: unknown): unknown {
  if (!calls || !(error instanceof InputError)) return error
  // Its own are in its words already.
  const told = (mistake: Mistake) => (wrong.includes(mistake) ? mistake : { ...mistake, input: calls(mistake.input) })
  return new InputError(error.mistakes.map(told))
}
