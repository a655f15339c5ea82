import type { Pattern } from './pattern.ts'

/** What keeps files out of the context. */
export interface IgnoreFile {
  /** Relative to the checkout. */
  readonly file: string
  readonly patterns: readonly Pattern[]
}
