import type { Facts } from '../core/facts.ts'
import type { Host } from '../core/host.ts'
import { runOfFork, underReview } from './inputs/review.ts'

export interface PushDecision {
  readonly push: boolean
  /** In words that fit behind "not pushed: ". */
  readonly why: string
  /** What the user may not have meant. */
  readonly warning?: string
}

const reviewWarning =
  'push: true publishes what this event brought, a pull request’s code included; push: auto does not'

/** `auto` pushes in Actions, but never what a pull request or a fork brought; on a laptop only when told to. */
export function decidePush(push: 'auto' | 'true' | 'false', kind: Host['kind'], facts: Facts): PushDecision {
  if (push === 'true') return { push: true, why: '', ...(underReview(facts) ? { warning: reviewWarning } : {}) }
  if (push === 'false') return { push: false, why: 'push is false' }
  if (kind === 'terminal') return { push: false, why: 'on a laptop only --push publishes' }
  if (underReview(facts)) return { push: false, why: `the event is ${facts.event}, of a pull request` }
  if (facts.event === 'workflow_run' && runOfFork(facts.payload, facts.repository.fullName))
    return { push: false, why: 'the workflow run came from a fork' }
  return { push: true, why: '' }
}
