import type { Rule } from './rule.ts'

export const timeouts: Rule = {
  name: 'every job has an end',
  check: ({ jobs }) =>
    jobs
      // A job that calls a workflow cannot have one: those of that workflow do.
      .filter(({ content }) => content.uses === undefined && content['timeout-minutes'] === undefined)
      .map(({ at }) => ({ at, text: 'a job without `timeout-minutes`: it may hang for six hours' })),
  bad: ['jobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: []\n'],
}
