import { expect, test } from '@jest/globals'
import { calledWorkflow } from '../support/called-workflow.ts'
import { type Context, evaluated } from '../support/expression.ts'

/** When image.yml removes old versions. */
const { jobs } = calledWorkflow()

const images = { images: 'ghcr.io/octo/app', 'prune-mode': 'apply', 'prune-packages': '' }
const nightly: Context = { event_name: 'schedule', repository: 'octo/app', event: {} }
const closed = (from: string, event_name = 'pull_request'): Context => ({
  event_name,
  repository: 'octo/app',
  event: { action: 'closed', pull_request: { head: { repo: { full_name: from } } } },
})

const isDue = (github: Context, inputs: Context = images) => evaluated(jobs.due?.if ?? '', { github, inputs })

/** Whether `cleanup` runs where the jobs before it ended so. */
function runs(github: Context, merge: string, { due = 'success', cancelled = false } = {}) {
  const context = { github, needs: { due: { result: due }, merge: { result: merge } } }
  return evaluated(jobs.cleanup?.if ?? '', context, cancelled)
}

test.each([
  ['success', true],
  ['failure', false],
  // Nothing was built, or a run of the same image pushed this one out of the queue.
  ['skipped', false],
  ['cancelled', false],
])('nightly, merge ended with %s: cleanup runs: %p', (merge, expected) => {
  expect(runs(nightly, merge)).toBe(expected)
})

test('a pull request is closed: nothing is built, so nothing new is waited for', () => {
  expect(runs(closed('octo/app'), 'skipped')).toBe(true)
  for (const job of ['test', 'build'])
    expect(evaluated(jobs[job]?.if ?? '', { github: closed('octo/app') })).toBe(false)
})

test('cleanup never runs where it is not due, or where the run was cancelled', () => {
  for (const github of [nightly, closed('octo/app')])
    for (const merge of ['success', 'skipped']) {
      for (const due of ['skipped', 'failure', 'cancelled']) expect(runs(github, merge, { due })).toBe(false)
      expect(runs(github, merge, { cancelled: true })).toBe(false)
    }
})

test.each([
  ['nightly', nightly, true],
  ['a pull request of the repository is closed', closed('octo/app'), true],
  ['the same by pull_request_target', closed('octo/app', 'pull_request_target'), true],
  ['a pull request of a fork is closed', closed('evil/app'), false],
  ['an issue is closed', { event_name: 'issues', repository: 'octo/app', event: { action: 'closed' } }, false],
  ['a push', { event_name: 'push', repository: 'octo/app', event: {} }, false],
  ['a pull request is opened', { ...closed('octo/app'), event: { action: 'opened' } }, false],
] as const)('%s: due: %p', (_, github, expected) => {
  expect(isDue(github)).toBe(expected)
})

test('it is due only where it was asked for, and where GitHub has the packages', () => {
  expect(isDue(nightly, { ...images, 'prune-mode': 'off' })).toBe(false)
  expect(isDue(nightly, { ...images, images: 'docker.io/octo/app' })).toBe(false)
  expect(isDue(nightly, { ...images, images: 'docker.io/octo/app', 'prune-packages': 'octo/app' })).toBe(true)
})

test('cleanup waits for both, and needs nothing else', () => {
  expect(jobs.cleanup?.needs).toEqual(['due', 'merge'])
  expect(jobs.due?.needs).toBeUndefined()
})
