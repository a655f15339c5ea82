import type { Rule } from './rule.ts'
import { actionOf, mapping } from './workflow.ts'

/** What an expression gives is pasted into the script before a shell reads it; a variable is not read as code. */
export const injection: Rule = {
  name: 'no expression stands in a script',
  check: ({ steps }) =>
    steps.flatMap((step) => {
      const script = actionOf(step) === 'actions/github-script' ? mapping(step.content.with).script : undefined
      return [step.content.run, step.content.shell, script]
        .filter((text) => /\$\{\{/.test(String(text ?? '')))
        .map(() => ({ at: step.at, text: 'an expression in a script: give it in `env:` and quote the variable' }))
    }),
  bad: [
    'jobs:\n  a:\n    steps:\n      - run: echo "${{ github.event.pull_request.title }}"\n',
    'jobs:\n  a:\n    steps:\n      - run: |\n          npm test -- ${{ inputs.arguments }}\n',
    'jobs:\n  a:\n    steps:\n      - uses: actions/github-script@v8\n        with:\n          script: core.info("${{ inputs.a }}")\n',
  ],
}
