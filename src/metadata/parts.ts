import type { Mistake } from '../core/errors.ts'
import { type Names, WrongTemplate } from './expression.ts'
import { isConstant, parseTemplate, type Template } from './template.ts'

/** A mistake before it knows its input. */
export type Wrong = Omit<Mistake, 'input'>

/** Thrown while one line is parsed; the lines' mistakes are told together. */
export class WrongLine extends Error {
  readonly wrong: Wrong

  constructor(value: string, problem: string, cure: string) {
    super(problem)
    this.wrong = { value, problem, cure }
  }
}

/** Parses every line, so that all mistakes come out together. */
export function eachLine<Line, Result>(
  lines: readonly Line[],
  parse: (line: Line) => Result,
): { readonly results: readonly Result[]; readonly mistakes: readonly Wrong[] } {
  const results: Result[] = []
  const mistakes: Wrong[] = []
  for (const line of lines) {
    try {
      results.push(parse(line))
    } catch (error) {
      if (!(error instanceof WrongLine)) throw error
      mistakes.push(error.wrong)
    }
  }
  return { results, mistakes }
}

/** @throws WrongLine, naming the whole line */
export function templateOf(text: string, names: Names, line: string): Template {
  try {
    return parseTemplate(text, names)
  } catch (error) {
    if (!(error instanceof WrongTemplate)) throw error
    throw new WrongLine(line, error.message, "Expressions are written like {{branch}} or {{date 'YYYYMMDD'}}.")
  }
}

/** `enable=true`, `enable={{is_default_branch}}`. @throws WrongLine for a constant that is neither true nor false */
export function enableOf(text: string, names: Names, line: string, problem: string): Template {
  const template = templateOf(text, names, line)
  if (isConstant(template) && text !== 'true' && text !== 'false')
    throw new WrongLine(line, problem, 'Write true, false, or an expression that gives one of them.')
  return template
}
