import type { Mistake } from '../core/errors.ts'
import { failTogether } from '../core/input.ts'
import type { Digest } from '../oci/digest.ts'
import type { PruneInputs } from './inputs.ts'
import { protectedEntries, type ReadFile } from './rules/protected-entries.ts'
import type { TagClass } from './rules/tag-class.ts'
import { type TagPattern, tagPattern } from './rules/tag-pattern.ts'

/** What stays and what may go, read from the inputs. Durations in milliseconds. */
export interface Policy {
  /** In order: the first that matches a tag judges it. None: every tag stays. */
  readonly classes: readonly TagClass[]
  /** Tags that stay, the text that says so, and the file it stands in. */
  readonly protectedTags: readonly (TagPattern & { readonly file?: string })[]
  /** Digests that stay: from `prune-protect` and its files. */
  readonly inUse: ReadonlySet<Digest>
  /** The same, each with the file that it stands in. */
  readonly protectedDigests: readonly { readonly digest: Digest; readonly file?: string }[]
  /** Whether untagged ones go that belong to no tagged image. */
  readonly untagged: boolean
  readonly grace: number
  readonly allowEmpty: boolean
  /** Whether a rule asks which pull requests are open. */
  readonly asksPulls: boolean
  /** Whether a rule asks which branches there are. */
  readonly asksBranches: boolean
}

/**
 * @param readFile the text of an `@file`; undefined where there is none of that name
 * @throws InputError with every mistake at once
 */
export async function policyOf(inputs: PruneInputs, readFile: ReadFile): Promise<Policy> {
  const { entries, mistakes } = await protectedEntries(inputs.pruneProtect, readFile)
  failTogether([...contradictions(inputs), ...mistakes])
  const protectedDigests = entries.flatMap((entry) => ('digest' in entry ? [entry] : []))
  const classes = inputs.pruneRules?.classes ?? simpleClasses(inputs)
  const asks = (kind: 'pr' | 'branch') => classes.some(({ match }) => match.some((one) => one.kind === kind))
  return {
    classes,
    protectedTags: entries.flatMap((entry) => ('test' in entry ? [entry] : [])),
    inUse: new Set(protectedDigests.map(({ digest }) => digest)),
    protectedDigests,
    untagged: inputs.pruneUntagged,
    grace: inputs.pruneGrace ?? 0,
    allowEmpty: inputs.pruneRules?.allowEmpty ?? false,
    asksPulls: asks('pr'),
    asksBranches: asks('branch'),
  }
}

/** The simple form is one class of every tag; without it no tag is judged. */
function simpleClasses({ pruneKeepLast, pruneKeepNewerThan }: PruneInputs): readonly TagClass[] {
  if (pruneKeepLast === undefined && pruneKeepNewerThan === undefined) return []
  return [
    {
      name: 'all tags',
      match: [{ kind: 'pattern', ...tagPattern('*') }],
      keepAll: false,
      ...(pruneKeepLast === undefined ? {} : { keepLast: pruneKeepLast }),
      ...(pruneKeepNewerThan === undefined ? {} : { keepNewerThan: pruneKeepNewerThan }),
    },
  ]
}

function contradictions(inputs: PruneInputs): readonly Mistake[] {
  const simple = [
    ...(inputs.pruneKeepLast === undefined ? [] : ['prune-keep-last']),
    ...(inputs.pruneKeepNewerThan === undefined ? [] : ['prune-keep-newer-than']),
  ]
  return [
    ...(inputs.pruneRules && simple.length > 0
      ? [
          {
            input: 'prune-rules',
            problem: `stands beside ${simple.join(' and ')}: nobody could tell which of them judges a tag`,
            cure: `Leave out ${simple.join(' and ')}, and add a last class with match: "*" instead.`,
          },
        ]
      : []),
    ...(inputs.pruneMode === 'restore' && inputs.pruneRecord === ''
      ? [
          {
            input: 'prune-record',
            problem: 'is missing: it says what to restore',
            cure: 'Name the record that the run wrote which removed too much.',
          },
        ]
      : []),
  ]
}
