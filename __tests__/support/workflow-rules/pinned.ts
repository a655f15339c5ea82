import type { Rule } from './rule.ts'

/** What is ours moves with us; a tag of somebody else's can be moved to other code. */
const ours = /^(?:\.\/|\$\/|org\/image-pipeline(?:\/[^@]*)?@v1$)/
const image = /^docker:\/\/.+@sha256:[0-9a-f]{64}$/

export const pinned: Rule = {
  name: 'actions of others are pinned by commit, with the version as a comment',
  check: ({ jobs, steps, lineAt }) =>
    [...jobs, ...steps].flatMap(({ at, content: { uses } }) => {
      const place = [...at, 'uses']
      if (typeof uses !== 'string' || ours.test(uses) || image.test(uses)) return []
      if (!/@[0-9a-f]{40}$/.test(uses)) return [{ at: place, text: `${uses}: not pinned by its commit` }]
      const told = /#\s*v?\d+(?:\.\d+)*\s*$/.test(lineAt(place))
      return told ? [] : [{ at: place, text: `${uses}: no comment with the version` }]
    }),
  bad: [
    'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7\n',
    'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@3d3c42e # v7.0.1\n',
    'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1\n',
    'jobs:\n  a:\n    steps:\n      - uses: docker://alpine:3\n',
    'jobs:\n  a:\n    uses: other/image-pipeline/.github/workflows/image.yml@v1\n',
    'jobs:\n  a:\n    steps:\n      - uses: org/image-pipeline@main\n',
  ],
}
