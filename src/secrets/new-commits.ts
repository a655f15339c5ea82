import type { Facts } from '../core/facts.ts'
import { isRecord } from '../core/is-record.ts'

/** What is already known, so not searched: the first of a list that can be had counts. */
export type Since =
  /** Whatever leads to a commit. */
  | { readonly kind: 'commit'; readonly commit: string }
  /** Whatever a branch of the origin holds; '' is its default branch. */
  | { readonly kind: 'branch'; readonly branch: string }
  /** Whatever led to the nearest tag before. */
  | { readonly kind: 'tag' }
  /** A revision that the user gave. */
  | { readonly kind: 'revision'; readonly revision: string }
  | { readonly kind: 'nothing' }

/** Which commits are searched. */
export interface Wanted {
  /** A commit id, or a revision of the checkout, e.g. `HEAD`. */
  readonly head: string
  readonly since: readonly Since[]
  /** How many commits there are, where the event tells. */
  readonly commits?: number
  /** What is known may have gone on since they parted from it, so that only their number tells where they begin. */
  readonly parted?: true
  /** The event's own words for them: `of this push`. */
  readonly of: string
  readonly why: string
}

/** GitHub lists no more commits of one push. */
const mostListed = 2048
const nothing: Since = { kind: 'nothing' }

/** The commits that an event brought. Commits of a range are asked of git, never counted from a page of the API. */
export function newCommits(facts: Facts): Wanted {
  const { event, ref, payload, repository } = facts
  const head = commitIn(facts.sha) ?? 'HEAD'
  const pull = recordIn(payload.pull_request)
  const pullHead = commitIn(recordIn(pull?.head)?.sha)
  const pullBase = commitIn(recordIn(pull?.base)?.sha)
  if (pullHead && pullBase) return ofPullRequest(pullHead, pullBase, pull?.commits)
  const group = recordIn(payload.merge_group)
  const groupHead = commitIn(group?.head_sha)
  const groupBase = commitIn(group?.base_sha)
  if (groupHead && groupBase)
    return {
      head: groupHead,
      since: [{ kind: 'commit', commit: groupBase }, nothing],
      of: 'of this merge group',
      why: 'the merge queue asks about base_sha..head_sha',
    }
  if (event === '') return onLaptop(head)
  if (ref.startsWith('refs/tags/'))
    return {
      head,
      since: [{ kind: 'tag' }, nothing],
      of: 'of this tag',
      why: 'a tag is built: what came since the tag before it, the whole history where it is the first',
    }
  if (event === 'push') return ofPush(facts, head)
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : ''
  if (event !== 'schedule' && branch !== '' && branch !== repository.defaultBranch)
    return {
      head,
      since: [{ kind: 'branch', branch: repository.defaultBranch }, nothing],
      of: `of ${branch}`,
      why: `${event} brings no commits: those that the default branch does not hold`,
    }
  return { head, since: [nothing], of: 'of the whole history', why: `${event} brings no commits: the whole history` }
}

/** The checkout is a merge of GitHub's making; its own commits are the pull request's. */
function ofPullRequest(head: string, base: string, count: unknown): Wanted {
  return {
    head,
    since: [{ kind: 'commit', commit: base }, nothing],
    ...(typeof count === 'number' && count > 0 ? { commits: count, parted: true } : {}),
    of: 'of this pull request',
    why: 'a pull request: what its head holds and its base does not, asked of git',
  }
}

function ofPush({ payload, ref, repository }: Facts, sha: string): Wanted {
  const head = commitIn(payload.after) ?? sha
  const before = commitIn(payload.before)
  const branch = ref.replace(/^refs\/heads\//, '')
  const others: readonly Since[] =
    branch === repository.defaultBranch ? [] : [{ kind: 'branch', branch: repository.defaultBranch }]
  if (before === undefined)
    return {
      head,
      since: [...others, nothing],
      of: 'of this branch',
      why:
        others.length > 0
          ? 'the first push of a branch: what the default branch does not hold'
          : 'the first push of the default branch: the whole history',
    }
  const forced = payload.forced === true
  const listed = Array.isArray(payload.commits) ? payload.commits.length : 0
  return {
    head,
    since: [{ kind: 'commit', commit: before }, ...others, nothing],
    ...(!forced && listed > 0 && listed < mostListed ? { commits: listed } : {}),
    of: 'of this push',
    why: forced
      ? 'a forced push: what leads to its new end and did not lead to the old one, even where they have parted'
      : 'a push: before..after',
  }
}

function onLaptop(head: string): Wanted {
  return {
    head,
    since: [{ kind: 'branch', branch: '' }, nothing],
    of: 'of this branch',
    why: 'no event: what the default branch does not hold, the whole history where that is nothing',
  }
}

/** A full commit id that is not the one of zeros, which stands for none. */
function commitIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?!0+$)[0-9a-f]{40,64}$/.test(value) ? value : undefined
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined
}
