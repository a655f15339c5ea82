import type { Rule } from './rule.ts'
import { actionOf, mapping } from './workflow.ts'

export const checkout: Rule = {
  name: 'a checkout leaves no token behind',
  check: ({ steps }) =>
    steps
      .filter((step) => actionOf(step) === 'actions/checkout')
      .filter(({ content }) => mapping(content.with)['persist-credentials'] !== false)
      .map(({ at }) => ({ at, text: 'a checkout without `persist-credentials: false`' })),
  bad: [
    'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7\n',
    'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: true\n',
  ],
}
