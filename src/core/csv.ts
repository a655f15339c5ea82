export interface CsvOptions {
  /** Quotes inside an unquoted field are ordinary characters; else they are an error. */
  readonly relaxQuotes?: boolean
  /** A line that begins with this character (at column 0) is skipped. */
  readonly comment?: string
}

/**
 * Records of fields, as the csv-parse library reads them for the docker actions: comma between fields, LF or CRLF
 * between records, empty lines skipped, a field that starts with a quote is quoted and may hold commas and newlines.
 *
 * @throws Error for a quote that is never closed, or that stands where none may stand
 */
export function parseCsv(text: string, options: CsvOptions = {}): readonly (readonly string[])[] {
  const records: string[][] = []
  let fields: string[] = []
  let at = 0

  const endRecord = () => {
    if (fields.length > 1 || (fields[0] ?? '') !== '') records.push(fields)
    fields = []
  }
  while (at < text.length) {
    if (fields.length === 0 && options.comment !== undefined && text.startsWith(options.comment, at)) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end + 1
      continue
    }
    const field = text[at] === '"' ? quoted(text, at, options) : unquoted(text, at, options)
    fields.push(field.value)
    at = field.end
    if (text[at] === ',') {
      at += 1
      // A comma that ends the text leaves one more, empty, field.
      if (at === text.length) fields.push('')
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    endRecord()
  }
  endRecord()
  return records
}

interface Field {
  readonly value: string
  /** Where the delimiter after it stands. */
  readonly end: number
}

function unquoted(text: string, start: number, options: CsvOptions): Field {
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1
  if (text[end] === '\n' && text[end - 1] === '\r' && end > start) end -= 1
  const value = text.slice(start, end)
  if (!options.relaxQuotes && value.includes('"'))
    throw new Error(`Invalid Opening Quote: a quote is found in the middle of ${JSON.stringify(value)}`)
  return { value, end }
}

function quoted(text: string, start: number, options: CsvOptions): Field {
  let value = ''
  let at = start + 1
  while (at < text.length) {
    if (text[at] !== '"') {
      value += text[at]
      at += 1
    } else if (text[at + 1] === '"') {
      value += '"'
      at += 2
    } else {
      at += 1
      if (at === text.length || text[at] === ',' || text[at] === '\n' || text.startsWith('\r\n', at))
        return { value, end: at }
      // `"a"b`: with relaxed quotes the field was not quoted after all, and its quotes are part of it.
      if (options.relaxQuotes) {
        const rest = unquoted(text, at, options)
        return { value: `"${value}"${rest.value}`, end: rest.end }
      }
      throw new Error(`Invalid Closing Quote: text follows the quote that closes ${JSON.stringify(value)}`)
    }
  }
  throw new Error('Quote Not Closed: the text ends inside a quoted field')
}
