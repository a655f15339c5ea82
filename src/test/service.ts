/** One way to run the image, and what is expected of it then. */
export interface Service {
  /** '' for the only one of an image without a list. */
  readonly name: string
  /** Values may be secrets: only names are told. */
  readonly env: ReadonlyMap<string, string>
  /** Of the container; the first EXPOSEd one where it is left out. */
  readonly port?: number
  /** Must answer once it is healthy. */
  readonly path?: string
  /** In place of the image's CMD. */
  readonly command?: readonly string[]
  /** Of the answer at `path`. */
  readonly status: number
  /** The answer's body must match. */
  readonly body?: RegExp
  /** Where it is left out the image decides: a HEALTHCHECK or a port must become healthy. */
  readonly expect?: Expectation
  /** Milliseconds until it must be there. */
  readonly timeout?: number
  readonly readOnly?: Strictness
}

export type Expectation =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'running' }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'log'; readonly pattern: RegExp }

/** Whether something that is not as it should be is a failure, told, or not looked at. */
export const strictness = ['require', 'warn', 'off'] as const

export type Strictness = (typeof strictness)[number]

export function expectationText(expected: Expectation): string {
  if (expected.kind === 'exit') return `exit ${expected.code}`
  return expected.kind === 'log' ? `log ${expected.pattern}` : expected.kind
}
