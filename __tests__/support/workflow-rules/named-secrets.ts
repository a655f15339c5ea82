import type { Rule } from './rule.ts'

export const namedSecrets: Rule = {
  name: 'a called workflow gets the secrets that it is named, not all',
  check: ({ jobs }) =>
    jobs
      .filter(({ content }) => content.secrets === 'inherit')
      .map(({ at }) => ({ at: [...at, 'secrets'], text: '`secrets: inherit` gives every secret there is' })),
  bad: ['jobs:\n  a:\n    uses: org/image-pipeline/.github/workflows/image.yml@v1\n    secrets: inherit\n'],
}
