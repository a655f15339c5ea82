import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { Origin } from '../git/scratch.ts'
import { parseReference, WrongReference } from '../oci/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { Place } from './place.ts'
import type { Store } from './stores/store.ts'

export interface Outside {
  /** Where the repository is, for who has no checkout of it. */
  readonly origin: Origin
  readonly registry: () => Promise<RegistryClient>
}

/** undefined where nothing is kept. @param image e.g. `ghcr.io/o/n` @throws UserError */
export async function openStore(place: Place, image: string, outside: Outside, host: Host): Promise<Store | undefined> {
  if (place.in === 'nowhere') return undefined
  if (place.in === 'file') return (await import('./stores/file.ts')).fileStore(place.path, host)
  if (place.in === 'branch') return (await import('./stores/branch.ts')).branchStore(place.branch, outside.origin, host)
  const { registryStore } = await import('./stores/registry.ts')
  return registryStore(repositoryOf(image), await outside.registry(), host)
}

function repositoryOf(image: string) {
  try {
    const { registry, repository } = parseReference(image)
    if (registry !== 'localhost') return { registry, repository }
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
  }
  throw new UserError('history is registry, and the image has no name in one', {
    cure: 'Name it in images, e.g. ghcr.io/owner/name, or keep the history on a branch.',
  })
}
