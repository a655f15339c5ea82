import type { Policy } from './policy.ts'
import type { PrunePlan } from './prune-plan.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What would be done: pure, the same for the same snapshot whatever the order of its maps.
 *
 * @throws UserError for a policy that would remove everything, or the last tagged image, without having been told so
 */
export function plan(policy: Policy, snapshot: Snapshot): PrunePlan {
  throw new Error(`${policy.grace} ${snapshot.takenAt}`)
}
