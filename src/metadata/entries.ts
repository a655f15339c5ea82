import { parseCsv } from '../core/csv.ts'
import { WrongInput } from '../core/input.ts'

/** One line of a list input, as docker's actions read it: quotes resolved, `#` lines gone. */
export interface Entry {
  /** The fields joined again with commas, trimmed: what messages show. */
  readonly line: string
  readonly fields: readonly string[]
}

export interface Attributes {
  /** Words without `=`, in order. */
  readonly words: readonly string[]
  /** Keys in lower case; of two with the same name the last holds. */
  readonly named: ReadonlyMap<string, string>
}

/**
 * The lines of an input, without comments. metadata-action takes an indented comment for a value, and makes a tag of it
 * that no registry takes.
 *
 * @throws WrongInput for a quote that is never closed
 */
export function entriesOf(text: string): readonly Entry[] {
  try {
    return parseCsv(text.trim(), { relaxQuotes: true, comment: '#' })
      .filter(([first = '']) => !/^\s+#/.test(first))
      .map((fields) => ({ line: fields.join(',').trim(), fields }))
      .filter(({ line }) => line !== '')
  } catch (error) {
    throw new WrongInput({
      value: text,
      problem: error instanceof Error ? error.message : String(error),
      cure: 'Close every quote, and double the quotes inside quoted text.',
    })
  }
}

/** The `key=value` fields of one line; commas inside quotes and inside `{{ }}` belong to their field. */
export function attributesOf(entry: Entry): Attributes {
  const words: string[] = []
  const named = new Map<string, string>()
  for (const field of columnsOf(entry)) {
    const at = field.indexOf('=')
    if (at < 1 || insideExpression(field, at)) words.push(field.trim())
    else named.set(field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim())
  }
  return { words, named }
}

/**
 * Upstream joins the fields and parses them a second time, which loses the quotes around a comma. Here a field that
 * holds a comma (so it was quoted) is kept whole, unless the whole line was quoted.
 */
export function columnsOf({ line, fields }: Entry): readonly string[] {
  const keepsCommas = fields.length > 1 && fields.some((field) => field.includes(','))
  const columns = keepsCommas ? fields.flatMap(unquote) : again(line)
  return joinExpressions(columns)
}

function unquote(field: string): readonly string[] {
  return field.trim().startsWith('"') ? again(field.trim()) : [field]
}

function again(text: string): readonly string[] {
  try {
    return parseCsv(text, { relaxQuotes: true })[0] ?? []
  } catch {
    return [text]
  }
}

/** `value={{date 'MMMM Do`, ` YYYY'}}` becomes one column again. */
function joinExpressions(columns: readonly string[]): readonly string[] {
  const joined: string[] = []
  let open: string | undefined
  for (const column of columns) {
    const text: string = open === undefined ? column : `${open},${column}`
    const closed = text.lastIndexOf('{{') <= text.lastIndexOf('}}')
    open = closed ? undefined : text
    if (closed) joined.push(text)
  }
  if (open !== undefined) joined.push(open)
  return joined
}

/** `{{date 'YYYY' tz='UTC'}}` is a word: its `=` stands inside the expression. */
function insideExpression(field: string, at: number): boolean {
  const before = field.slice(0, at)
  return before.lastIndexOf('{{') > before.lastIndexOf('}}')
}
