import { UserError } from '../core/errors.ts'
import type { Expression } from './expression.ts'
import type { Node, Template } from './template.ts'

export type Value = string | number | boolean | undefined | readonly Value[]

/** What a name of an expression stands for: a value, or a function of the arguments. */
export type Scope = Readonly<Record<string, Value | Helper>>

export type Helper = (args: readonly Value[], named: Readonly<Record<string, Value>>) => Value

/**
 * The text with its expressions filled in. Nothing is HTML-escaped: tags and labels are no web pages.
 *
 * @throws UserError from a helper that cannot make sense of its arguments
 */
export function render(template: Template, scope: Scope): string {
  const text = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => {
        if (typeof node === 'string') return node
        if (node.kind === 'output') return shown(evaluate(node.value))
        return text(isTrue(evaluate(node.test)) ? node.yes : node.no)
      })
      .join('')

  const evaluate = (expression: Expression): Value => {
    if (expression.kind === 'literal') return expression.value
    const [name = '', ...rest] = expression.path
    const found = Object.hasOwn(scope, name) ? scope[name] : undefined
    if (typeof found !== 'function') return rest.reduce<Value>(member, found)
    const named = Object.fromEntries(Object.entries(expression.named).map(([key, value]) => [key, evaluate(value)]))
    return found(expression.args.map(evaluate), named)
  }
  try {
    return text(template.nodes)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(`${template.text}: ${error.message}`, { cure: error.cure, cause: error })
  }
}

function member(value: Value, name: string): Value {
  return Array.isArray(value) ? value[Number(name)] : undefined
}

function shown(value: Value): string {
  if (value === undefined) return ''
  return Array.isArray(value) ? value.map(shown).join(',') : String(value)
}

/** Handlebars' truth. Upstream's booleans are strings and always true; here `{{#if is_default_branch}}` works. */
function isTrue(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}
