import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { Clone } from '../git/clone.ts'
import type { Scratch } from '../git/scratch.ts'
import type { Since, Wanted } from './new-commits.ts'
import { baseOf, listCommits, resolveIn } from './revisions.ts'

/** Commits that are searched: what leads to `head` and not to `base`. */
export interface Range {
  readonly head: string
  readonly base: string | undefined
  /** Each commit with its parents, as far as they are known. */
  readonly commits: ReadonlyMap<string, readonly string[]>
  /** In words: `of this push (abc1234..def5678)`. */
  readonly words: string
  /** Why the list may lack commits; undefined where it is whole. */
  readonly gap: string | undefined
}

interface Found extends Omit<Range, 'words' | 'gap'> {
  readonly whole: boolean
}

/** The longest pull request whose number of commits is taken at its word: more, and GitHub itself stops listing them. */
const mostCounted = 250

/** There is no repository whose commits could be searched. */
export class NoHistory extends UserError {
  constructor(unreachable: string | undefined) {
    super(`this folder is no git checkout${unreachable === undefined ? '' : `, and ${unreachable}`}`, {
      cure: 'Check the repository out before (actions/checkout), or leave secrets out of stages.',
    })
    this.name = 'NoHistory'
  }
}

/** How many commits are fetched from each end before all are. */
const strides = [64, 1024]

/**
 * Finds the commits in what the clone holds and fetches what it lacks: actions/checkout leaves out all but one commit
 * unless told otherwise. Where that fails the clone's own commits are taken, and the gap is told.
 *
 * @throws UserError where there is nothing to search, or a revision that the user named is nowhere
 */
export async function findRange(
  wanted: Wanted,
  clone: Clone | undefined,
  scratch: Scratch,
  host: Host,
): Promise<Range> {
  let unreachable: string | undefined
  let best: Found | undefined
  for (const since of wanted.since) {
    let found = await lookUp(wanted, since, clone, scratch, host)
    for (const depth of depths(wanted, since)) {
      if (found === 'empty' || found?.whole || unreachable !== undefined) break
      const tried = await fetchBoth(wanted, since, depth, scratch)
      if (tried.head !== undefined) unreachable = tried.head
      // The other end cannot be had: the next idea of what is known counts.
      else if (tried.since !== undefined) break
      found = await lookUp(wanted, since, clone, scratch, host)
    }
    if (found === 'empty') continue
    if (found?.whole) return { ...found, words: wordsFor(wanted, since, found), gap: undefined }
    if (found !== undefined) best ??= found
    if (since.kind === 'revision' && found === undefined) throw missingRevision(since.revision, unreachable)
  }
  const found = best ?? (await lookUp({ ...wanted, head: 'HEAD' }, { kind: 'nothing' }, clone, scratch, host))
  if (found === undefined || found === 'empty')
    throw clone
      ? new UserError(`the commits ${wanted.of} are not here: ${unreachable ?? 'the clone has none'}`, {
          cure: 'Check the repository out before (actions/checkout with fetch-depth: 0), or leave secrets out of stages.',
        })
      : new NoHistory(unreachable)
  return {
    ...found,
    words: `that the clone holds ${endsOf(found)}`,
    gap: unreachable ?? 'the origin does not hold all of it',
  }
}

/** A number that the event tells saves the rest of a long history. */
function depths({ commits }: Wanted, { kind }: Since): readonly (number | undefined)[] {
  if (kind === 'nothing' || kind === 'tag' || kind === 'revision') return [undefined]
  return commits === undefined ? [...strides, undefined] : [commits + 2, 8 * commits + 64, undefined]
}

/** Words for what could not be fetched: the head, or only what is known already. */
async function fetchBoth(
  { head }: Wanted,
  since: Since,
  depth: number | undefined,
  scratch: Scratch,
): Promise<{ readonly head?: string; readonly since?: string }> {
  const ends = [...refsOf(head), ...refsOfSince(since)]
  const why = await scratch.fetch(ends, depth)
  if (why === undefined) return {}
  if (refsOfSince(since).length === 0) return { head: why }
  const alone = await scratch.fetch(refsOf(head), depth)
  return alone === undefined ? { since: why } : { head: alone }
}

