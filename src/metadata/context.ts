import type { Kind } from '../core/input.ts'
import { choice } from '../core/kinds.ts'

/** Where ref and commit come from; '' leaves it to where we run: the workflow in Actions, git elsewhere. */
export type Context = '' | 'workflow' | 'git'

const sources = choice('workflow', 'git')

export const context: Kind<Context> = {
  name: sources.name,
  parse: (value) => (value.trim() === '' ? '' : sources.parse(value)),
}
