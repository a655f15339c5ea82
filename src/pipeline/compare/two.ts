import type { Held } from '../../analyze/budgets/held.ts'
import type { PlatformComparison } from '../../analyze/compare/compare.ts'
import type { OpenedSide } from './sides.ts'

/** Two images and what is different. */
export interface Two {
  readonly a: OpenedSide
  readonly b: OpenedSide
  readonly platforms: readonly PlatformComparison[]
  /** Platforms that only one of them has. */
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  /** Bits a second. */
  readonly bandwidth: number
  /** Of `max-increase`; [] where none is given. */
  readonly held: readonly Held[]
}
