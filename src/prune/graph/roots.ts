import { ageOf, durationText, isYounger } from '../age.ts'
import type { Policy } from '../policy.ts'
import type { Snapshot } from '../snapshot.ts'
import { followedBy } from './followed.ts'
import { type Graph, isUnreadable } from './graph.ts'
import type { Judged, JudgedTags } from './judge-tags.ts'

/** What stays by itself, and why: all that these need stays with them. */
export function rootsOf(policy: Policy, snapshot: Snapshot, graph: Graph, tags: JudgedTags): Map<number, Judged> {
  const roots = new Map<number, Judged>()
  const store = isSignatureStore(graph)
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
    else if (store && version.tags.some((tag) => followedBy(tag) !== undefined))
      keep('signatures', 'no image here has a tag: it may sign one of another package')
  }
  return roots
}

/** Cosign can be told to put the signatures of many packages into one of their own: none of them is an orphan. */
function isSignatureStore({ versions }: Graph): boolean {
  return versions.every(({ tags }) => tags.every((tag) => followedBy(tag) !== undefined))
}

function problemOf({ facts }: Graph, place: number): string {
  const problem = facts[place]?.problem
  return problem === undefined ? '' : `: ${problem.slice(0, 200)}`
}
