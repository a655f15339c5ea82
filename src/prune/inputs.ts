import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { boolean, choice, duration, list, parseEach, text } from '../core/kinds.ts'
import { packagePath } from './package-path.ts'
import type { Rules } from './rules/tag-class.ts'

/** A whole number from 0 on; undefined when absent. */
const count: Kind<number | undefined> = {
  name: 'number',
  parse(value) {
    const word = value.trim()
    if (word === '') return undefined
    if (/^\d{1,9}$/.test(word)) return Number(word)
    throw new WrongInput({
      value,
      problem: 'is no number of versions or requests',
      cure: 'Write a whole number, 0 or more.',
    })
  },
}

const packages: Kind<readonly string[]> = {
  name: list.name,
  parse: async (value) => parseEach(await list.parse(value), packagePath),
}

const protectedThings: Kind<readonly string[]> = {
  name: list.name,
  async parse(value) {
    if (value.trim() === '') return []
    const { splitProtected } = await import('./rules/protected-list.ts')
    return splitProtected(value)
  },
}

const rules: Kind<Rules | undefined> = {
  name: 'YAML',
  async parse(value) {
    if (value.trim() === '') return undefined
    // The YAML parser is heavy, and few runs have rules.
    const { parseRules } = await import('./rules/rules.ts')
    return parseRules(value)
  },
}

export const inputs = {
  'prune-mode': {
    kind: choice('plan', 'apply', 'restore'),
    default: 'plan',
    help: '`plan` says what would be removed and why, and removes nothing; `apply` removes it; `restore` brings back what the record of an `apply` names, within 30 days.',
  },
  'prune-packages': {
    kind: packages,
    default: '',
    help: 'Packages: `name`, `owner/name` or `ghcr.io/owner/name`. Default: those of `images`, else the one named as the repository.',
  },
  'prune-keep-last': {
    kind: count,
    default: '',
    help: 'Of the tagged images so many stay, the last pushed first. Without any rule every tagged image stays.',
  },
  'prune-keep-newer-than': {
    kind: duration,
    default: '',
    help: 'Tagged images that were pushed within this time stay, e.g. `30d`; together with `prune-keep-last`, what either keeps.',
  },
  'prune-protect': {
    kind: protectedThings,
    default: '',
    help: 'What stays whatever the rules say: tags by glob or `/regex/`, digests, or `@file` with those in use, one a line. One that matches nothing is told.',
  },
  'prune-untagged': {
    kind: boolean,
    default: 'true',
    help: 'Untagged versions that nothing kept needs are removed, and signatures whose image is gone. `false`: only what goes with a tagged image.',
  },
  'prune-rules': {
    kind: rules,
    default: '',
    help: 'The full form, YAML: classes in order; the first that matches a tag judges it, and a tag that none matches stays. Each has `match` (a glob, `/regex/`, `semver`, `semver:release`, `semver:prerelease`, `pr`, `branch`, templates as `pr:pr-{n}-*` and `branch:b-{branch}`, or a list of them) and what stays: `keep-last`, `keep-newer-than`, `keep-per-minor`, `keep: all`; `expire-after` removes what is older all the same. Images of `pr` and `branch` stay while the pull request is open or the branch exists. In place of `prune-keep-last` and `prune-keep-newer-than`. Example: `[{match: semver:release, keep-per-minor: 2}, {match: pr, keep-newer-than: 3d}, {match: "*", keep-last: 10}]`. A map `{allow-empty: true, classes: […]}` lets everything go.',
  },
  'prune-grace': {
    kind: duration,
    default: '24h',
    help: 'What was pushed or tagged within this time stays, with all it needs: it may be part of a push that is not done.',
  },
  'prune-budget': {
    kind: count,
    default: '',
    help: 'Requests to the GitHub API that a run may make; at its end it says how many are left, and the next run goes on.',
  },
  'prune-deadline': {
    kind: duration,
    default: '',
    help: 'Time that a run may take, e.g. `50m`; at its end it says how many are left, and the next run goes on.',
  },
  'prune-record': {
    kind: text,
    default: '',
    help: 'File for the plan or the record; a record of earlier runs is continued, never written over. `restore` reads it, or several, one a line. Default: a file a run in `report-dir`.',
  },
} satisfies Table

export type PruneInputs = Values<typeof inputs>
