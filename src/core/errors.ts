/**
 * Something the user can put right: shown as its message and cure, without a stack.
 * Anything else that is thrown is a bug and is shown with its stack.
 */
export class UserError extends Error {
  readonly cure: string

  constructor(message: string, options: { readonly cure: string; readonly cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'UserError'
    this.cure = options.cure
  }
}

/** One thing wrong with one input. `value` is never that of a secret. */
export interface Mistake {
  readonly input: string
  readonly value?: string
  readonly problem: string
  readonly cure: string
}

/** Every mistake of a run's inputs, told together. */
export class InputError extends UserError {
  readonly mistakes: readonly Mistake[]

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(sentence).join('\n'), { cure: 'Nothing was started.' })
    this.name = 'InputError'
    this.mistakes = mistakes
  }
}

/** The run was interrupted (SIGINT, SIGTERM, a cancelled job). */
export class InterruptedError extends Error {
  constructor(cause?: unknown) {
    super('interrupted', { cause })
    this.name = 'InterruptedError'
  }
}

/** A message for people: no stack for what they can put right, the stack and the causes for a bug. */
export function describe(error: unknown): string {
  if (error instanceof InputError) return error.message
  if (error instanceof UserError) return `${error.message}\n${error.cure}`
  if (error instanceof InterruptedError) return 'interrupted'
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by: ${describe(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}

/** The message of whatever was thrown; told by its shape, because an error may come from another realm than ours. */
export function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as Partial<Error>
  return typeof message === 'string' ? message : String(error)
}

function sentence({ input, value, problem, cure }: Mistake): string {
  const shown = value === undefined ? '' : ` (${quote(value)})`
  return `${input}${shown}: ${problem}. ${cure}`
}

function quote(value: string): string {
  const line = value.replaceAll('\n', '\\n')
  return `"${line.length > 120 ? `${line.slice(0, 117)}…` : line}"`
}
