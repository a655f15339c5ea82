import { isRecord } from '../../core/is-record.ts'
import { goPattern } from './go-pattern.ts'
import type { Pair } from './structure-file.ts'

/** Takes note of what is wrong at a path of the file, e.g. `commandTests[0].exitCode`. */
export type Tell = (path: string, problem: string, cure: string) => void

/** One object of the file: each key is asked for once, the others are unknown. */
export interface Fields {
  readonly path: string
  text(key: string, needed?: true): string
  texts(key: string): readonly string[]
  /** undefined where the key is not there. */
  textsOrNone(key: string): readonly string[] | undefined
  patterns(key: string): readonly string[]
  lists(key: string): readonly (readonly string[])[]
  pairs(key: string): readonly Pair[]
  whole(key: string): number | undefined
  yes(key: string, usual: boolean): boolean
  objects(key: string): readonly Fields[]
  object(key: string): Fields | undefined
  /** What was not asked for is a mistake. */
  done(): void
}

export function fieldsOf(value: unknown, path: string, tell: Tell): Fields {
  if (!isRecord(value)) tell(path || 'it', 'is no map', 'Write `name: value` lines.')
  const record = isRecord(value) ? value : {}
  const asked = new Set<string>()
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  const get = (key: string): unknown => {
    asked.add(key)
    return record[key] ?? undefined
  }
  const wrong = <T>(key: string, what: string, instead: T): T => {
    tell(at(key), `is ${what}`, 'See the README of container-structure-test for what stands there.')
    return instead
  }
  const list = (key: string): readonly unknown[] | undefined => {
    const value = get(key)
    if (value === undefined) return undefined
    return Array.isArray(value) ? value : wrong(key, 'no list', [])
  }
  const words = (items: readonly unknown[], key: string): readonly string[] =>
    items.every((item) => typeof item === 'string' || typeof item === 'number')
      ? items.map(String)
      : wrong(key, 'no list of texts', [])
  const fields: Fields = {
    path,
    text(key, needed) {
      const value = get(key)
      if (value === undefined) return needed ? wrong(key, 'missing', '') : ''
      if (typeof value === 'string' && !(needed && value === '')) return value
      return typeof value === 'number' ? String(value) : wrong(key, 'no text', '')
    },
    texts: (key) => words(list(key) ?? [], key),
    textsOrNone(key) {
      const items = list(key)
      return items && words(items, key)
    },
    patterns: (key) =>
      words(list(key) ?? [], key).filter((pattern) => {
        try {
          return goPattern(pattern)
        } catch {
          tell(
            at(key),
            `${JSON.stringify(pattern)} is no regular expression that is understood here`,
            'Write it plainer.',
          )
          return false
        }
      }),
    lists: (key) =>
      (list(key) ?? []).map((item, index) =>
        Array.isArray(item) && item.length > 0
          ? words(item, `${key}[${index}]`)
          : wrong(`${key}[${index}]`, 'no command', []),
      ),
    pairs: (key) =>
      fields.objects(key).map((pair) => {
        const read = { key: pair.text('key', true), value: pair.text('value'), isRegex: pair.yes('isRegex', false) }
        pair.done()
        if (read.isRegex && !understood(read.value)) wrong(`${key} (${read.key})`, 'no regular expression', '')
        return read
      }),
    whole(key) {
      const value = get(key)
      if (value === undefined) return undefined
      return typeof value === 'number' && Number.isInteger(value) ? value : wrong(key, 'no whole number', undefined)
    },
    yes(key, usual) {
      const value = get(key)
      if (value === undefined) return usual
      return typeof value === 'boolean' ? value : wrong(key, 'no boolean', usual)
    },
    objects: (key) => (list(key) ?? []).map((item, index) => fieldsOf(item, `${at(key)}[${index}]`, tell)),
    object(key) {
      const value = get(key)
      return value === undefined ? undefined : fieldsOf(value, at(key), tell)
    },
    done() {
      for (const key of Object.keys(record))
        if (!asked.has(key)) tell(at(key), 'is not known', `Known are: ${[...asked].join(', ')}.`)
    },
  }
  return fields
}

function understood(pattern: string): boolean {
  try {
    goPattern(pattern)
    return true
  } catch {
    return false
  }
}
