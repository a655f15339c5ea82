import type { Path, Workflow } from './workflow.ts'

export interface Rule {
  /** What holds where it is kept. */
  readonly name: string
  /** What breaks it. */
  readonly check: (workflow: Workflow) => readonly Finding[]
  /** Workflows that break it. */
  readonly bad: readonly string[]
}

export interface Finding {
  readonly at: Path
  readonly text: string
}
