import { historyTag } from '../../core/history-tag.ts'
import { isTag } from '../../oci/reference.ts'
import { ageOf, durationText, isYounger } from '../age.ts'
import type { Policy } from '../policy.ts'
import { liveBranches } from '../rules/branches.ts'
import type { TagClass, TagMatch } from '../rules/tag-class.ts'
import { matches, pullOf } from '../rules/tag-match.ts'
import type { TagPattern } from '../rules/tag-pattern.ts'
import type { Snapshot } from '../snapshot.ts'
import { followedBy } from './followed.ts'
import { type Graph, isDoubtful, isGhost } from './graph.ts'
import { type ClassTag, lastPushed, topOfMinors } from './keepers.ts'

/** What the rules say of a version by its tags; those of versions without a tag of an image say nothing. */
export interface Judged {
  readonly keep: boolean
  /** Without `keep: ` or `delete: ` in front. */
  readonly reason: string
  /** What decided, for counting: `protected`, `class pr`, `no rule`. */
  readonly cause: string
}

export interface JudgedTags {
  readonly byPlace: ReadonlyMap<number, Judged>
  /** Names of classes, and texts of `prune-protect`, that match no tag. */
  readonly idle: { readonly classes: readonly string[]; readonly protectedTags: readonly string[] }
}

export function judgeTags(policy: Policy, snapshot: Snapshot, graph: Graph): JudgedTags {
  const byPlace = new Map<number, Judged>()
  const used = new Set<string>()
  const saving = saviours(policy.protectedTags)
  const tagsOf = new Map<TagClass, ClassTag[]>(policy.classes.map((one) => [one, []]))
  for (const [place, { tags }] of graph.versions.entries()) {
    for (const tag of tags) {
      // Signatures may be protected by name too; but no class has a say.
      const saviours = saving(tag)
      for (const text of saviours) used.add(text)
      if (saviours[0])
        say(
          byPlace,
          place,
          true,
          `tag ${tag} is protected${saviours[0] === tag ? '' : ` by ${saviours[0]}`}`,
          'protected',
        )
      else if (tag === historyTag) say(byPlace, place, true, `tag ${tag} is the history of the runs`, 'history')
      else if (followedBy(tag) === undefined) sort(tag, place)
    }
  }
  for (const [of, tags] of tagsOf) for (const one of judgeClass(of, tags, snapshot, graph)) say(byPlace, ...one)
  return {
    byPlace,
    idle: {
      classes: policy.classes.filter((one) => tagsOf.get(one)?.length === 0).map(({ name }) => name),
      protectedTags: policy.protectedTags.map(({ text }) => text).filter((text) => !used.has(text)),
    },
  }

  function sort(tag: string, place: number): void {
    for (const one of policy.classes) {
      const match = one.match.find((way) => matches(way, tag))
      if (!match) continue
      tagsOf.get(one)?.push({ place, tag, match })
      return
    }
    const why = policy.classes.length === 0 ? 'there are no rules for tags' : `no class matches tag ${tag}`
    say(byPlace, place, true, why, 'no rule')
  }
}

/** The texts of `prune-protect` that name a tag. A file may name thousands by themselves: these are looked up. */
function saviours(all: readonly TagPattern[]): (tag: string) => readonly string[] {
  const single = new Set(all.flatMap(({ text }) => (isTag(text) ? [text] : [])))
  const patterns = all.filter(({ text }) => !single.has(text))
  return (tag) => [
    ...(single.has(tag) ? [tag] : []),
    ...patterns.filter(({ test }) => test(tag)).map(({ text }) => text),
  ]
}

type Words = readonly [place: number, keep: boolean, reason: string, cause: string]

/** The first that keeps it has the word; where none does, the reasons of the first two are told. */
function say(byPlace: Map<number, Judged>, ...[place, keep, reason, cause]: Words): void {
  const known = byPlace.get(place)
  if (!known || (keep && !known.keep)) byPlace.set(place, { keep, reason, cause })
  else if (!keep && !known.keep && !known.reason.includes('; '))
    byPlace.set(place, { ...known, reason: `${known.reason}; ${reason}` })
}

function* judgeClass(of: TagClass, tags: readonly ClassTag[], snapshot: Snapshot, graph: Graph): Iterable<Words> {
  const { keepAll, keepLast, keepNewerThan, keepPerMinor, expireAfter } = of
  // What nobody can pull takes no slot.
  const pullable = tags.filter(({ place }) => !isGhost(graph, place))
  // What may be pullable all the same gets a slot, and takes none from the others.
  const perhaps = tags.filter(({ place }) => !isGhost(graph, place) || isDoubtful(graph, place))
  const keepers = <T>(pick: (of: readonly ClassTag[]) => ReadonlySet<T>): ReadonlySet<T> =>
    perhaps.length === pullable.length ? pick(pullable) : new Set([...pick(pullable), ...pick(perhaps)])
  const last =
    keepLast === undefined ? undefined : keepers((some) => lastPushed(graph, some, keepLast, snapshot.takenAt))
  const top = keepPerMinor === undefined ? undefined : keepers((some) => topOfMinors(some, keepPerMinor))
  const living = lifeOf(snapshot)
  const onlyExpires = [keepLast, keepNewerThan, keepPerMinor].every((limit) => limit === undefined)
  for (const { place, tag, match } of tags) {
    const version = graph.versions[place]
    if (!version) continue
    const age = ageOf(version, snapshot.takenAt)
    const against: string[] = []
    const life = living(match, tag)
    const keep = (): string | undefined => {
      if (keepAll) return 'keeps all'
      if (expireAfter !== undefined && !isYounger(age, expireAfter)) {
        against.push(`older than ${durationText(expireAfter)}`)
        return undefined
      }
      if (life?.alive) return life.words
      if (life) against.push(life.words)
      if (last?.has(place)) return `among the last ${keepLast}`
      if (last) against.push(`not among the last ${keepLast}`)
      if (keepNewerThan !== undefined && isYounger(age, keepNewerThan))
        return `newer than ${durationText(keepNewerThan)}`
      if (keepNewerThan !== undefined) against.push(`older than ${durationText(keepNewerThan)}`)
      if (top?.has(tag)) return `among the highest ${keepPerMinor} of its minor version`
      if (top) against.push(`not among the highest ${keepPerMinor} of its minor version`)
      if (expireAfter !== undefined && onlyExpires && !life) return `not older than ${durationText(expireAfter)}`
      return undefined
    }
    const kept = keep()
    const ghost = isGhost(graph, place) ? ', and none of its parts is there' : ''
    yield [
      place,
      kept !== undefined,
      `class ${of.name}: ${kept ?? `${against.join(', ')}${ghost}`}`,
      `class ${of.name}`,
    ]
  }
}

/** Whether the pull request or branch of a tag is still there; undefined for tags of neither. */
function lifeOf(snapshot: Snapshot) {
  const branches = liveBranches(snapshot.branches)
  return (match: TagMatch, tag: string): { readonly alive: boolean; readonly words: string } | undefined => {
    if (match.kind === 'pr') {
      if (!snapshot.openPulls) return { alive: true, words: 'nobody knows which pull requests are open' }
      const pull = pullOf(match.template, tag)
      const alive = pull === undefined || snapshot.openPulls.has(pull)
      return { alive, words: `pull request ${pull} is ${alive ? 'open' : 'closed'}` }
    }
    return match.kind === 'branch' ? branches(match.template, tag) : undefined
  }
}
