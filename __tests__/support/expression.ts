type Value = string | number | boolean | null | Context

/** What a workflow knows: `{ needs: { test: { result: 'success' } } }`. */
export interface Context {
  readonly [name: string]: Value
}

/** `!cancelled()` is of the whole run; what no context has is null, as on GitHub. */
interface World {
  readonly context: Context
  readonly cancelled: boolean
}

/**
 * What GitHub makes of a text with `${{ … }}`: of a text that is one expression its value, else the text with the values in it.
 * Knows what our workflows use of the language, and no more.
 *
 * @throws Error for anything else
 */
export function evaluated(text: string, context: Context, cancelled = false): Value {
  const world = { context, cancelled }
  const [, only] = /^\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*$/s.exec(text) ?? []
  if (only !== undefined) return computed(only, world)
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, inner: string) => shown(computed(inner, world)))
}

function computed(source: string, world: World): Value {
  const read = tokensOf(source)
  let at = 0
  const take = (...wanted: readonly string[]) => (wanted.includes(read[at] ?? '') ? read[at++] : undefined)
  const demand = (wanted: string) => {
    if (take(wanted) === undefined) throw new Error(`${wanted} is missing in ${source}`)
  }
  const either = (): Value => {
    let value = both()
    while (take('||')) {
      const other = both()
      value = truthy(value) ? value : other
    }
    return value
  }
  const both = (): Value => {
    let value = compared()
    while (take('&&')) {
      const other = compared()
      value = truthy(value) ? other : value
    }
    return value
  }
  const compared = (): Value => {
    const value = single()
    const how = take('==', '!=')
    return how === undefined ? value : same(value, single()) === (how === '==')
  }
  const single = (): Value => {
    if (take('!')) return !truthy(single())
    if (take('(')) {
      const value = either()
      demand(')')
      return value
    }
    const token = read[at++] ?? ''
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (/^\d/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    return take('(') ? called(token, given(), world) : looked(token, world.context)
  }
  const given = (): readonly Value[] => {
    const values: Value[] = []
    while (!take(')')) {
      values.push(either())
      take(',')
    }
    return values
  }
  const value = either()
  if (at < read.length) throw new Error(`not understood: ${read.slice(at).join(' ')} in ${source}`)
  return value
}

function tokensOf(source: string): readonly string[] {
  const found: string[] = []
  for (let rest = source.trim(); rest !== ''; ) {
    const [whole = '', token = ''] = nextToken.exec(rest) ?? []
    if (token === '') throw new Error(`not understood: ${rest} in ${source}`)
    found.push(token)
    rest = rest.slice(whole.length)
  }
  return found
}

const nextToken = /^('(?:[^']|'')*'|&&|\|\||==|!=|[!(),]|\d+|[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)\s*/

function called(name: string, given: readonly Value[], { cancelled }: World): Value {
  const [first = null, second = null] = given
  if (name === 'cancelled') return cancelled
  if (name === 'always') return true
  if (name === 'contains') return shown(first).toLowerCase().includes(shown(second).toLowerCase())
  if (name === 'format')
    return shown(first).replace(/\{(\d)\}/g, (_, at: string) => shown(given[Number(at) + 1] ?? null))
  throw new Error(`no such function here: ${name}`)
}

function looked(path: string, context: Context): Value {
  return path.split('.').reduce<Value>((value, name) => {
    const next = typeof value === 'object' && value !== null ? value[name] : undefined
    return next ?? null
  }, context)
}

function truthy(value: Value): boolean {
  return value !== '' && value !== 0 && value !== null && value !== false
}

/** Texts are the same in any case; null is an empty text's like. */
function same(one: Value, other: Value): boolean {
  return shown(one).toLowerCase() === shown(other).toLowerCase()
}

function shown(value: Value): string {
  return value === null ? '' : String(value)
}
