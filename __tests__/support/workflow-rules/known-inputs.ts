import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Rule } from './rule.ts'
import { mapping } from './workflow.ts'

/** GitHub only warns of an input that an action does not know, and then does without it. */
export const knownInputs: Rule = {
  name: 'our own actions and workflows are given inputs that they have',
  check: ({ jobs, steps }) =>
    [...jobs, ...steps].flatMap(({ at, content }) => {
      const known = inputsOf(String(content.uses ?? ''))
      if (known === undefined) return []
      return Object.keys(mapping(content.with))
        .filter((name) => !known.includes(name))
        .map((name) => ({ at: [...at, 'with', name], text: `there is no input "${name}"` }))
    }),
  bad: [
    'jobs:\n  a:\n    steps:\n      - uses: org/image-pipeline@v1\n        with:\n          imagse: x\n',
    'jobs:\n  a:\n    steps:\n      - uses: org/image-pipeline/prune@v1\n        with:\n          platforms: x\n',
    'jobs:\n  a:\n    steps:\n      - uses: ./\n        with:\n          tag: x\n',
  ],
}

/** Of an action or a workflow of this repository; undefined for anybody else's. */
function inputsOf(uses: string): readonly string[] | undefined {
  const [, path] = /^(?:\.\/|\$\/|org\/image-pipeline\/?)([^@]*)/.exec(uses) ?? []
  if (path === undefined) return undefined
  if (/\.ya?ml$/.test(path)) return namesIn(path, ({ on }) => mapping(mapping(on).workflow_call).inputs)
  return namesIn(join(path, 'action.yml'), ({ inputs }) => inputs)
}

function namesIn(path: string, pick: (content: Readonly<Record<string, unknown>>) => unknown): readonly string[] {
  if (!existsSync(path)) return []
  return Object.keys(mapping(pick(mapping(parse(readFileSync(path, 'utf8'))))))
}
