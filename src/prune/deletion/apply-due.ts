import type { Digest } from '../../oci/digest.ts'
import { mediaTypes } from '../../oci/manifest.ts'
import { followedBy, followedKey } from '../graph/followed.ts'
import { graphOf } from '../graph/graph.ts'
import { knots } from '../graph/knots.ts'
import { plan as planAgain } from '../plan.ts'
import type { Policy } from '../policy.ts'
import type { PrunePlan, SparedVersion } from '../prune-plan.ts'
import type { ManifestFacts, Snapshot, Version } from '../snapshot.ts'

/** What of a plan is still to be done, as the world is seen now. */
export interface Due {
  /** The first wave of which something is left; undefined: all is done. */
  next(): { readonly wave: number; readonly versions: readonly Version[] } | undefined
  has(id: number): boolean
  /** How many are left. */
  readonly left: number
  /** @param ours this run deleted it; otherwise it was not there any more */
  done(id: number, wave: number, ours: boolean): void
  /** It stays, and with the next `settle` whatever it needs stays with it. */
  keep(version: Version, why: string): void
  /** Whether the registry did not have it when it was looked at. */
  isAbsent(version: Version): boolean
  /**
   * GitHub does not delete it: the same, but that one which the registry does not have needs nothing.
   *
   * @param now what its manifest says by now, where it was absent and is not
   */
  refused(version: Version, why: string, now?: ManifestFacts): void
  /** They came after the plan was made: they stay, with what they need and what they are attached to. */
  joined(versions: readonly Version[], manifests: ReadonlyMap<Digest, ManifestFacts>): void
  /**
   * Takes what was learnt into account: plans again with it. What the plan did not name is never due. What is answered
   * is needed after all, by what came between the look and the deletion; parts before their wholes.
   */
  settle(): readonly Needed[]
  /**
   * Of what was deleted since it was last asked, the parts that stay, though no index does that names them: GitHub may
   * have taken them along.
   */
  lonely(): readonly Version[]
  /** Nothing came since the last deletions: nothing that comes later can need what is gone. */
  sure(): void
  readonly settled: boolean
}

/** What is to be there again. */
export interface Needed {
  readonly version: Version
  /** By this run. Otherwise it is a part of what was, and GitHub may have taken it along. */
  readonly deleted: boolean
}

