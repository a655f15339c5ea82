import type { Digest } from '../../oci/digest.ts'
import { isIndexType } from '../../oci/manifest.ts'
import type { ManifestFacts, Snapshot, Version } from '../snapshot.ts'
import { areCosign, followedBy, followedKey } from './followed.ts'

/** Who needs whom in a package; a version is named by its place in `versions`. */
export interface Graph {
  /** Each id once. */
  readonly versions: readonly Version[]
  readonly facts: readonly (ManifestFacts | undefined)[]
  readonly places: ReadonlyMap<Digest, number>
  /** Manifests that it names, as far as they are listed: platforms, attestations, indexes. */
  readonly parts: readonly Places[]
  /** What stays and goes with it: referrers by subject, BuildKit's attestations, `sha256-…` tags. */
  readonly followers: readonly Places[]
}

export type Places = readonly number[]

const none: Places = []

export function graphOf(snapshot: Snapshot): Graph {
  const versions = unique(snapshot.versions)
  const places = new Map<Digest, number>()
  const long = new Map<string, number>()
  const parts = new Array<Places>(versions.length).fill(none)
  const followers = new Array<Places>(versions.length).fill(none)
  for (const [place, { digest }] of versions.entries()) {
    const other = places.get(digest)
    if (other === undefined) places.set(digest, place)
    else {
      // Listed twice: what keeps one of them keeps the manifest.
      connect(followers, other, place)
      connect(followers, place, other)
    }
    if (digest.startsWith('sha512:')) long.set(followedKey(digest), place)
  }
  const facts = versions.map(({ digest }) => snapshot.manifests.get(digest))
  for (const [place, { tags }] of versions.entries()) {
    const { children = [], subject, about } = facts[place] ?? {}
    for (const child of children) connect(parts, place, places.get(child))
    if (subject !== undefined) connect(followers, places.get(subject), place)
    if (about !== undefined) connect(followers, places.get(about), place)
    for (const tag of tags) connect(followers, followedPlace(tag, places, long), place)
  }
  return { versions, facts, places, parts, followers }
}

/** Everything that those need, themselves included. Linear; loops do no harm. */
export function closure(graph: Pick<Graph, 'parts' | 'followers'>, from: Iterable<number>): ReadonlySet<number> {
  const reached = new Set(from)
  // A set's own iteration goes on to what is added meanwhile.
  for (const place of reached) {
    for (const part of graph.parts[place] ?? none) reached.add(part)
    for (const follower of graph.followers[place] ?? none) reached.add(follower)
  }
  return reached
}

/** Nobody knows what it needs, and it may need something: it was not read, and it may be an index. */
export function isBlind({ facts, versions }: Graph, place: number): boolean {
  const known = facts[place]
  if (!isUnreadable(known, versions[place]?.tags ?? [])) return false
  return known?.mediaType === undefined || isIndexType(known.mediaType)
}

/** What cosign's tags name has no parts, and its tag says what it is about, so that it need not be read. */
export function isUnreadable(facts: ManifestFacts | undefined, tags: readonly string[]): boolean {
  return facts === undefined ? !areCosign(tags) : facts.state === 'unreadable'
}

/** The registry does not have it, though it is listed, and nothing that was read says what it is: it may be an index. */
export function isLost({ facts, versions }: Graph, place: number): boolean {
  const known = facts[place]
  if (known?.state !== 'absent' || areCosign(versions[place]?.tags ?? [])) return false
  return known.mediaType === undefined || isIndexType(known.mediaType)
}

/** Nobody can pull it now, but that it has no parts is not sure: a 404 may be wrong. */
export function isDoubtful(graph: Graph, place: number): boolean {
  const { children = [] } = graph.facts[place] ?? {}
  return [place, ...children.flatMap((child) => graph.places.get(child) ?? [])].some((one) => isLost(graph, one))
}

/** An index of which no part is there any more, or a manifest that itself is not: nobody can pull it. */
export function isGhost({ facts, places }: Graph, place: number): boolean {
  const known = facts[place]
  if (known?.state === 'absent') return true
  if (known?.state !== 'read' || known.children.length === 0) return false
  return known.children.every((child) => {
    const at = places.get(child)
    return at === undefined || facts[at]?.state === 'absent'
  })
}

/** The digest that a version is about, as far as it says so. */
export function subjectsOf({ facts, versions }: Graph, place: number): readonly string[] {
  const { subject, about } = facts[place] ?? {}
  const named = [subject, about].filter((digest) => digest !== undefined)
  const tagged = (versions[place]?.tags ?? []).map(followedBy).filter((key) => key !== undefined)
  return [...named, ...tagged.map((key) => key.replace('-', ':'))]
}

function followedPlace(tag: string, places: ReadonlyMap<Digest, number>, long: ReadonlyMap<string, number>) {
  const key = followedBy(tag)
  if (key === undefined) return undefined
  return key.startsWith('sha512-') ? long.get(key) : places.get(key.replace('-', ':') as Digest)
}

function connect(edges: Places[], from: number | undefined, to: number | undefined): void {
  if (from === undefined || to === undefined || from === to) return
  const known = edges[from]
  if (known === undefined || known === none) edges[from] = [to]
  // The list is ours: only the shared empty one must not grow.
  else (known as number[]).push(to)
}

function unique(versions: readonly Version[]): readonly Version[] {
  const ids = new Set<number>()
  return versions.filter(({ id }) => !ids.has(id) && ids.add(id))
}
