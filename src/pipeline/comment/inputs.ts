import type { Table, Values } from '../../core/input.ts'
import { text } from '../../core/kinds.ts'
import { inputs as every } from '../inputs/inputs.ts'

/** What the sub-action `comment/` takes. */
export const commentInputs = {
  'comment-json': {
    kind: text,
    default: 'comment.json',
    help: 'The `comment.json` of the run, or the folder into which artifacts with such files were downloaded.',
  },
  'github-token': { ...every['github-token'], help: 'Posts the comment: `pull-requests: write`.' },
} as const satisfies Table

export type CommentInputs = Values<typeof commentInputs>
