import type { Digest } from '../oci/digest.ts'
import type { PruneInputs } from './inputs.ts'
import type { TagClass } from './tag-class.ts'

/** What stays and what may go, read from the inputs. Durations in milliseconds. */
export interface Policy {
  /** In order: the first that matches a tag judges it. None: every tag stays. */
  readonly classes: readonly TagClass[]
  /** Tags that stay, and the text that says so. */
  readonly protectedTags: readonly ProtectedTags[]
  /** Digests that stay: from `prune-protect` and its files. */
  readonly inUse: ReadonlySet<Digest>
  /** Whether untagged ones go that belong to no tagged image. */
  readonly untagged: boolean
  readonly grace: number
  readonly allowEmpty: boolean
  /** Whether a rule asks which pull requests are open. */
  readonly asksPulls: boolean
  /** Whether a rule asks which branches there are. */
  readonly asksBranches: boolean
}

export interface ProtectedTags {
  readonly text: string
  readonly test: (tag: string) => boolean
}

/**
 * @param readFile the text of an `@file`; undefined where there is none of that name
 * @throws InputError with every mistake at once
 */
export async function policyOf(
  inputs: PruneInputs,
  readFile: (file: string) => Promise<string | undefined>,
): Promise<Policy> {
  throw new Error(`${inputs.pruneMode} ${readFile}`)
}
