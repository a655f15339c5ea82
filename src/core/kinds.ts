import { parseCsv } from './csv.ts'
import { type Kind, WrongInput } from './input.ts'

/** Any text; '' when absent. */
export const text: Kind<string> = { name: 'text', parse: (value) => value.trim() }

/** Text whose spaces matter, e.g. a separator. */
export const verbatim: Kind<string> = { name: 'text', parse: (value) => value }

/** YAML 1.2's booleans, as build-push-action reads them. */
export const boolean: Kind<boolean> = {
  name: 'boolean',
  parse(value) {
    const word = value.trim()
    if (/^(true|True|TRUE)$/.test(word)) return true
    if (/^(false|False|FALSE)$/.test(word)) return false
    throw new WrongInput({ value, problem: 'is no boolean', cure: 'Write true or false.' })
  },
}

/** `auto`, or a YAML boolean as build-push-action's `push` takes it. */
export const autoBoolean: Kind<'auto' | 'true' | 'false'> = {
  name: '`auto`, `true`, `false`',
  async parse(value) {
    if (value.trim() === 'auto') return 'auto'
    try {
      return (await boolean.parse(value)) ? 'true' : 'false'
    } catch {
      throw new WrongInput({ value, problem: 'is not known', cure: 'Write auto, true or false.' })
    }
  },
}

/** One of some words. */
export function choice<const Words extends readonly string[]>(...words: Words): Kind<Words[number]> {
  return {
    name: words.map((word) => `\`${word}\``).join(', '),
    parse(value) {
      const word = value.trim()
      if (words.includes(word)) return word as Words[number]
      throw new WrongInput({ value, problem: 'is not known', cure: `Write one of: ${words.join(', ')}.` })
    },
  }
}

/** Some of some words, with commas or newlines between; each at most once, in the order given. */
export function choices<const Words extends readonly string[]>(...words: Words): Kind<readonly Words[number][]> {
  return {
    name: 'list',
    parse(value) {
      const chosen = [...new Set(splitList(value))]
      const unknown = chosen.filter((word) => !words.includes(word))
      if (unknown.length > 0)
        throw new WrongInput(
          ...unknown.map((word) => ({
            value: word,
            problem: 'is not known',
            cure: `Known are: ${words.join(', ')}.`,
          })),
        )
      return chosen as Words[number][]
    },
  }
}

/** docker's "List/CSV": newlines or commas, quoted fields may hold both. */
export const list: Kind<readonly string[]> = { name: 'list', parse: splitList }

/** docker's "List": one a line, commas are part of the value, quotes around a line are removed. */
export const lines: Kind<readonly string[]> = {
  name: 'lines',
  parse: (value) =>
    csv(value, {})
      .map((fields) => fields.join(',').trim())
      .filter(Boolean),
}

/** docker's "List" with its quotes kept: BuildKit's own CSV follows (`--output`, `--cache-from`). */
export const rawLines: Kind<readonly string[]> = {
  name: 'lines',
  parse: (value) =>
    value
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
}

/** `90s`, `15m`, `36h`, `30d`, in milliseconds; undefined when absent. */
export const duration: Kind<number | undefined> = { name: 'duration', parse: parseDuration }

/** `500MB` (10^6), `500MiB` (2^20), in bytes; undefined when absent. */
export const size: Kind<number | undefined> = { name: 'size', parse: parseSize }

const milliseconds = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

export function parseDuration(value: string): number | undefined {
  if (value.trim() === '') return undefined
  const match = /^(\d+(?:\.\d+)?)\s*([smhd])$/.exec(value.trim())
  if (!match) throw new WrongInput({ value, problem: 'is no duration', cure: 'Write it like 90s, 15m, 36h or 30d.' })
  return Number(match[1]) * milliseconds[match[2] as keyof typeof milliseconds]
}

export function parseSize(value: string): number | undefined {
  if (value.trim() === '') return undefined
  const match = /^(\d+(?:\.\d+)?)\s*(?:([kMGT])(i?))?B?$/i.exec(value.trim())
  if (!match) throw new WrongInput({ value, problem: 'is no size', cure: 'Write it like 500MB or 500MiB.' })
  const power = match[2] === undefined ? 0 : 'KMGT'.indexOf(match[2].toUpperCase()) + 1
  return Math.round(Number(match[1]) * (match[3] ? 1024 : 1000) ** power)
}

/** Parses each item; what is wrong with several of them is told together. @throws WrongInput */
export function parseEach<T>(items: readonly string[], parse: (item: string) => T): readonly T[] {
  const wrong: WrongInput[] = []
  const values = items.flatMap((item) => {
    try {
      return [parse(item)]
    } catch (error) {
      if (!(error instanceof WrongInput)) throw error
      wrong.push(error)
      return []
    }
  })
  if (wrong.length > 0) throw new WrongInput(...wrong.flatMap(({ mistakes }) => mistakes))
  return values
}

/** What comes before and after the first `=`; undefined when there is none. */
export function keyValue(line: string): readonly [key: string, value: string] | undefined {
  const at = line.indexOf('=')
  return at < 1 ? undefined : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}

function splitList(value: string): readonly string[] {
  return csv(value, {})
    .flatMap((fields) => (fields.length === 1 ? (fields[0] ?? '').split(',') : fields))
    .map((field) => field.trim())
    .filter(Boolean)
}

function csv(value: string, options: { readonly comment?: string }): readonly (readonly string[])[] {
  try {
    return parseCsv(value.trim(), { relaxQuotes: true, ...options })
  } catch (error) {
    throw new WrongInput({
      value,
      problem: error instanceof Error ? error.message : String(error),
      cure: 'Close every quote, and double the quotes inside quoted text.',
    })
  }
}
