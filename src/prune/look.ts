import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { Stopped } from '../github/limits.ts'
import type { PackagesApi } from '../github/packages.ts'
import type { Digest } from '../oci/digest.ts'
import { followedBy } from './graph/followed.ts'
import { graphOf } from './graph/graph.ts'
import { judgeTags } from './graph/judge-tags.ts'
import { verdictsOf } from './graph/verdicts.ts'
import { type ManifestReader, type Readings, readManifests } from './manifests/read-manifests.ts'
import { thriftyHeap } from './manifests/thrifty-heap.ts'
import type { Policy } from './policy.ts'
import type { PackageName, Snapshot } from './snapshot.ts'

export interface LookWorld {
  readonly api: PackagesApi
  /** Reads some thirty manifests side by side: give it as many requests at once. */
  readonly registry: ManifestReader
  /** `owner/name`: whose pull requests and branches the rules ask for. */
  readonly repository: string
  readonly host: Host
}

/**
 * Looks at a package: all versions, what their manifests need, and what the rules ask of the repository. Nothing is
 * changed, but that manifests are read, which GitHub counts as downloads; those that are known by their digest are not.
 *
 * @throws UserError where the versions cannot be listed; InterruptedError
 */
export async function look(
  wish: { readonly package: PackageName; readonly policy: Policy },
  { api, registry, repository, host }: LookWorld,
): Promise<Snapshot> {
  const { policy } = wish
  const began = host.now()
  try {
    const [versions, openPulls, branches] = await Promise.all([
      api.listVersions(wish.package),
      policy.asksPulls ? api.openPulls(repository) : undefined,
      policy.asksBranches ? api.branches(repository) : undefined,
    ])
    // Ages are told by GitHub's dates: a clock that is ahead must not end a grace.
    const takenAt = new Date(began.getTime() - api.ahead)
    thriftyHeap(versions.length)
    const seen = {
      package: wish.package,
      takenAt,
      versions,
      ...(openPulls ? { openPulls } : {}),
      ...(branches ? { branches } : {}),
      inUse: policy.inUse,
    }
    const readings = await readManifests(wish.package, versions, registry, host, {
      doubtful: (manifests, unclear) => doubtful(policy, { ...seen, manifests }, unclear),
      needed: (manifests) => images(policy, { ...seen, manifests }),
    })
    const manifests = believed(wish.package, readings)
    host.log.debug(`${versions.length} versions; ${readings.asked} manifests were read`)
    return { ...seen, manifests }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    throw new UserError(
      `The versions of ${wish.package.owner}/${wish.package.name} were not all listed: ${error.message}`,
      {
        cure: 'Nothing was deleted. Run again later, with a longer deadline, or with a personal access token (classic), which may ask more.',
        cause: error,
      },
    )
  }
}

/**
 * What only a fallback tag tells of, and would go with it, or what an index calls a platform and may be something else: it
 * may be attached to another image, that stays. All that its own manifest says is then known.
 */
function doubtful(policy: Policy, snapshot: Snapshot, unclear: ReadonlySet<Digest>): readonly Digest[] {
  const told = [...snapshot.manifests.values()].filter(
    ({ digest, state, subject }) => state === 'told' && (subject !== undefined || unclear.has(digest)),
  )
  if (told.length === 0) return []
  const graph = graphOf(snapshot)
  const verdicts = verdictsOf(policy, snapshot, graph, judgeTags(policy, snapshot, graph))
  return told.flatMap(({ digest }) => (verdicts[graph.places.get(digest) ?? -1]?.keep === false ? [digest] : []))
}

/**
 * Tagged images that stay. One that was deleted elsewhere and is listed still, as lists may be late, must not take the
 * place of another.
 */
function images(policy: Policy, snapshot: Snapshot): readonly Digest[] {
  const graph = graphOf(snapshot)
  const verdicts = verdictsOf(policy, snapshot, graph, judgeTags(policy, snapshot, graph))
  return graph.versions.flatMap(({ digest, tags }, place) =>
    verdicts[place]?.keep && tags.some((tag) => followedBy(tag) === undefined) ? [digest] : [],
  )
}

/** Absent ones, where nothing at all could be read, from which on the registry cannot be the package's. */
const few = 3

/** Absent ones, more than those that are there, from which on no 404 is believed. */
const many = 10

/**
 * A 404 for most of what GitHub lists says nothing of the package: somebody else answered, or the list is late. Where it
 * is for all, the registry is the wrong one.
 */
function believed({ registry, owner, name }: PackageName, { manifests, absent, had }: Readings): Snapshot['manifests'] {
  if (had === 0 && absent >= few)
    throw new UserError(
      `${registry} answers 404 for all ${absent} manifests of ${owner}/${name} that it was asked for, though GitHub lists them`,
      {
        cure: 'Nothing was deleted. See that `registry` is the one that holds the package (ghcr.io for github.com), and that no proxy answers in its place.',
      },
    )
  if (absent < many || absent <= had) return manifests
  const problem = 'the registry answers 404 for it, and for most of what GitHub lists'
  return new Map(
    [...manifests].map(([digest, facts]) => [
      digest,
      facts.state === 'absent' ? { ...facts, state: 'unreadable', problem } : facts,
    ]),
  )
}
