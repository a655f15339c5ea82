import type { Cause } from './causes.ts'
import type { DiveRules } from './dive-rules.ts'

/** A budget beside what was found. */
export interface Held {
  readonly budget:
    | 'compressed'
    | 'uncompressed'
    | 'wasted'
    | 'increase'
    | 'layers'
    | 'efficiency'
    | 'build time'
    // dive's, by the names of its own.
    | keyof DiveRules
  /** '' for what belongs to all. */
  readonly platform: string
  readonly passed: boolean
  /** e.g. `198 MB of 200 MB` */
  readonly text: string
  /** The biggest causes where it failed, the worst first; at most three. */
  readonly causes: readonly Cause[]
}
