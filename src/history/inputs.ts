import type { Mistake } from '../core/errors.ts'
import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { choices } from '../core/kinds.ts'
import { rules } from './alerts/rule.ts'
import { place } from './place.ts'

const address: Kind<string> = {
  name: 'address',
  parse(value) {
    const text = value.trim()
    if (text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return text
    throw new WrongInput({ problem: 'is no http or https address', cure: 'Copy it whole, with https://.' })
  },
}

export const inputs = {
  history: {
    kind: place,
    default: '',
    // On a laptop the checkout may be anybody's, and this names a file that is written.
    neverFromFile: 'laptop',
    help: 'Where a line a run is kept, of the last 1000 runs: `branch:NAME` (of this repository, made when it is missing; needs `contents: write`), `registry` (an artifact beside the image, tag `image-pipeline-history`) or `file:PATH`. Empty: nowhere. Runs of pull requests read it and never write.',
  },
  'alert-on': {
    kind: rules,
    default: '',
    help: 'What to tell of, against the last run in `history`: `size=+5%` or `size=+10MB` (compressed, each platform), `build-time=x1.5` (against the median of the last five), `new-critical`, `new-high`. Nothing fails for it.',
  },
  'alert-to': {
    kind: choices('annotation', 'issue', 'webhook'),
    default: 'annotation',
    help: 'Who is told: `annotation` (a warning of the run), `issue` (one an image and branch, updated in place; needs `issues: write`), `webhook`.',
  },
  'alert-webhook': {
    kind: address,
    default: '',
    help: 'Address that `alert-to: webhook` posts JSON to; chat systems read its `text`.',
    secret: true,
  },
} as const satisfies Table

export type HistoryInputs = Values<typeof inputs>

/** What only several inputs together show. */
export function contradictions({ history, alertOn }: Pick<HistoryInputs, 'history' | 'alertOn'>): readonly Mistake[] {
  if (alertOn.length === 0 || history.in !== 'nowhere') return []
  return [
    {
      input: 'alert-on',
      value: alertOn.map(({ text }) => text).join(','),
      problem: 'compares with earlier runs, and history keeps none',
      cure: 'Add history, e.g. history: branch:image-history, or leave alert-on out.',
    },
  ]
}
