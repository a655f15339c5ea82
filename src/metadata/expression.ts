import type { Reader } from './reader.ts'

/** What stands between two braces: a constant, a name, or a helper with its arguments. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | undefined }
  | {
      readonly kind: 'call'
      readonly path: readonly string[]
      readonly args: readonly Expression[]
      readonly named: Readonly<Record<string, Expression>>
    }

/** The names an expression may use; helpers are those that take arguments. */
export interface Names {
  readonly values: readonly string[]
  readonly helpers: readonly string[]
}

/** What is wrong with a template, in words that fit behind the text. */
export class WrongTemplate extends Error {}

/**
 * Two readers: `call` takes `name` or `helper 'argument' key='value'`, up to what ends it; `operand` takes one constant,
 * name or call in parentheses. Names that mean nothing are gathered: they are empty. Both throw WrongTemplate.
 */
export function expressionsOf(reader: Reader, names: Names, unknown: Set<string>) {
  const { sees, take, match } = reader
  const skipSpace = () => match(/\s*/y)

  const operand = (): Expression => {
    skipSpace()
    if (take('(')) {
      const inner = call()
      skipSpace()
      if (!take(')')) throw new WrongTemplate('a parenthesis is not closed')
      return inner
    }
    return literal() ?? { ...nothing, path: known(path(), false) }
  }

  const literal = (): Expression | undefined => {
    const quoted = match(/"((?:\\"|[^"])*)"|'((?:\\'|[^'])*)'/y)
    if (quoted) return { kind: 'literal', value: (quoted[1] ?? quoted[2] ?? '').replace(/\\(["'])/g, '$1') }
    const number = match(/-?\d+(?:\.\d+)?(?=[\s)}~])/y)
    if (number) return { kind: 'literal', value: Number(number[0]) }
    const word = match(/(?:true|false|undefined|null)(?=[\s)}~])/y)
    if (word) return { kind: 'literal', value: word[0] === 'true' ? true : word[0] === 'false' ? false : undefined }
    return undefined
  }

  const path = (): readonly string[] => {
    const found = match(
      /(?:this[./]|\.\/)?(@?[^\s!"#%-,./;->@[-^`{-~]+(?:[./](?:[^\s!"#%-,./;->@[-^`{-~]+|\[[^\]]*\]))*)/y,
    )
    if (!found?.[1]) throw new WrongTemplate(`an expression has something that is not understood at "${rest(reader)}"`)
    return found[1].split(/[./]/).map((part) => part.replace(/^\[(.*)\]$/, '$1'))
  }

  const call = (): Expression => {
    skipSpace()
    if (sees('(')) return operand()
    // As in Handlebars, a constant alone is a name: {{'branch'}} is {{branch}}.
    const constant = literal()
    if (constant?.kind === 'literal') return { ...nothing, path: known([String(constant.value)], false) }
    const name = path()
    const args: Expression[] = []
    const named: Record<string, Expression> = {}
    for (skipSpace(); !reader.isAtEnd() && !sees('}') && !sees('~}') && !sees(')'); skipSpace()) {
      const key = match(/([^\s!"#%-,./;->@[-^`{-~]+)\s*=\s*/y)
      if (key?.[1]) named[key[1]] = operand()
      else args.push(operand())
    }
    return { kind: 'call', path: known(name, args.length > 0 || Object.keys(named).length > 0), args, named }
  }

  const known = (parts: readonly string[], takesArguments: boolean): readonly string[] => {
    const [name = ''] = parts
    if ([...names.values, ...names.helpers].includes(name)) return parts
    if (takesArguments) throw new WrongTemplate(`Missing helper: "${name}"`)
    unknown.add(name)
    return parts
  }

  return { call, operand }
}

const nothing = { kind: 'call', args: [], named: {} } as const

function rest(reader: Reader): string {
  return reader.text.slice(reader.at(), reader.at() + 12)
}
