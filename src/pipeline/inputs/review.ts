import { isRecord } from '../../core/is-record.ts'

/** What tells whether somebody without write access may have written what is in the checkout. */
export interface Event {
  readonly event: string
  readonly ref: string
  readonly payload: Readonly<Record<string, unknown>>
}

const reviewEvents = ['pull_request', 'pull_request_target', 'merge_group']

/**
 * A pull request, whatever event tells of it: a review and a comment on one carry it in their payload, and some have its
 * merge commit as their ref.
 */
export function underReview({ event, ref, payload }: Event): boolean {
  return (
    reviewEvents.includes(event) ||
    ref.startsWith('refs/pull/') ||
    isRecord(payload.pull_request) ||
    (isRecord(payload.issue) && isRecord(payload.issue.pull_request))
  )
}

/** Whether the event's pull request comes from another repository than its own; one whose repository is gone does. */
export function ofFork({ pull_request: pull }: Event['payload'], repository: string): boolean {
  if (!isRecord(pull)) return false
  const from = isRecord(pull.head) && isRecord(pull.head.repo) ? pull.head.repo.full_name : undefined
  return from !== repository
}

/** Whether the run that a `workflow_run` tells of came from a fork. Unknown counts as one: what cannot be told must not be published. */
export function runOfFork({ workflow_run: run }: Event['payload'], repository: string): boolean {
  const from = isRecord(run) && isRecord(run.head_repository) ? run.head_repository.full_name : undefined
  return from !== repository
}

/** The commit that the base branch was at; undefined where the event does not tell, or tells no commit. */
export function baseOf({ event, payload }: Event, sha: string | undefined): string | undefined {
  const { pull_request: pull, merge_group: group } = payload
  const told = isRecord(pull) && isRecord(pull.base) ? pull.base.sha : isRecord(group) ? group.base_sha : undefined
  // These run on the default branch's commit, which nobody's pull request wrote.
  const base = told ?? (['workflow_run', 'issue_comment', 'pull_request_target'].includes(event) ? sha : undefined)
  return typeof base === 'string' && /^[0-9a-f]{40,64}$/.test(base) ? base : undefined
}
