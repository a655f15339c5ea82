import type { Policy } from '../policy.ts'
import type { Snapshot } from '../snapshot.ts'
import { followedBy } from './followed.ts'
import { closure, type Graph, isBlind, isGhost, isLost, type Places, subjectsOf } from './graph.ts'
import type { Judged, JudgedTags } from './judge-tags.ts'
import { rootsOf } from './roots.ts'

/** For every place whether it stays, and why. Mark and sweep: what is kept keeps all it needs, the rest goes. */
export function verdictsOf(policy: Policy, snapshot: Snapshot, graph: Graph, tags: JudgedTags): readonly Judged[] {
  const roots = rootsOf(policy, snapshot, graph, tags)
  if (!policy.untagged) keepLoners(graph, roots, tags)
  const verdicts = new Array<Judged | undefined>(graph.versions.length)
  for (const [place, root] of roots) verdicts[place] = root
  spread(graph, [...roots.keys()], verdicts, true)
  // What stays and is said to be absent may be there all the same, and then it needs its parts.
  // What was not read could name any other, tagged or not, older or newer: parts are pushed again when they were lost.
  const blind = graph.versions.find(
    (_, place) => isBlind(graph, place) || (verdicts[place]?.keep && isLost(graph, place)),
  )
  if (blind) {
    const spared: Judged = {
      keep: true,
      reason: `${blind.digest}, which could not be read, may need it`,
      cause: 'may be a part',
    }
    return graph.versions.map((_, place) => verdicts[place] ?? spared)
  }
  // The rest goes: first what its own tags condemn, then what goes with that, then what belongs to nothing.
  const condemned: number[] = []
  for (const [place] of graph.versions.entries()) {
    const judged = tags.byPlace.get(place)
    if (verdicts[place] || !judged) continue
    verdicts[place] = judged
    condemned.push(place)
  }
  spread(graph, condemned, verdicts, false)
  const below = new Set([...graph.parts, ...graph.followers].flat())
  const loners: number[] = []
  for (const [place] of graph.versions.entries()) {
    if (verdicts[place] || below.has(place)) continue
    verdicts[place] = { keep: false, ...whyAlone(graph, place) }
    loners.push(place)
  }
  spread(graph, loners, verdicts, false)
  // What is left needs itself in a circle.
  return graph.versions.map((_, place) => verdicts[place] ?? { keep: false, ...whyAlone(graph, place) })
}

/** Hands a verdict on to everything that those need and that has none yet, with whom it is needed by. */
function spread(
  { versions, parts, followers }: Graph,
  from: Places,
  verdicts: (Judged | undefined)[],
  keep: boolean,
): void {
  const waiting = [...from]
  // Grows while it is gone through: breadth first, so that the reason names the nearest.
  for (const place of waiting) {
    const name = versions[place]?.digest
    const give = (to: number, cause: string) => {
      if (verdicts[to]) return
      verdicts[to] = { keep, reason: `${cause === 'part' ? 'part of' : 'belongs to'} ${name}`, cause }
      waiting.push(to)
    }
    for (const part of parts[place] ?? []) give(part, 'part')
    for (const follower of followers[place] ?? []) give(follower, 'referrer')
  }
}

/** `prune-untagged: false`: what has no tag of an image goes only with an image that has one. */
function keepLoners(graph: Graph, roots: Map<number, Judged>, tags: JudgedTags): void {
  const kept = closure(graph, roots.keys())
  const condemned = [...tags.byPlace.keys()].filter((place) => !kept.has(place))
  const going = closure(graph, condemned)
  for (const [place] of graph.versions.entries())
    if (!kept.has(place) && !going.has(place))
      roots.set(place, { keep: true, reason: 'untagged, and prune-untagged is false', cause: 'untagged' })
}

function whyAlone(graph: Graph, place: number): { readonly reason: string; readonly cause: string } {
  const [subject] = subjectsOf(graph, place)
  const version = graph.versions[place]
  if (subject !== undefined) return { reason: `what it belongs to is gone: ${subject}`, cause: 'orphan' }
  if (version?.tags.some((tag) => followedBy(tag) !== undefined))
    return { reason: 'what it belongs to is gone', cause: 'orphan' }
  const absent = graph.facts[place]?.state === 'absent'
  const ghost = absent
    ? ', and the registry does not have its manifest'
    : isGhost(graph, place)
      ? ', and none of its parts is there'
      : ''
  return { reason: `untagged, and nothing that stays needs it${ghost}`, cause: 'untagged' }
}
