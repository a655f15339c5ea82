/** What a gate decided. All failing gates of a run are told together. */
export interface Verdict {
  /** `scan`, `secrets`, `check`, or the name of a gate of the user's own. */
  readonly gate: string
  readonly passed: boolean
  /** Why it failed, in one line of plain text, the worst cause first. */
  readonly reason?: string
}
