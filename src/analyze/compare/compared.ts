import type { PlatformComparison } from './compare.ts'

/** What came of comparing an image with the one that `compare-with` names. */
export type Compared = { readonly name: string } & (
  | {
      /** Those that both have. */
      readonly platforms: readonly PlatformComparison[]
      /** Platforms of the new image that the other one lacks. */
      readonly lacking: readonly string[]
    }
  /** There is no such image: the first run has nothing to compare with. */
  | { readonly absent: true }
  /** Why it could not be compared, and what to do: plain text. */
  | { readonly problem: string; readonly cure: string }
)
