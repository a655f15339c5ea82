import { WrongInput } from '../../core/input.ts'
import { parseSemver } from '../../core/semver.ts'
import type { TagMatch, Template } from './tag-class.ts'
import { tagPattern } from './tag-pattern.ts'

const semverWords = { semver: 'all', 'semver:release': 'releases', 'semver:prerelease': 'prereleases' } as const

/**
 * `match:` of a class: a glob, a `/regex/`, `semver`, `semver:release`, `semver:prerelease`, `pr` (short for
 * `pr:pr-{n}`), `branch` (short for `branch:{branch}`). No tag has a colon, so that none of these is a glob.
 *
 * @throws WrongInput
 */
export function parseMatch(text: string): TagMatch {
  if (Object.hasOwn(semverWords, text))
    return { kind: 'semver', text, which: semverWords[text as keyof typeof semverWords] }
  if (text === 'pr') return parseMatch('pr:pr-{n}')
  if (text === 'branch') return parseMatch('branch:{branch}')
  const [, kind, template = ''] = /^(pr|branch):(.*)$/.exec(text) ?? []
  if (kind === 'pr') return { kind, text, template: parseTemplate(text, template, '{n}') }
  if (kind === 'branch') return { kind, text, template: parseTemplate(text, template, '{branch}') }
  return { kind: 'pattern', ...tagPattern(text) }
}

/** Whether a class with such a `match` judges a tag. */
export function matches(match: TagMatch, tag: string): boolean {
  switch (match.kind) {
    case 'pattern':
      return match.test(tag)
    case 'semver':
      return isSemver(match.which, tag)
    case 'pr':
      return pullOf(match.template, tag) !== undefined
    case 'branch':
      return canBeBranch(match.template, tag)
  }
}

/** The number of the pull request that a tag names: of `pr-9120` it is 9120 and never 912. */
export function pullOf({ before, after, open }: Template, tag: string): number | undefined {
  if (!tag.startsWith(before)) return undefined
  const digits = /^[1-9]\d*/.exec(tag.slice(before.length))?.[0]
  if (digits === undefined) return undefined
  const rest = tag.slice(before.length + digits.length)
  return rest === after || (open && rest.startsWith(after)) ? Number(digits) : undefined
}

function isSemver(which: 'all' | 'releases' | 'prereleases', tag: string): boolean {
  const version = parseSemver(tag)
  if (version === undefined) return false
  const [first] = version.prerelease
  if (which === 'releases') return first === undefined
  return which === 'all' || (first !== undefined && prereleases.test(first))
}

/** What else follows a version is a variant of it, as in `1.2.0-alpine`: of no release, and yet no prerelease. */
const prereleases = /^(?:\d+$|(?:alpha|beta|rc|pre|prerelease|dev|preview|snapshot|nightly|canary)(?![a-z]))/i

const longest = 128

/** A template of nothing but the name leaves out what is never a branch: `latest`, and versions, whole or in part. */
function canBeBranch({ before, after, open }: Template, tag: string): boolean {
  if (before === '' && after === '' && /^(?:latest|v?\d+(?:\.\d+)*(?:[-+].*)?)$/.test(tag)) return false
  if (!tag.startsWith(before) || tag.length <= before.length) return false
  // A long name was cut, and has a hash at its end.
  if (tag.length === longest) return true
  const rest = tag.slice(before.length)
  return open ? rest.indexOf(after, 1) > 0 : rest.length > after.length && rest.endsWith(after)
}

function parseTemplate(text: string, template: string, name: '{n}' | '{branch}'): Template {
  const wrong = (problem: string) =>
    new WrongInput({
      value: text,
      problem,
      cure:
        name === '{n}'
          ? 'Write it like pr:pr-{n}, or pr:pr-{n}-* where more follows.'
          : 'Write it like branch:{branch}, or branch:{branch}-* where more follows.',
    })
  const [before = '', rest, ...more] = template.split(name)
  if (rest === undefined || more.length > 0) throw wrong(`does not have ${name} exactly once`)
  const open = rest.endsWith('*')
  const after = open ? rest.slice(0, -1) : rest
  if (!/^[\w.-]*$/.test(before) || !/^[\w.-]*$/.test(after))
    throw wrong(`has more around ${name} than letters, digits, . _ - and a * at the end`)
  if (name === '{n}' && /^\d/.test(after))
    throw wrong('has a digit right behind {n}, so that nobody can tell where the number ends')
  if (name === '{n}' && /\d$/.test(before))
    throw wrong('has a digit right before {n}, so that nobody can tell where the number begins')
  return { before, after, open }
}
