import type { Table, Values } from '../core/input.ts'
import { text } from '../core/kinds.ts'
import { scanRange } from './scan-range.ts'

export const inputs = {
  'secret-scan-range': {
    kind: scanRange,
    default: 'auto',
    help: 'Commits that are searched for secrets: `auto` (those that the event brought), `history` (all that led to the commit), or a range of git’s like `v1.0..HEAD`. What files hold is searched, binary ones too, but no text in UTF-16; messages of commits are not.',
  },
  'secret-scan-config': {
    kind: text,
    default: '',
    help: 'Rules of gitleaks (TOML), instead of `.gitleaks.toml`, else its own, which pass over lock files, images, fonts and vendored folders. Of a pull request’s checkout never: there the base ref’s counts.',
  },
  'secret-scan-baseline': {
    kind: text,
    default: '',
    help: 'Findings that are known: a JSON report of gitleaks, redacted or not. Of a pull request’s checkout never: there the base ref’s counts.',
  },
} satisfies Table

export type SecretsInputs = Values<typeof inputs>
