import { InterruptedError, messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { slots } from '../../core/slots.ts'
import type { Digest } from '../../oci/digest.ts'
import type { RegistryClient } from '../../registry/client.ts'
import type { DeletedVersion } from '../prune-plan.ts'
import type { PackageName } from '../snapshot.ts'

/**
 * `right`: it names what it did. `put back`: it was missing, and was pushed again. `moved`: it names another image now,
 * and stays there. `missing`: it could not be put back.
 */
export interface TagEnd {
  readonly tag: string
  readonly digest: Digest
  readonly end: 'right' | 'put back' | 'moved' | 'missing'
  readonly why?: string
}

const width = 10

/**
 * Looks at each tag of what was restored, which GitHub does not promise to bring back with it. A tag that is missing is
 * put back; one that was given to another image meanwhile is left to it.
 */
export async function restoreTags(
  of: PackageName,
  versions: readonly DeletedVersion[],
  { registry, host }: { registry: Pick<RegistryClient, 'getManifest' | 'headManifest' | 'putManifest'>; host: Host },
): Promise<readonly TagEnd[]> {
  const repository = { registry: of.registry, repository: `${of.owner}/${of.name}` }
  const lane = slots(width)
  const check = async (tag: string, digest: Digest): Promise<TagEnd> => {
    try {
      const found = await registry.headManifest(repository, tag)
      if (found) return { tag, digest, end: found.digest === digest ? 'right' : 'moved' }
      const manifest = await registry.getManifest(repository, digest)
      if (!manifest) return { tag, digest, end: 'missing', why: 'the registry does not have its manifest' }
      await registry.putManifest(repository, tag, manifest)
      return { tag, digest, end: 'put back' }
    } catch (error) {
      if (error instanceof InterruptedError || host.signal.aborted) throw error
      return { tag, digest, end: 'missing', why: messageOf(error) }
    }
  }
  // A record of several runs may name a tag twice: it belongs to what had it last.
  const owners = new Map<string, DeletedVersion>()
  const time = ({ deletedAt }: DeletedVersion) => Date.parse(deletedAt)
  for (const version of versions)
    for (const tag of version.tags) {
      const other = owners.get(tag)
      if (!other || time(version) > time(other)) owners.set(tag, version)
    }
  const wanted = versions.flatMap((version) => version.tags.map((tag) => ({ tag, version })))
  return Promise.all(
    wanted.map(({ tag, version: { digest, id } }) =>
      lane(async () => (owners.get(tag)?.id === id ? check(tag, digest) : { tag, digest, end: 'moved' as const })),
    ),
  )
}
