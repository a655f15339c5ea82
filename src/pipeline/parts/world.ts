import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Timed } from '../../core/stage.ts'
import type { Tags } from '../../core/tags.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { StageClock } from '../stage-clock.ts'
import type { Parts } from './parts.ts'

/** What the merging job is given. */
export interface MergeWorld {
  readonly inputs: Inputs
  readonly facts: Facts
  readonly tags: Tags | undefined
  readonly parts: Parts
  readonly clock: (stage: Timed) => StageClock
  readonly host: Host
}
