import { WrongLine } from './parts.ts'

/** A regular expression as a rule gives it: `v(\d+)` or `/v(\d+)/i`. */
export interface Pattern {
  readonly text: string
  readonly regex: RegExp
}

/** @throws WrongLine for one that is none */
export function parsePattern(text: string, line: string): Pattern {
  const [, source = text, flags = ''] = /^\/(.+)\/(.*)$/s.exec(text) ?? []
  try {
    // Global and sticky ones remember where they were, which no rule wants.
    return { text, regex: new RegExp(source, flags.replace(/[gy]/g, '')) }
  } catch (error) {
    throw new WrongLine(
      line,
      error instanceof Error ? error.message : String(error),
      String.raw`Write a regular expression like v(\d+)\.(\d+), or /…/i with flags.`,
    )
  }
}
