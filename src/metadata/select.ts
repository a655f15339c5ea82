import { UserError } from '../core/errors.ts'
import { legalTag } from '../core/legal-tag.ts'
import type { Affix, Flavor } from './flavor.ts'
import { render, type Scope } from './render.ts'
import type { Rule } from './rules.ts'
import type { Warn } from './scopes.ts'
import type { Subject } from './subject.ts'
import type { Template } from './template.ts'
import { fire } from './values.ts'

export interface Selection {
  /** The first tag; '' when no rule gave one. */
  readonly version: string
  /** All tags, `latest` last, each once. */
  readonly names: readonly string[]
  readonly prerelease: boolean
  readonly notices: readonly string[]
}

/**
 * The rules by priority; the first that gives a tag gives the version, and it alone decides on `latest`.
 *
 * @throws UserError for an `enable` that gives neither true nor false
 */
export function select(rules: readonly Rule[], flavor: Flavor, subject: Subject, scope: Scope, warn: Warn): Selection {
  const names: string[] = []
  let asksLatest: boolean | undefined
  let prerelease = false

  for (const rule of rules.toSorted(byPriority)) {
    if (!isEnabled(rule.enable, scope, rule.text)) continue
    const fired = fire(rule, subject, scope, warn)
    if (!fired) continue
    tellUnknown(rule, warn)
    const text = withAffixes(rule, fired.value, flavor, scope)
    const name = text === '' ? '' : legal(text, warn)
    if (name === '') continue
    names.push(name)
    asksLatest ??= fired.latest
    prerelease ||= fired.prerelease
  }
  const version = names[0] ?? ''
  const setsLatest = flavor.latest === 'auto' ? asksLatest === true : flavor.latest === 'true'
  if (version !== '' && setsLatest) names.push(legal(latestName(flavor, scope), warn))
  const unique = [...new Set(names)]
  return {
    version,
    names: setsLatest ? lastOf(unique, names.at(-1)) : unique,
    prerelease,
    notices: prerelease && (setsLatest || unique.includes('latest')) ? [prereleaseNotice(version)] : [],
  }
}

function prereleaseNotice(version: string): string {
  return `latest would name a prerelease (${version}); guard-latest keeps it where it is. With flavor: latest=false, or semver and pep440 rules alone, a prerelease never asks for it.`
}

/** @throws UserError */
export function isEnabled(enable: Template, scope: Scope, line: string): boolean {
  const said = render(enable, scope)
  if (said === 'true' || said === 'false') return said === 'true'
  throw new UserError(`Invalid value for enable attribute: ${said} (${line})`, {
    cure: 'The expression must give true or false.',
  })
}

function byPriority(one: Rule, other: Rule): number {
  return one.priority < other.priority ? 1 : one.priority > other.priority ? -1 : 0
}

function withAffixes(rule: Rule, value: string, flavor: Flavor, scope: Scope): string {
  return `${render(rule.prefix ?? flavor.prefix.text, scope)}${value}${render(rule.suffix ?? flavor.suffix.text, scope)}`
}

function latestName({ prefix, suffix }: Flavor, scope: Scope): string {
  const affix = ({ onLatest, text }: Affix) => (onLatest ? render(text, scope) : '')
  return `${affix(prefix)}latest${affix(suffix)}`
}

function legal(text: string, warn: Warn): string {
  const { tag, warning } = legalTag(text)
  if (warning !== undefined) warn(warning)
  return tag
}

/** A rule may have made `latest` already: it still is the last to move, unless it is the version itself. */
function lastOf(names: readonly string[], last: string | undefined): readonly string[] {
  return last === undefined || last === names[0] ? names : [...names.filter((name) => name !== last), last]
}

function tellUnknown(rule: Rule, warn: Warn): void {
  if (rule.unknown.length > 0) warn(`${rule.text}: ${rule.unknown.join(', ')} means nothing for type=${rule.type}.`)
  const templates = [rule.enable, rule.prefix, rule.suffix, 'value' in rule ? rule.value : undefined]
  const pattern = 'pattern' in rule && 'nodes' in rule.pattern ? rule.pattern : undefined
  for (const name of new Set([...templates, pattern].flatMap((template) => template?.unknown ?? [])))
    warn(`${rule.text}: {{${name}}} is not known there and is empty.`)
}