/** @param spare told of each version that the plan names and that stays after all */
export function dueOf(given: PrunePlan, policy: Policy, at: Snapshot, spare: (version: SparedVersion) => void): Due {
  let snapshot = at
  const listed = new Map(at.versions.map((version) => [version.id, version]))
  const inUse = new Set(at.inUse)
  const open = new Map<number, Version>()
  const gone = new Map<number, { readonly version: Version; readonly wave: number }>()
  /** Ids of what needs each other in a circle: one may stay when another has gone long ago. */
  let knotted: ReadonlySet<number> = new Set()
  let fallen: Version[] = []
  /** Parts of what fell that are to go as well, and may stay after all. */
  let undecided: readonly Version[] = []
  let waves: readonly (readonly number[])[] = []
  let causes: ReadonlyMap<number, string> = new Map()
  let settled = false

  const keep = (version: Version, why: string) => {
    inUse.add(version.digest)
    settled = false
    if (open.delete(version.id)) spare({ id: version.id, digest: version.digest, why })
  }
  const isAbsent = ({ digest }: Version) => snapshot.manifests.get(digest)?.state === 'absent'
  const refused = (version: Version, why: string, now?: ManifestFacts) => {
    if (now) snapshot = { ...snapshot, manifests: new Map(snapshot.manifests).set(version.digest, now) }
    const facts = snapshot.manifests.get(version.digest)
    // It was to go, and what it may have as parts with it: that it is still listed makes it no more worth.
    if (facts?.state === 'absent')
      snapshot = {
        ...snapshot,
        manifests: new Map(snapshot.manifests).set(version.digest, { ...facts, mediaType: mediaTypes.manifest }),
      }
    keep(version, why)
  }
  const settle = (): readonly Needed[] => {
    if (settled) return []
    // What was deleted stays in the picture: its parts have no other reason to go.
    const now = planAgain(policy, { ...snapshot, inUse })
    settled = true
    waves = now.waves
    const going = new Set(waves.flat())
    knotted = inKnots(snapshot, going)
    causes = new Map(now.versions.flatMap(({ id, cause = '' }) => (going.has(id) ? [] : [[id, cause] as const])))
    const reasons = new Map(now.versions.map(({ id, reason }) => [id, reason]))
    for (const [id, { digest }] of open) {
      if (going.has(id)) continue
      open.delete(id)
      spare({ id, digest, why: (reasons.get(id) ?? '').replace(/^keep: /, '') || 'it is needed now' })
    }
    const needed = [...gone.values()].filter(({ version }) => reasons.has(version.id) && !going.has(version.id))
    for (const { version } of needed) gone.delete(version.id)
    const deleted = needed.sort((one, other) => other.wave - one.wave).map(({ version }) => version)
    const along = partsOf(deleted).filter((part) => !gone.has(part.id) && !deleted.includes(part))
    return [
      ...along.map((version) => ({ version, deleted: false })),
      ...deleted.map((version) => ({ version, deleted: true })),
    ]
  }
  /** Of whatever depth, the deepest first. */
  const partsOf = (wholes: readonly Version[]): readonly Version[] => {
    const byDigest = new Map(snapshot.versions.map((version) => [version.digest, version]))
    const parts = new Set<Version>()
    for (let level = wholes; level.length > 0; ) {
      level = level.flatMap(({ digest }) =>
        (snapshot.manifests.get(digest)?.children ?? []).flatMap((child) => byDigest.get(child) ?? []),
      )
      level = level.filter((part) => !parts.has(part))
      for (const part of level) parts.add(part)
    }
    return [...parts].reverse()
  }
  const planned = new Map(given.versions.map((version) => [version.id, version]))
  for (const id of given.waves.flat()) {
    const version = listed.get(id)
    // Gone already: nothing is to be done.
    if (!version) continue
    open.set(id, version)
    const then = planned.get(id)
    if (!then || then.digest !== version.digest || !sameTags(then.tags, version.tags))
      keep(version, 'its tags are others than those of the plan')
  }
  settle()

  return {
    settle,
    lonely() {
      const parts = [...new Set([...undecided, ...partsOf(fallen)])]
      fallen = []
      undecided = parts.filter(({ id }) => open.has(id))
      return parts.filter(({ id }) => causes.has(id) && causes.get(id) !== 'part')
    },
    keep,
    refused,
    isAbsent,
    get settled() {
      return settled
    },
    get left() {
      return open.size
    },
    has: (id) => open.has(id),
    done(id, wave, ours) {
      const version = open.get(id)
      // What the registry did not have either was gone before: a list may be late.
      if (version && (ours || !isAbsent(version))) {
        gone.set(id, { version, wave })
        fallen.push(version)
      }
      open.delete(id)
    },
    sure() {
      for (const id of gone.keys()) if (!knotted.has(id)) gone.delete(id)
    },
    next() {
      const wave = waves.findIndex((ids) => ids.some((id) => open.has(id)))
      const versions = (waves[wave] ?? []).flatMap((id) => open.get(id) ?? [])
      return wave < 0 ? undefined : { wave, versions }
    },
    joined(versions, manifests) {
      const digests = new Set(versions.map(({ digest }) => digest))
      const keys = new Set(versions.flatMap(({ tags }) => tags.flatMap((tag) => followedBy(tag) ?? [])))
      for (const { digest } of versions) {
        const { subject, about } = manifests.get(digest) ?? {}
        for (const one of [digest, subject, about]) if (one !== undefined) inUse.add(one)
      }
      // A digest that was deleted and pushed again is another version.
      const others = snapshot.versions.filter((version) => !digests.has(version.digest))
      for (const { digest } of others) if (keys.has(followedKey(digest))) inUse.add(digest)
      snapshot = {
        ...snapshot,
        versions: [...versions, ...others],
        manifests: new Map([...snapshot.manifests, ...manifests]),
      }
      settled = false
    },
  }
}

/** Ids of those that go and need each other in a circle. */
function inKnots(snapshot: Snapshot, going: ReadonlySet<number>): ReadonlySet<number> {
  const graph = graphOf(snapshot)
  const doomed = new Set(graph.versions.flatMap(({ id }, place) => (going.has(id) ? [place] : [])))
  const circles = knots(graph, doomed).filter(({ length }) => length > 1)
  return new Set(circles.flat().flatMap((place) => graph.versions[place]?.id ?? []))
}

export function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag) => other.includes(tag))
}