function refsOf(revision: string): readonly string[] {
  if (/^[0-9a-f]{40,64}$/.test(revision)) return [revision]
  return revision === 'HEAD' ? ['+HEAD:refs/remotes/origin/HEAD'] : []
}

function refsOfSince(since: Since): readonly string[] {
  if (since.kind === 'commit') return refsOf(since.commit)
  if (since.kind === 'branch' && since.branch === '') return ['+HEAD:refs/remotes/origin/HEAD']
  if (since.kind === 'branch') return [`+refs/heads/${since.branch}:refs/remotes/origin/${since.branch}`]
  return since.kind === 'nothing' ? [] : ['+refs/tags/*:refs/tags/*', '+refs/heads/*:refs/remotes/origin/*']
}

/** `empty`: there is nothing that this idea of what is known leaves over. undefined: something is missing. */
async function lookUp(
  wanted: Wanted,
  since: Since,
  clone: Clone | undefined,
  scratch: Scratch,
  host: Host,
): Promise<Found | 'empty' | undefined> {
  const find = (revision: string) => resolveIn(revision, clone, scratch, host)
  const head = await find(wanted.head)
  if (head === undefined) return undefined
  const base = await baseOf(since, head, find, scratch, host)
  const shallow = await scratch.shallow()
  const commits = await listCommits(head, base, scratch)
  if (commits === undefined) return undefined
  const chain = chainOf(head, wanted, since, commits, shallow)
  if (chain) return chain
  // What is known must be known by name: without it everything would count as new.
  if (base === undefined && since.kind !== 'nothing') return undefined
  // On a laptop, on the default branch itself: then the whole history is meant, not none of it.
  if (since.kind === 'branch' && since.branch === '' && commits.size === 0) return 'empty'
  return { head, base, commits, whole: await isWhole(wanted, base, commits, shallow, scratch) }
}

/**
 * No commit among them lacks its parents, and none is there only because what is known was cut off before it: a number
 * that the event told, or a whole history behind `base`, shows that.
 */
async function isWhole(
  { commits: told }: Wanted,
  base: string | undefined,
  commits: Range['commits'],
  shallow: ReadonlySet<string>,
  scratch: Scratch,
): Promise<boolean> {
  if (shallow.size === 0) return true
  if ([...commits.keys()].some((commit) => shallow.has(commit))) return false
  if (base === undefined || commits.size === told) return true
  // One too many does no harm, unless it is the first of all: that one's patch is a whole tree.
  if (told === undefined && [...commits.values()].every((parents) => parents.length > 0)) return true
  const known = (await scratch.git('rev-list', base, '--')) ?? ''
  return known.split('\n').every((commit) => !shallow.has(commit))
}

/**
 * Commits that are one behind the other down to what is known are these and no others. A pull request of n commits, whose
 * last n are one behind the other, is these n, however far its base has gone on: nothing of the base needs to be fetched.
 * The number that a push tells only says how much to fetch.
 */
function chainOf(
  head: string,
  wanted: Wanted,
  since: Since,
  known: Range['commits'],
  shallow: ReadonlySet<string>,
): Found | undefined {
  if (since.kind !== 'commit' || shallow.size === 0) return undefined
  const counted = wanted.parted && (wanted.commits ?? 0) <= mostCounted ? wanted.commits : undefined
  const commits = new Map<string, readonly string[]>()
  let at = head
  while (at !== since.commit && commits.size !== counted) {
    const parents = known.get(at)
    const [parent] = parents ?? []
    if (parents?.length !== 1 || parent === undefined) return undefined
    commits.set(at, parents)
    at = parent
  }
  return { head, base: at, commits, whole: true }
}

function wordsFor({ of }: Wanted, since: Since, found: Found): string {
  return `${since.kind === 'nothing' ? 'of the whole history' : of} ${endsOf(found)}`
}

function endsOf({ head, base }: Found): string {
  return `(${base === undefined ? '' : `${base.slice(0, 7)}..`}${head.slice(0, 7)})`
}

function missingRevision(revision: string, unreachable: string | undefined): UserError {
  const why = unreachable === undefined ? '' : ` (${unreachable})`
  return new UserError(`secret-scan-range: ${revision} is in no clone and not at the origin${why}`, {
    cure: 'Name a tag, branch or commit of the repository; check out with fetch-depth: 0.',
  })
}
