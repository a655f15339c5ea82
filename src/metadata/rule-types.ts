import type { Names } from './expression.ts'
import { dateNames, globalNames, pep440Names, semverNames } from './names.ts'
import { templateOf, WrongLine } from './parts.ts'
import { type Pattern, parsePattern } from './pattern.ts'
import type { Template } from './template.ts'

/** What each type of rule makes its tag of. */
export type TypedRule =
  | { readonly type: 'schedule'; readonly pattern: Template }
  | VersionRule<'semver'>
  | VersionRule<'pep440'>
  | { readonly type: 'match'; readonly pattern: Pattern; readonly group: string; readonly value: Template }
  /** Without a branch it is the default one. */
  | { readonly type: 'edge'; readonly branch: string }
  | { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' }
  | { readonly type: 'raw'; readonly value: Template }
  | { readonly type: 'sha'; readonly format: 'short' | 'long' }

export interface VersionRule<Type extends 'semver' | 'pep440'> {
  readonly type: Type
  readonly pattern: Template
  /** The version's source; where its text is '', the tag's name. */
  readonly value: Template
  /** Takes the version out of the source. */
  readonly match?: Pattern
}

interface Typed {
  readonly rule: TypedRule
  /** Attributes this type knows. */
  readonly uses: readonly string[]
  /** The prefix this type has where the line gives none. */
  readonly prefix?: string
}

const types = ['schedule', 'semver', 'pep440', 'match', 'edge', 'ref', 'raw', 'sha'] as const

/** @throws WrongLine */
export function ruleOfType(attributes: ReadonlyMap<string, string>, line: string): Typed {
  const get = (key: string) => attributes.get(key)
  const required = (key: string, example: string) =>
    get(key) ?? wrong(line, `Missing ${key} attribute for ${line}`, `Write it like ${example}.`)
  const template = (text: string, names: Names) => templateOf(text, names, line)
  const type = get('type') ?? 'raw'
  switch (type) {
    case 'schedule':
      return { rule: { type, pattern: template(get('pattern') ?? 'nightly', dateNames) }, uses: ['pattern'] }
    case 'semver':
    case 'pep440': {
      const names = type === 'semver' ? semverNames : pep440Names
      return {
        rule: {
          type,
          pattern: template(required('pattern', `type=${type},pattern={{version}}`), names),
          value: template(get('value') ?? '', globalNames),
          ...(get('match') ? { match: parsePattern(get('match') ?? '', line) } : {}),
        },
        uses: ['pattern', 'value', 'match'],
      }
    }
    case 'match': {
      const group = get('group') ?? '0'
      if (Number.isNaN(Number(group)))
        wrong(line, `Invalid match group for ${line}`, 'Write the number of the group; 0 is the whole match.')
      return {
        rule: {
          type,
          pattern: parsePattern(required('pattern', String.raw`type=match,pattern=v(\d+),group=1`), line),
          group,
          value: template(get('value') ?? '', globalNames),
        },
        uses: ['pattern', 'group', 'value'],
      }
    }
    case 'edge':
      return { rule: { type, branch: get('branch') ?? '' }, uses: ['branch'] }
    case 'ref': {
      const event = required('event', 'type=ref,event=branch')
      if (event !== 'branch' && event !== 'tag' && event !== 'pr')
        return wrong(line, `Invalid event for ${line}`, 'Write branch, tag or pr.')
      return { rule: { type, event }, uses: ['event'], ...(event === 'pr' ? { prefix: get('prefix') ?? 'pr-' } : {}) }
    }
    case 'raw':
      return {
        rule: { type, value: template(required('value', 'type=raw,value=edge'), globalNames) },
        uses: ['value'],
      }
    case 'sha': {
      const format = get('format') ?? 'short'
      if (format !== 'short' && format !== 'long')
        return wrong(line, `Invalid format for ${line}`, 'Write short or long.')
      return { rule: { type, format }, uses: ['format'], prefix: get('prefix') ?? 'sha-' }
    }
    default:
      return wrong(line, `Unknown tag type attribute: ${type}`, `Known are: ${types.join(', ')}.`)
  }
}

function wrong(line: string, problem: string, cure: string): never {
  throw new WrongLine(line, problem, cure)
}
