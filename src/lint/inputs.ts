import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { boolean, choice, list, parseEach } from '../core/kinds.ts'

/** The rules themselves are loaded when they are needed. */
const ours = /^IP0(?:0\d|1[0-6])$/i

const ruleNames: Kind<readonly string[]> = {
  name: 'list',
  parse: async (value) =>
    parseEach(await list.parse(value), (name) => {
      if (!/^IP/i.test(name) || ours.test(name)) return name
      throw new WrongInput({ value: name, problem: 'names no rule', cure: 'They are listed in docs/lint.md.' })
    }),
}

export const inputs = {
  'lint-fail-on': {
    kind: choice('error', 'warning', 'never'),
    default: 'error',
    help: 'The least severe finding in the Dockerfile that fails the gate.',
  },
  'lint-ignore': {
    kind: ruleNames,
    default: '',
    help: 'Rules that are let pass, and told: `IP004`, names of BuildKit’s checks, or hadolint’s numbers for the same.',
  },
  'lint-fix': {
    kind: boolean,
    default: 'false',
    help: 'On a laptop: write those fixes into the Dockerfile that are safe (`image-pipeline lint --fix`).',
    neverFromFile: true,
  },
} satisfies Table

export type LintInputs = Values<typeof inputs>
