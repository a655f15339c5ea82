import { expect, test } from '@jest/globals'
import type { Facts } from '../../src/core/facts.ts'
import { decidePush } from '../../src/pipeline/push.ts'
import { facts } from '../support/facts.ts'

const on = (event: string, more: Partial<Facts> = {}) => facts({ event, ...more })

test.each(['push', 'schedule', 'workflow_dispatch', 'release'])('a run on %s publishes', (event) => {
  expect(decidePush('auto', 'runner', on(event)).push).toBe(true)
})

test.each(['pull_request', 'pull_request_target', 'merge_group'])(
  'a run on %s publishes nothing, and says why',
  (event) => {
    expect(decidePush('auto', 'runner', on(event))).toEqual({
      push: false,
      why: `the event is ${event}, of a pull request`,
    })
  },
)

test.each([
  ['pull_request_review', { pull_request: {} }, 'refs/pull/7/merge'],
  ['pull_request_review_comment', { pull_request: {} }, 'refs/pull/7/merge'],
  ['issue_comment', { issue: { pull_request: {} } }, 'refs/heads/main'],
  ['anything_new', {}, 'refs/pull/7/head'],
])('whatever tells of a pull request publishes nothing: %s', (event, payload, ref) => {
  expect(decidePush('auto', 'runner', on(event, { payload, ref })).push).toBe(false)
})

test.each([
  ['octo/app', true],
  ['mallory/app', false],
  [undefined, false],
])('a workflow_run whose head is in %s publishes: %s', (head, push) => {
  const payload = { workflow_run: { head_repository: head && { full_name: head } } }
  expect(decidePush('auto', 'runner', on('workflow_run', { payload })).push).toBe(push)
})

test('a laptop publishes only when told to', () => {
  expect(decidePush('auto', 'terminal', on('')).push).toBe(false)
  expect(decidePush('true', 'terminal', on('')).push).toBe(true)
})

test('push: true on a pull request is obeyed, with a warning of what it means', () => {
  expect(decidePush('true', 'runner', on('pull_request'))).toMatchObject({
    push: true,
    warning: expect.stringContaining('pull request'),
  })
  expect(decidePush('true', 'runner', on('push')).warning).toBeUndefined()
})
