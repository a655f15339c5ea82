/** A place that keeps a line a run. */
export interface Store {
  /** In words that fit behind "the history in ". */
  readonly name: string
  /** The oldest first; [] where there is none yet. @throws UserError */
  read(): Promise<readonly string[]>
  /** Adds a line; the oldest go where there are too many. Others may be at it at the same time. @throws UserError */
  append(line: string): Promise<void>
}

/** How often a writer begins again that others were faster than. */
export const rounds = 12

/** Milliseconds before the next round: writers that met once should not meet again. */
export function pause(round: number): number {
  return (0.5 + Math.random()) * Math.min(2000, 100 * 2 ** round)
}
