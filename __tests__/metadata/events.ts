import type { Facts } from '../../src/core/facts.ts'

/** What a workflow is told of an event, as metadata-action's own tests have it. */
export type Event = Pick<Facts, 'event' | 'ref' | 'sha' | 'payload'>

export const sha = '860c1904a1ce19322e91ac35af1ab07466440c37'
export const masterSha = '266574110acf203503badf966df2ea24b5d732d7'
export const mergeSha = 'a9c8c5828b91be19d9728548b24759e352367ef1'
export const headSha = '3370e228f2209994d57af4427fe64e71bb79ac96'

const repository = { default_branch: 'master' }

export const nothing: Event = { event: '', ref: '', sha: '', payload: {} }
export const dev: Event = push('dev')
export const master: Event = { ...push('master'), sha: masterSha }
export const schedule: Event = { ...push('master'), event: 'schedule' }

export function push(branch: string): Event {
  return { event: 'push', ref: `refs/heads/${branch}`, sha, payload: { repository } }
}

export function tag(name: string, base = 'master'): Event {
  return { event: 'push', ref: `refs/tags/${name}`, sha, payload: { repository, base_ref: `refs/heads/${base}` } }
}

export function release(name: string): Event {
  return { event: 'release', ref: `refs/tags/${name}`, sha, payload: { repository, release: { prerelease: false } } }
}

const pullRequest = { number: 15, base: { ref: 'master' }, head: { sha: headSha, ref: 'fix' } }

export const pull: Event = {
  event: 'pull_request',
  ref: 'refs/pull/15/merge',
  sha: mergeSha,
  payload: { repository, number: 15, pull_request: pullRequest },
}

/** Runs on the base branch. */
export const pullTarget: Event = { ...pull, event: 'pull_request_target', ref: 'refs/heads/master', sha: masterSha }

export const review: Event = { ...pull, event: 'pull_request_review' }

/** The `closed` event of a merged pull request. */
export const merged: Event = { ...pull, ref: 'refs/heads/master', sha: masterSha }

export const mergeQueue: Event = queueFor('master')

export function queueFor(base: string): Event {
  const ref = `refs/heads/gh-readonly-queue/${base}/pr-104-${sha}`
  return { event: 'merge_group', ref, sha, payload: { repository, merge_group: { head_ref: ref } } }
}

export function on(event: string, ref = 'refs/heads/master'): Event {
  return { event, ref, sha, payload: { repository } }
}

export const workflowRun: Event = {
  event: 'workflow_run',
  ref: 'refs/heads/master',
  sha: masterSha,
  payload: { repository, workflow_run: { head_branch: 'fix', head_sha: headSha } },
}
