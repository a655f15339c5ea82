import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { Stopped } from '../github/limits.ts'
import type { PackagesApi } from '../github/packages.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { Policy } from './policy.ts'
import { readManifests } from './read-manifests.ts'
import type { PackageName, Snapshot } from './snapshot.ts'
import { thriftyHeap } from './thrifty-heap.ts'

export interface LookWorld {
  readonly api: PackagesApi
  /** Reads some thirty manifests side by side: give it as many requests at once. */
  readonly registry: Pick<RegistryClient, 'getManifest'>
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
  const takenAt = host.now()
  try {
    const [versions, openPulls, branches] = await Promise.all([
      api.listVersions(wish.package),
      policy.asksPulls ? api.openPulls(repository) : undefined,
      policy.asksBranches ? api.branches(repository) : undefined,
    ])
    thriftyHeap(versions.length)
    const { manifests, asked } = await readManifests(wish.package, versions, registry, host)
    host.log.debug(`${versions.length} versions; ${asked} manifests were read`)
    return {
      package: wish.package,
      takenAt,
      versions,
      manifests,
      ...(openPulls ? { openPulls } : {}),
      ...(branches ? { branches } : {}),
      inUse: policy.inUse,
    }
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
