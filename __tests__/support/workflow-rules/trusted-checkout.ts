import type { Rule } from './rule.ts'
import { actionOf, events, mapping } from './workflow.ts'

/** These run with the base's rights and secrets, whoever opened the pull request. */
const privileged = ['pull_request_target', 'workflow_run', 'issue_comment']

const strangers = /head|pull_request|refs\/pull|inputs|issue\.number/

export const trustedCheckout: Rule = {
  name: 'a run with the base’s rights never checks out the code of a pull request',
  check: (workflow) =>
    workflow.steps
      .filter(
        (step) => actionOf(step) === 'actions/checkout' && events(workflow).some((name) => privileged.includes(name)),
      )
      .filter(({ content }) => {
        const { ref, repository } = mapping(content.with)
        return strangers.test(`${ref ?? ''} ${repository ?? ''}`)
      })
      .map(({ at }) => ({ at, text: 'a stranger’s code is checked out where secrets are' })),
  bad: [
    'on: pull_request_target\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          ref: ${{ github.event.pull_request.head.sha }}\n',
    'on: [push, pull_request_target]\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          ref: ${{ github.head_ref }}\n',
    'on:\n  workflow_run:\n    workflows: [ci]\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          repository: ${{ github.event.workflow_run.head_repository.full_name }}\n',
  ],
}
