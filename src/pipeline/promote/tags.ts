import type { Mistake } from '../../core/errors.ts'
import { parseSemver } from '../../core/semver.ts'
import { globalScope } from '../../metadata/scopes.ts'
import { select } from '../../metadata/select.ts'
import type { Subject } from '../../metadata/subject.ts'
import { isConstant } from '../../metadata/template.ts'
import type { PromoteInputs } from './inputs.ts'

type TagInputs = Pick<PromoteInputs, 'tags' | 'flavor' | 'images'>
type Rule = TagInputs['tags'][number]

/**
 * What of an environment's tags only a build can tell. An image that exists has a version, where its label says one,
 * but no branch, pull request or schedule.
 *
 * @param given texts of inputs that somebody gave
 */
export function unusable(
  { tags, flavor, images }: TagInputs,
  given: ReadonlyMap<string, string>,
  environment: string,
): readonly Mistake[] {
  const cure = `Write below environments: ${environment}: the tags it has there, e.g. type=raw,value=${environment}, or type=semver,pattern={{version}}, which takes the version of the image’s label.`
  if (!given.has('tags'))
    return [{ input: 'tags', problem: `does not say what the image is called in ${environment}`, cure }]
  const affixes = [flavor.prefix.text, flavor.suffix.text]
  return [
    ...tags
      .filter((rule) => !isUsable(rule))
      .map((rule) => ({
        input: 'tags',
        value: rule.text,
        problem: 'asks for what a build knows, and an image that exists does not tell',
        cure,
      })),
    ...(affixes.every(isConstant)
      ? []
      : [{ input: 'flavor', problem: 'has an expression, and there is no build that could tell its value', cure }]),
    ...images
      .filter(({ enable }) => !isConstant(enable))
      .map(({ name }) => ({
        input: 'images',
        value: name,
        problem: 'has an expression, and there is no build that could tell its value',
        cure: 'Write enable=true or enable=false.',
      })),
  ]
}

/** What an image is called by an environment's rules. */
export interface Named {
  /** Names of tags in no particular order; [] where no rule gave one. */
  readonly names: readonly string[]
  readonly prerelease: boolean
  readonly warnings: readonly string[]
}

/** @param version what the image says of itself; undefined where it says nothing */
export function namesBy({ tags, flavor }: TagInputs, version: string | undefined, now: Date): Named {
  const warnings = new Set<string>()
  const subject: Subject = {
    event: 'push',
    ref: version === undefined ? '' : `refs/tags/${version}`,
    sha: '',
    baseRef: '',
    defaultBranch: '',
    onDefaultBranch: false,
    shortSha: 7,
    now,
    commitDate: now,
    notices: [],
  }
  const warn = (message: string) => void warnings.add(message)
  const { names, prerelease, notices } = select(tags, flavor, subject, globalScope(subject, warn), warn)
  const isPrerelease = prerelease || (parseSemver(version ?? '')?.prerelease.length ?? 0) > 0
  return { names, prerelease: isPrerelease, warnings: [...warnings, ...notices] }
}

function isUsable(rule: Rule): boolean {
  const more = [rule.enable, ...[rule.prefix, rule.suffix].flatMap((affix) => affix ?? [])]
  if (!more.every(isConstant)) return false
  return (rule.type === 'raw' || rule.type === 'semver' || rule.type === 'pep440') && isConstant(rule.value)
}
