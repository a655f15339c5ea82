import type { Table, Values } from '../../core/input.ts'
import { text } from '../../core/kinds.ts'
import { inputs as registry } from '../../registry/inputs.ts'
import { inputs as sign } from '../../sign/inputs.ts'
import { inputs as tools } from '../../tools/inputs.ts'
import { inputs as every } from '../inputs/inputs.ts'

/** What `image-pipeline verify REF` understands. */
export const verifyTable = {
  key: {
    kind: text,
    default: '',
    help: 'Who must have signed: a public key, as a file or as its PEM, or in a KMS (`awskms://…`).',
  },
  identity: {
    kind: text,
    default: '',
    help: 'Who must have signed: the workflow, e.g. `https://github.com/owner/name/.github/workflows/release.yml@refs/heads/main`, or `/a regular expression/` that its whole name must match.',
  },
  issuer: {
    kind: text,
    default: 'https://token.actions.githubusercontent.com',
    help: 'Who vouched for that workflow.',
  },
  attest: { ...sign.attest, help: 'What must be attested beside the signatures; `none` for nothing.' },
  'trusted-root': sign['trusted-root'],
  ...registry,
  'github-token': every['github-token'],
  ...tools,
} as const satisfies Table

export type VerifyInputs = Values<typeof verifyTable>
