import type { Rule } from './rule.ts'
import { actionOf, events, mapping } from './workflow.ts'

/** An artifact of a run of a fork's code holds what the fork liked: its names can overwrite files beside it. */
export const forkArtifacts: Rule = {
  name: 'artifacts of an untrusted run are those of a name, each in a folder of its own, and lie apart from the checkout',
  check: (workflow) =>
    workflow.steps
      .filter((step) => actionOf(step) === 'actions/download-artifact' && events(workflow).includes('workflow_run'))
      .flatMap(({ at, content }) => {
        const { name, pattern, path, 'merge-multiple': merged = false } = mapping(content.with)
        const named = name !== undefined || /^[\w-]+\*?$/.test(String(pattern ?? ''))
        const apart = /^\$\{\{ *runner\.temp *\}\}\/./.test(String(path ?? ''))
        return [
          ...(named ? [] : [{ at, text: 'artifacts of any name, of a run that a stranger may have made' }]),
          ...(merged === false ? [] : [{ at, text: 'untrusted artifacts in one folder: one overwrites another' }]),
          ...(apart ? [] : [{ at, text: 'an untrusted artifact that is unpacked elsewhere than below runner.temp' }]),
        ]
      }),
  bad: [
    'on: workflow_run\njobs:\n  a:\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          name: dist\n          path: dist\n',
    'on: workflow_run\njobs:\n  a:\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          path: ${{ runner.temp }}/untrusted\n',
    'on: workflow_run\njobs:\n  a:\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          pattern: "*"\n          path: ${{ runner.temp }}/untrusted\n',
    'on: workflow_run\njobs:\n  a:\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          pattern: dist*\n          path: ${{ runner.temp }}/untrusted\n          merge-multiple: true\n',
  ],
}
