import type { Facts } from '../core/facts.ts'
import type { Context } from './context.ts'
import type { Switches } from './environment.ts'

/** The facts as tag rules see them: an event whose ref would name the wrong thing is put right here. */
export interface Subject {
  readonly event: string
  readonly ref: string
  readonly sha: string
  /** The branch of a tag push or pull request; '' otherwise. */
  readonly baseRef: string
  readonly defaultBranch: string
  readonly onDefaultBranch: boolean
  readonly shortSha: number
  readonly now: Date
  readonly commitDate: Date
  /** What was put right, for people. */
  readonly notices: readonly string[]
}

export function subjectOf(facts: Facts, context: Context, switches: Switches): Subject {
  const { event } = facts
  const { ref, notice } = context === 'git' ? { ref: facts.ref } : refOf(facts)
  return {
    event,
    ref,
    sha: revisionOf(facts, context, switches),
    baseRef: baseRefOf(ref, facts),
    defaultBranch: facts.repository.defaultBranch,
    onDefaultBranch: onDefaultBranch(ref, facts),
    shortSha: switches.shortSha,
    now: facts.now,
    commitDate: facts.commitDate ?? facts.now,
    notices: [notice, otherRun(facts), markedRelease(facts)].filter((line) => line !== undefined),
  }
}

/** The commit that tags and labels name: the event's, or the head of its pull request on demand. */
export function revisionOf(
  { event, sha, payload }: Pick<Facts, 'event' | 'sha' | 'payload'>,
  context: Context,
  { headOfPullRequest }: Switches,
): string {
  const usesHead = headOfPullRequest && context !== 'git' && event.includes('pull_request')
  return (usesHead && text(payload, 'pull_request', 'head', 'sha')) || sha
}

/** What follows the prefix, '' for another kind of ref: `after('refs/heads/', 'refs/heads/main')` is `main`. */
export function after(prefix: string, ref: string): string {
  return ref.startsWith(prefix) ? ref.slice(prefix.length) : ''
}

/** `refs/heads/gh-readonly-queue/main/pr-104-<sha>` */
const queue = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/

/**
 * - pull_request_target runs on the base branch: its ref would give the image of a pull request the branch's tag.
 * - A merged pull request's `closed` event has the base branch as ref too.
 * - A merge queue's branch is named by nobody; the pull request it holds is.
 */
function refOf({ event, ref, payload }: Facts): { readonly ref: string; readonly notice?: string } {
  const pull = payload.number
  if (event.includes('pull_request_target')) return { ref: pull === undefined ? '' : `refs/pull/${pull}/merge` }
  if (event === 'pull_request' && ref.startsWith('refs/heads/') && pull !== undefined)
    return {
      ref: `refs/pull/${pull}/merge`,
      notice: `The closed pull request ${pull} is named pr-${pull}, not as the branch ${after('refs/heads/', ref)} it went into: build the branch on push.`,
    }
  const [, , number] = (event === 'merge_group' && queue.exec(ref)) || []
  if (number !== undefined)
    return {
      ref: `refs/pull/${number}/merge`,
      notice: `The merge queue's branch is named as the pull request it tests: ${number}.`,
    }
  return { ref }
}

function baseRefOf(ref: string, { event, ref: given, payload }: Facts): string {
  if (ref.startsWith('refs/tags/')) return text(payload, 'base_ref').replace(/^refs\/heads\//, '')
  if (event === 'merge_group') return queue.exec(given)?.[1] ?? ''
  return ref.startsWith('refs/pull/') ? text(payload, 'pull_request', 'base', 'ref') : ''
}

/** These events always run for the default branch's last commit. */
const onlyThere = /create|discussion|issues|schedule/

function onDefaultBranch(ref: string, { event, repository }: Facts): boolean {
  const branch = ref.replace(/^refs\/heads\//, '')
  if (branch === '') return false
  return branch === repository.defaultBranch || onlyThere.test(event)
}

function otherRun({ event, sha, payload }: Facts): string | undefined {
  const head = text(payload, 'workflow_run', 'head_sha')
  if (event !== 'workflow_run' || head === '' || head === sha) return undefined
  const branch = text(payload, 'workflow_run', 'head_branch')
  return `This run's tags name the default branch; the run it follows was for ${branch || 'another branch'} at ${head.slice(0, 7)}.`
}

function markedRelease({ payload }: Facts): string | undefined {
  const { prerelease } = (payload.release ?? {}) as { readonly prerelease?: unknown }
  if (prerelease !== true) return undefined
  return 'The release is marked as a prerelease; tag rules look at its version alone. Write flavor: latest=false where latest should not move.'
}

function text(payload: unknown, ...path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    payload,
  )
  return typeof found === 'string' ? found : ''
}
