import { type Kind, WrongInput } from '../core/input.ts'
import { type Attributes, attributesOf, type Entry, entriesOf } from './entries.ts'
import { globalNames } from './names.ts'
import { eachLine, enableOf, templateOf, WrongLine } from './parts.ts'
import { ruleOfType, type TypedRule } from './rule-types.ts'
import { looksLikeReference } from './stray-reference.ts'
import type { Template } from './template.ts'

/** One line of `tags`, e.g. `type=semver,pattern={{version}},enable={{is_default_branch}}`. */
export type Rule = TypedRule & {
  /** The line, for messages. */
  readonly text: string
  readonly enable: Template
  /** Higher first; not a number counts as equal to all. */
  readonly priority: number
  /** Where present, even empty, it stands instead of the flavor's. */
  readonly prefix?: Template
  readonly suffix?: Template
  /** Attributes that mean nothing. */
  readonly unknown: readonly string[]
}

export const rules: Kind<readonly Rule[]> = {
  name: 'lines',
  parse(text) {
    const entries = entriesOf(text)
    const { results, mistakes } = eachLine(entries.length > 0 ? entries : entriesOf(defaults), ruleOf)
    if (mistakes.length > 0) throw new WrongInput(...mistakes)
    return results
  },
}

const defaults = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'].join('\n')

const priorities: Readonly<Record<TypedRule['type'], number>> = {
  schedule: 1000,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  raw: 200,
  sha: 100,
}

const everyRule = ['type', 'enable', 'priority', 'prefix', 'suffix']

function ruleOf(entry: Entry): Rule {
  const attributes = withValue(attributesOf(entry), entry)
  const get = (key: string) => attributes.get(key)
  const { rule, uses, prefix = get('prefix') } = ruleOfType(attributes, entry.line)
  const suffix = get('suffix')
  return {
    ...rule,
    text: entry.line,
    enable: enableOf(
      get('enable') ?? 'true',
      globalNames,
      entry.line,
      `Invalid value for enable attribute: ${get('enable')}`,
    ),
    priority: attributes.has('priority') ? Number(get('priority')) : priorities[rule.type],
    ...(prefix === undefined ? {} : { prefix: templateOf(prefix, globalNames, entry.line) }),
    ...(suffix === undefined ? {} : { suffix: templateOf(suffix, globalNames, entry.line) }),
    unknown: [...attributes.keys()].filter((key) => !everyRule.includes(key) && !uses.includes(key)),
  }
}

/** A word without a key is the value; the empty one that a trailing comma leaves never wipes another. */
function withValue({ words, named }: Attributes, { line }: Entry): ReadonlyMap<string, string> {
  const stray = named.size === 0 ? words.find(looksLikeReference) : undefined
  if (stray !== undefined)
    throw new WrongLine(
      line,
      'is an image reference, where a tag rule is expected',
      'Put the image into `images`, e.g. ghcr.io/owner/name, and its tag into `tags`, e.g. type=raw,value=1.2.3.',
    )
  const word = words.filter(Boolean).at(-1) ?? words.at(-1)
  if (word === undefined || (word === '' && named.has('value'))) return named
  return new Map([...named, ['value', word]])
}
