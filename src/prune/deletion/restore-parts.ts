import { InterruptedError, messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { slots } from '../../core/slots.ts'
import { Stopped } from '../../github/limits.ts'
import type { PackagesApi } from '../../github/packages.ts'
import type { Digest } from '../../oci/digest.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { readFacts } from '../manifests/read-facts.ts'
import type { DeletedVersion, SparedVersion } from '../prune-plan.ts'
import type { PackageName } from '../snapshot.ts'

interface PartsWorld {
  readonly api: Pick<PackagesApi, 'restoreVersion'>
  readonly registry: Pick<RegistryClient, 'getManifest' | 'headManifest'>
  readonly host: Host
}

const width = 10

/**
 * Brings back the parts, of whatever depth, of indexes that are back, which no record names: GitHub may have taken them
 * along with an index, behind which the run ended.
 *
 * @param deleted ids of what is deleted, by digest, that the record does not name
 * @throws Stopped, InterruptedError
 */
export async function restoreParts(
  of: PackageName,
  wholes: readonly DeletedVersion[],
  deleted: ReadonlyMap<Digest, number>,
  { api, registry, host }: PartsWorld,
): Promise<{ readonly restored: readonly DeletedVersion[]; readonly failed: readonly SparedVersion[] }> {
  const repository = { registry: of.registry, repository: `${of.owner}/${of.name}` }
  const restored: DeletedVersion[] = []
  const failed: SparedVersion[] = []
  const lane = slots(width)
  const partsOf = async ({ digest }: DeletedVersion): Promise<readonly Digest[]> => {
    try {
      const found = await registry.getManifest(repository, digest)
      return found ? readFacts(digest, found.bytes, found.mediaType).facts.children : []
    } catch (error) {
      if (error instanceof InterruptedError || host.signal.aborted) throw error
      host.log.warning(`Whether all parts of ${digest} are back is not known: ${messageOf(error)}`)
      return []
    }
  }
  const seen = new Set<Digest>()
  for (let level = deleted.size === 0 ? [] : wholes; level.length > 0; ) {
    const parts = await Promise.all(level.map((whole) => lane(() => partsOf(whole))))
    const { length } = restored
    for (const [at, digests] of parts.entries())
      for (const digest of digests) {
        const id = deleted.get(digest)
        if (id === undefined || seen.has(digest)) continue
        seen.add(digest)
        try {
          // It was pushed again meanwhile.
          if (await registry.headManifest(repository, digest)) continue
          const end = await api.restoreVersion(of, id)
          const { deletedAt = '', wave = 0 } = level[at] ?? {}
          if (end === 'restored') restored.push({ id, digest, tags: [], deletedAt, wave })
          else if (end !== 'there') failed.push({ id, digest, why: `GitHub does not restore it: ${end.refused}` })
        } catch (error) {
          if (error instanceof Stopped || error instanceof InterruptedError || host.signal.aborted) throw error
          failed.push({ id, digest, why: messageOf(error) })
        }
      }
    level = restored.slice(length)
  }
  return { restored, failed }
}
