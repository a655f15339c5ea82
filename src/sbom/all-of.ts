import { allEnded } from '../core/all-ended.ts'
import { slots } from '../core/slots.ts'

/** Four pieces of work at a time, each a child or a file. Throws as {@link allEnded} does. */
export function allOf<T>(work: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  return allEnded(work.map(slots(4)))
}
