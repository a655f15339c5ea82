import { parseSemver } from '../core/semver.ts'
import type { Pattern } from './pattern.ts'
import { parsePep440, pep440Scope } from './pep440.ts'
import { render, type Scope } from './render.ts'
import type { VersionRule } from './rule-types.ts'
import type { Rule } from './rules.ts'
import { shortSha, type Warn } from './scopes.ts'
import { after, type Subject } from './subject.ts'
import { isOnly } from './template.ts'

/** What a rule gives before prefix and suffix. */
export interface Fired {
  readonly value: string
  /** Whether the rule asks for `latest`, unless the flavor decides. */
  readonly latest: boolean
  /** Whether the version it names is a semver or PEP 440 prerelease. */
  readonly prerelease: boolean
}

/** undefined where the rule does not apply; a version that is none is told through `warn`. */
export function fire(rule: Rule, subject: Subject, scope: Scope, warn: Warn): Fired | undefined {
  const { ref, event, sha } = subject
  switch (rule.type) {
    case 'schedule':
      return event.includes('schedule') ? plain(render(rule.pattern, datesOf(scope))) : undefined
    case 'semver':
      return semver(rule, ref, scope, warn)
    case 'pep440':
      return pep440(rule, ref, scope, warn)
    case 'match':
      return match(rule, ref, scope, warn)
    case 'edge':
      return edge(rule.branch || subject.defaultBranch, ref, warn)
    case 'ref':
      return fromRef(rule.event, ref)
    case 'raw':
      return plain(render(rule.value, scope))
    case 'sha':
      return sha === '' ? undefined : plain(rule.format === 'short' ? shortSha(subject) : sha)
  }
}

/** A schedule's pattern knows nothing else, as in metadata-action. */
function datesOf({ date, commit_date }: Scope): Scope {
  return { date, commit_date }
}

/** Whether a version, of either kind, is one that a release comes after. */
function isPrerelease(version: string): boolean {
  const semver = parseSemver(version.replaceAll('/', '-'))
  return semver ? semver.prerelease.length > 0 : (parsePep440(version)?.prerelease ?? false)
}

function plain(value: string): Fired {
  return { value, latest: false, prerelease: false }
}

function edge(branch: string, ref: string, warn: Warn): Fired | undefined {
  if (!ref.startsWith('refs/heads/')) return undefined
  if (branch === '') warn('type=edge needs the default branch, which is not known. Write type=edge,branch=…')
  return after('refs/heads/', ref) === branch ? plain('edge') : undefined
}

function fromRef(event: 'branch' | 'tag' | 'pr', ref: string): Fired | undefined {
  if (event === 'branch') return ref.startsWith('refs/heads/') ? plain(after('refs/heads/', ref)) : undefined
  if (event === 'pr') return ref.startsWith('refs/pull/') ? plain(pullRequest(ref)) : undefined
  const value = after('refs/tags/', ref)
  return ref.startsWith('refs/tags/') ? { value, latest: true, prerelease: isPrerelease(value) } : undefined
}

/** `refs/pull/15/merge` is 15; `refs/pull/15/head` is 15/head. */
function pullRequest(ref: string): string {
  return after('refs/pull/', ref).replace(/\/merge$/, '')
}

/** The text a version is taken from; undefined where the rule does not apply. */
function sourceOf(rule: Extract<Rule, { value: unknown }>, ref: string, scope: Scope): string | undefined {
  if (rule.value.text !== '') return render(rule.value, scope)
  return ref.startsWith('refs/tags/') ? after('refs/tags/', ref) : undefined
}

function versionOf(rule: Rule & VersionRule<'semver' | 'pep440'>, ref: string, scope: Scope, warn: Warn) {
  const source = sourceOf(rule, ref, scope)
  if (source === undefined) return undefined
  return (rule.match ? matched(rule.match, source, warn) : source).replaceAll('/', '-')
}

/** The first group, or the whole match where the pattern has no group; the source where it does not match. */
function matched(pattern: Pattern, source: string, warn: Warn): string {
  const found = pattern.regex.exec(source)
  if (!found) warn(`${pattern.text} does not match ${source}.`)
  return found ? (found[1] ?? found[0]) : source
}

function semver(rule: Rule & VersionRule<'semver'>, ref: string, scope: Scope, warn: Warn): Fired | undefined {
  const text = versionOf(rule, ref, scope, warn)
  if (text === undefined) return undefined
  const version = parseSemver(text)
  if (!version) {
    warn(`${text} is not a valid semver. More info: https://semver.org/`)
    return undefined
  }
  if (version.prerelease.length === 0)
    return { value: render(rule.pattern, { ...version }), latest: true, prerelease: false }
  return { value: isOnly(rule.pattern, 'raw') ? version.raw : version.version, latest: false, prerelease: true }
}

function pep440(rule: Rule & VersionRule<'pep440'>, ref: string, scope: Scope, warn: Warn): Fired | undefined {
  const text = versionOf(rule, ref, scope, warn)
  if (text === undefined) return undefined
  const version = parsePep440(text)
  if (!version) {
    warn(`${text} does not conform to PEP 440. More info: https://www.python.org/dev/peps/pep-0440`)
    return undefined
  }
  if (!version.special) return { value: render(rule.pattern, pep440Scope(version)), latest: true, prerelease: false }
  const value = isOnly(rule.pattern, 'raw') ? version.raw : version.version
  return { value, latest: false, prerelease: version.prerelease }
}

function match(rule: Extract<Rule, { type: 'match' }>, ref: string, scope: Scope, warn: Warn): Fired | undefined {
  const source = sourceOf(rule, ref, scope)
  if (source === undefined) return undefined
  const found = rule.pattern.regex.exec(source)
  const value = found?.[Number(rule.group)]
  if (!found) warn(`${rule.pattern.text} does not match ${source}.`)
  else if (value === undefined) warn(`Group ${rule.group} does not exist for ${rule.pattern.text} pattern.`)
  return value === undefined ? undefined : { value, latest: true, prerelease: isPrerelease(source) }
}
