import type { Table, Values } from '../core/input.ts'
import { boolean } from '../core/kinds.ts'

export const inputs = {
  'guard-latest': {
    kind: boolean,
    default: 'true',
    help: '`latest` never moves to a prerelease or backwards: by version where both images have a semver one, else by their creation.',
  },
} satisfies Table

export type PublishInputs = Values<typeof inputs>
