import { isRecord } from '../../core/is-record.ts'
import type { PullRequest } from '../../github/comments.ts'
import type { Workflow } from '../../github/workflow.ts'
import { ofFork } from '../inputs/review.ts'

/** The pull request that an event tells of. */
export interface EventPull extends PullRequest {
  /** Branch it is to be merged into; '' where the event does not tell. */
  readonly base: string
  /** Whether its token only reads: of a fork, on the event that runs the fork’s own code. */
  readonly readOnly: boolean
}

/** Events that are about the code of a pull request. */
const usual: readonly string[] = ['pull_request', 'pull_request_target']

/**
 * The pull request to comment on. `auto` comments where an event brings its code; `true` wherever the event knows one,
 * whatever its token may do.
 */
export function pullOf(
  { event, payload, repository }: Pick<Workflow, 'event' | 'payload' | 'repository'>,
  wish: 'auto' | 'true',
): EventPull | undefined {
  const { pull_request: pull, issue } = payload
  const known = isRecord(pull) ? pull : isRecord(issue) && isRecord(issue.pull_request) ? issue : undefined
  if (!known || repository === '' || !Number.isSafeInteger(known.number)) return undefined
  if (wish === 'auto' && !usual.includes(event)) return undefined
  const base = isRecord(known.base) && typeof known.base.ref === 'string' ? known.base.ref : ''
  const readOnly = wish === 'auto' && event === 'pull_request' && ofFork(payload, repository)
  return { repository, number: Number(known.number), base, readOnly }
}
