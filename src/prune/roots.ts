import { ageOf, durationText, isYounger } from './age.ts'
import { followedBy } from './followed.ts'
import { type Graph, isBlind, isUnreadable } from './graph.ts'
import type { Judged, JudgedTags } from './judge-tags.ts'
import type { Policy } from './policy.ts'
import type { Snapshot } from './snapshot.ts'

/** What stays by itself, and why: all that these need stays with them. */
export function rootsOf(policy: Policy, snapshot: Snapshot, graph: Graph, tags: JudgedTags): Map<number, Judged> {
  const roots = new Map<number, Judged>()
  const store = isSignatureStore(graph)
  const blind = reachOfTheBlind(policy, snapshot, graph)
  for (const [place, version] of graph.versions.entries()) {
    const judged = tags.byPlace.get(place)
    const keep = (cause: string, reason: string) => roots.set(place, { keep: true, reason, cause })
    if (judged?.keep) roots.set(place, judged)
    else if (policy.inUse.has(version.digest) || snapshot.inUse.has(version.digest))
      keep('protected', 'its digest is protected')
    else if (isYounger(ageOf(version, snapshot.takenAt), policy.grace))
      keep('grace', `younger than the grace of ${durationText(policy.grace)}`)
    else if (isUnreadable(graph.facts[place], version.tags))
      keep('unreadable', `its manifest could not be read${problemOf(graph, place)}`)
    else if (blind && version.createdAt.getTime() <= blind.until)
      keep('may be a part', `${blind.name}, which could not be read, may need it`)
    else if (store && version.tags.some((tag) => followedBy(tag) !== undefined))
      keep('signatures', 'no image here has a tag: it may sign one of another package')
  }
  return roots
}

/** Milliseconds that a part may be pushed after its whole, whatever the grace. */
const slack = 86_400_000

/**
 * What was not read could need every version that was there when it was pushed or got its last tag: children of any
 * depth, tagged or not. Only what came into the package later is no part of it.
 */
function reachOfTheBlind(policy: Policy, snapshot: Snapshot, graph: Graph) {
  let last: { readonly name: string; readonly until: number } | undefined
  for (const [place, version] of graph.versions.entries()) {
    if (!isBlind(graph, place)) continue
    const touched = snapshot.takenAt.getTime() - ageOf(version, snapshot.takenAt)
    const until = Number.isNaN(touched) ? Infinity : touched + Math.max(policy.grace, slack)
    if (last === undefined || until > last.until) last = { name: version.digest, until }
  }
  return last
}

/** Cosign can be told to put the signatures of many packages into one of their own: none of them is an orphan. */
function isSignatureStore({ versions }: Graph): boolean {
  return versions.every(({ tags }) => tags.every((tag) => followedBy(tag) !== undefined))
}

function problemOf({ facts }: Graph, place: number): string {
  const problem = facts[place]?.problem
  return problem === undefined ? '' : `: ${problem.slice(0, 200)}`
}
