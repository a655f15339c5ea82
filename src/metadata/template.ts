import { type Expression, expressionsOf, type Names, WrongTemplate } from './expression.ts'
import { readerOf } from './reader.ts'

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

/** `{{#if x}}yes{{else}}no{{/if}}` */
export interface Block {
  readonly kind: 'block'
  readonly test: Expression
  readonly yes: readonly Node[]
  readonly no: readonly Node[]
}

/** @throws WrongTemplate */
export function parseTemplate(text: string, names: Names): Template {
  const unknown = new Set<string>()
  const reader = readerOf(text)
  const { sees, take, match } = reader
  const { call, operand } = expressionsOf(reader, names, unknown)

  const close = (braces = '}}') => {
    match(/\s*/y)
    const trims = take('~')
    if (!take(braces)) throw new WrongTemplate('an expression is not closed with }}')
    if (trims) match(/\s*/y)
  }

  /** Statements until the block they stand in ends, and how it ended. */
  const statements = (block: string | undefined): { nodes: Node[]; end: 'close' | 'else' | 'text' } => {
    const nodes: Node[] = []
    for (;;) {
      const literal = readLiteral()
      if (literal !== '') nodes.push(literal)
      if (reader.isAtEnd()) {
        if (block !== undefined) throw new WrongTemplate(`{{#${block}}} is not closed with {{/${block}}}`)
        return { nodes, end: 'text' }
      }
      if (take('{{{{')) throw new WrongTemplate('raw blocks are not supported')
      take('{{')
      if (take('~')) trimLast(nodes)
      if (take('/')) {
        const name = match(/\s*([^\s~}]*)/y)?.[1]
        if (name !== block) throw new WrongTemplate(`{{/${name}}} closes nothing`)
        close()
        return { nodes, end: 'close' }
      }
      if (match(/\^\s*(?=~?\}\})|\s*else(?=[\s~}])/y)) {
        if (block === undefined) throw new WrongTemplate('{{else}} stands outside of a block')
        return { nodes, end: 'else' }
      }
      const node = statement()
      if (node) nodes.push(node)
    }
  }

  /** undefined for a comment. */
  const statement = (): Node | undefined => {
    if (sees('!')) {
      if (!match(/!--[\s\S]*?--~?\}\}|!(?!--)[\s\S]*?\}\}/y)) throw new WrongTemplate('a comment is not closed')
      return undefined
    }
    if (sees('>') || sees('*')) throw new WrongTemplate('partials and decorators are not supported')
    if (take('#')) return openBlock(false)
    if (take('^')) return openBlock(true)
    const triple = take('{')
    if (!triple) take('&')
    const value = call()
    close(triple ? '}}}' : '}}')
    return { kind: 'output', value }
  }

  /** `#if x`, `#unless x`, and `#x`, which is `#if x`. */
  const openBlock = (inverse: boolean): Block => {
    match(/\s*/y)
    const word = match(/(if|unless)(?=[\s(])/y)?.[1]
    const start = reader.at()
    const test = word ? operand() : call()
    const name = word ?? text.slice(start, reader.at()).trim()
    close()
    return branches(name, test, inverse !== (word === 'unless'))
  }

  const branches = (name: string, test: Expression, inverse: boolean): Block => {
    const first = statements(name)
    const rest = first.end === 'else' ? otherwise(name) : []
    return { kind: 'block', test, yes: inverse ? rest : first.nodes, no: inverse ? first.nodes : rest }
  }

  /** What follows `{{else`: another condition, or the rest. */
  const otherwise = (name: string): readonly Node[] => {
    const chained = match(/\s*(if|unless)(?=[\s(])/y)?.[1]
    const test = chained && operand()
    close()
    if (test) return [branches(name, test, chained === 'unless')]
    const { nodes, end } = statements(name)
    if (end === 'else') throw new WrongTemplate(`{{#${name}}} has two {{else}}`)
    return nodes
  }

  /** Up to the next `{{`; `\{{` stands for itself. */
  const readLiteral = (): string => {
    let value = ''
    while (!reader.isAtEnd() && !sees('{{')) {
      if (sees('\\\\{{')) {
        take('\\\\')
        value += '\\'
      } else value += take('\\{{') ? '{{' : reader.next()
    }
    return value
  }

  return { text, nodes: statements(undefined).nodes, unknown: [...unknown] }
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

/** `{{~x}}` swallows the spaces before it. */
function trimLast(nodes: Node[]): void {
  const last = nodes.at(-1)
  if (typeof last === 'string') nodes[nodes.length - 1] = last.trimEnd()
}
