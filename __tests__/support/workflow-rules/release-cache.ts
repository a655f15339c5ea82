import type { Rule } from './rule.ts'
import { actionOf, mapping, publishes, type Step } from './workflow.ts'

/** A cache can have been filled by a run that nobody has reviewed. */
export const releaseCache: Rule = {
  name: 'nothing that is published comes from a cache that other runs can fill',
  check: ({ steps }) =>
    steps
      .filter((step) => publishes(step.job) && caches(step))
      .map(({ at }) => ({ at, text: 'a cache in a job that publishes' })),
  bad: [
    'jobs:\n  a:\n    permissions:\n      contents: write # release\n    steps:\n      - uses: actions/cache@v5\n',
    'jobs:\n  a:\n    permissions:\n      id-token: write # npm\n    steps:\n      - uses: actions/setup-node@v7\n        with:\n          cache: npm\n          package-manager-cache: false\n',
    'jobs:\n  a:\n    permissions:\n      packages: write # image\n    steps:\n      - uses: actions/setup-node@v7\n',
  ],
}

function caches(step: Step): boolean {
  const action = actionOf(step)
  const given = mapping(step.content.with)
  if (action.startsWith('actions/cache')) return true
  // It caches by itself where package.json names a package manager.
  if (action === 'actions/setup-node' && given['package-manager-cache'] !== false) return true
  return /^[\w.-]+\/setup-/.test(action) && Boolean(given.cache)
}
