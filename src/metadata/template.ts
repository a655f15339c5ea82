/** A text with expressions, parsed: `{{branch}}-{{date 'YYYYMMDD'}}`. The syntax is that of Handlebars. */
export interface Template {
  readonly text: string
  readonly nodes: readonly Node[]
  /** Names used that mean nothing where the text stands; they are empty. */
  readonly unknown: readonly string[]
}

export type Node = string | Output | Block

export interface Output {
  readonly kind: 'output'
  readonly value: Expression
}

/** `{{#if x}}…{{else}}…{{/if}}` */
export interface Block {
  readonly kind: 'block'
  readonly test: Expression
  readonly yes: readonly Node[]
  readonly no: readonly Node[]
}

export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | undefined }
  | {
      readonly kind: 'call'
      readonly path: readonly string[]
      readonly args: readonly Expression[]
      readonly named: Readonly<Record<string, Expression>>
    }

/** What is wrong with a template, in words that fit behind the text. */
export class WrongTemplate extends Error {}

/**
 * @param names what `{{name}}` may say here; `helpers` are those that take arguments
 * @throws WrongTemplate
 */
export function parseTemplate(text: string, names: Names): Template {
  const unknown = new Set<string>()
  let at = 0

  const fail = (problem: string): never => {
    throw new WrongTemplate(problem)
  }
  const sees = (part: string) => text.startsWith(part, at)
  const take = (part: string) => {
    if (!sees(part)) return false
    at += part.length
    return true
  }
  const skipSpace = () => {
    while (/\s/.test(text[at] ?? '')) at += 1
  }
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }

  /** Up to the next `{{`; `\{{` stands for itself. */
  const literal = (): string => {
    let value = ''
    while (at < text.length && !sees('{{')) {
      if (sees('\\\\{{')) {
        value += '\\'
        at += 2
      } else if (take('\\{{')) value += '{{'
      else {
        value += text[at]
        at += 1
      }
    }
    return value
  }

  const expression = (): Expression => {
    skipSpace()
    if (take('(')) {
      const inner = call()
      skipSpace()
      if (!take(')')) fail('a parenthesis is not closed')
      return inner
    }
    const quoted = match(/"((?:\\"|[^"])*)"|'((?:\\'|[^'])*)'/y)
    if (quoted) return { kind: 'literal', value: (quoted[1] ?? quoted[2] ?? '').replace(/\\(["'])/g, '$1') }
    const number = match(/-?\d+(?:\.\d+)?(?=[\s)}~])/y)
    if (number) return { kind: 'literal', value: Number(number[0]) }
    const word = match(/(?:true|false|undefined|null)(?=[\s)}~])/y)
    if (word) return { kind: 'literal', value: word[0] === 'true' ? true : word[0] === 'false' ? false : undefined }
    return { kind: 'call', path: known(path(), false), args: [], named: {} }
  }

  const path = (): readonly string[] => {
    const found = match(
      /(?:this[./]|\.\/)?@?[^\s!"#%-,./;->@[-^`{-~]+(?:[./](?:[^\s!"#%-,./;->@[-^`{-~]+|\[[^\]]*\]))*/y,
    )
    if (!found) return fail(`an expression has something that is not understood at "${text.slice(at, at + 12)}"`)
    return found[0]
      .replace(/^(?:this[./]|\.\/)/, '')
      .split(/[./]/)
      .map((part) => part.replace(/^\[(.*)\]$/, '$1'))
  }

  const call = (): Expression => {
    skipSpace()
    if (sees('(') || /["'\d]/.test(text[at] ?? '')) return expression()
    const name = path()
    const args: Expression[] = []
    const named: Record<string, Expression> = {}
    for (skipSpace(); at < text.length && !/^(?:~?\}\}|\))/.test(text.slice(at, at + 3)); skipSpace()) {
      const key = match(/([^\s!"#%-,./;->@[-^`{-~]+)\s*=\s*/y)
      if (key?.[1]) named[key[1]] = expression()
      else args.push(expression())
    }
    const takes = args.length > 0 || Object.keys(named).length > 0
    return { kind: 'call', path: known(name, takes), args, named }
  }

  const known = (parts: readonly string[], takesArguments: boolean): readonly string[] => {
    const [name = ''] = parts
    if (takesArguments && !names.helpers.includes(name) && !names.values.includes(name))
      fail(`Missing helper: "${name}"`)
    if (![...names.values, ...names.helpers].includes(name)) unknown.add(name)
    return parts
  }

  const close = (triple = false) => {
    skipSpace()
    const trims = take('~')
    if (!take(triple ? '}}}' : '}}')) fail('an expression is not closed with }}')
    if (trims) skipSpace()
  }

  /** Statements until the block they stand in ends; `end` tells how. */
  const statements = (inside: string | undefined): { nodes: Node[]; end: 'close' | 'else' | 'text' } => {
    const nodes: Node[] = []
    const add = (value: string) => {
      if (value !== '') nodes.push(value)
    }
    for (;;) {
      add(literal())
      if (at >= text.length) {
        if (inside !== undefined) fail(`{{#${inside}}} is not closed with {{/${inside}}}`)
        return { nodes, end: 'text' }
      }
      if (sees('{{{{')) fail('raw blocks are not supported')
      at += 2
      if (take('~')) {
        const last = nodes.at(-1)
        if (typeof last === 'string') nodes[nodes.length - 1] = last.trimEnd()
      }
      if (take('!--')) {
        if (!match(/[\s\S]*?--~?\}\}/y)) fail('a comment is not closed with --}}')
      } else if (take('!')) {
        if (!match(/[\s\S]*?\}\}/y)) fail('a comment is not closed with }}')
      } else if (sees('>') || sees('*')) fail('partials and decorators are not supported')
      else if (take('{')) {
        nodes.push({ kind: 'output', value: call() })
        close(true)
      } else if (take('/')) {
        const [name] = match(/\s*[^\s~}]+/y) ?? fail('a block is closed without a name')
        if (name.trim() !== inside) fail(`{{/${name.trim()}}} closes nothing`)
        close()
        return { nodes, end: 'close' }
      } else if (match(/\^\s*(?=~?\}\})|\s*else\b/y)) {
        if (inside === undefined) fail('{{else}} stands outside of a block')
        return { nodes, end: 'else' }
      } else if (sees('#') || sees('^')) nodes.push(block(text[at] === '^'))
      else {
        take('&')
        nodes.push({ kind: 'output', value: call() })
        close()
      }
    }
  }

  const block = (inverse: boolean): Block => {
    at += 1
    const word = match(/\s*(if|unless)(?=[\s(])/y)?.[1]
    const start = at
    const test = word ? expression() : call()
    const name = word ?? text.slice(start, at).trim()
    close()
    return branches(name, test, inverse !== (word === 'unless'))
  }

  const branches = (name: string, test: Expression, inverse: boolean): Block => {
    const first = statements(name)
    let rest: readonly Node[] = []
    if (first.end === 'else') {
      const chained = match(/\s*(if|unless)(?=[\s(])/y)?.[1]
      if (chained) {
        const inner = expression()
        close()
        rest = [branches(name, inner, chained === 'unless')]
      } else {
        close()
        const last = statements(name)
        if (last.end === 'else') fail(`{{#${name}}} has two {{else}}`)
        rest = last.nodes
      }
    }
    return { kind: 'block', test, yes: inverse ? rest : first.nodes, no: inverse ? first.nodes : rest }
  }

  const { nodes } = statements(undefined)
  return { text, nodes, unknown: [...unknown] }
}

/** The names a text may use. */
export interface Names {
  readonly values: readonly string[]
  readonly helpers: readonly string[]
}

/** Whether the text has no expressions at all: then it is known before the run. */
export function isConstant({ nodes }: Template): boolean {
  return nodes.every((node) => typeof node === 'string')
}

/** Whether the whole text is the one expression `{{name}}`. */
export function isOnly({ nodes }: Template, name: string): boolean {
  const [node] = nodes
  if (nodes.length !== 1 || node === undefined || typeof node === 'string' || node.kind !== 'output') return false
  return node.value.kind === 'call' && node.value.path.length === 1 && node.value.path[0] === name
}
