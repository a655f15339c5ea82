import { InterruptedError, messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { Transient } from '../core/retry.ts'
import { type Limits, Stopped } from '../github/limits.ts'
import type { PackagesApi } from '../github/packages.ts'
import type { Digest } from '../oci/digest.ts'
import type { RegistryClient } from '../registry/client.ts'
import { restoreParts } from './deletion/restore-parts.ts'
import { restoreTags, type TagEnd } from './deletion/restore-tags.ts'
import type { DeletedVersion, PruneRecord, SparedVersion } from './prune-plan.ts'

export interface RestoreWorld {
  readonly api: PackagesApi
  readonly registry: Pick<RegistryClient, 'getManifest' | 'headManifest' | 'putManifest'>
  readonly host: Host
}

/** What became of an undo. */
export interface Restored {
  readonly restored: readonly DeletedVersion[]
  /** They were there already. */
  readonly there: readonly DeletedVersion[]
  readonly failed: readonly SparedVersion[]
  /** Each tag that the record names, and whether it is right again. */
  readonly tags: readonly TagEnd[]
  /** Of the record: versions that the limits left for the next run. */
  readonly left: number
  readonly stopped?: string
}

/** Days for which GitHub keeps what was deleted. */
const kept = 30

const day = 24 * 3_600_000

/**
 * Brings back what a record names: parts before their wholes, so that an interruption leaves no broken tag; then looks
 * whether each tag names what it did. Parts that GitHub took along come back too. What is there already is well; what cannot be had is told, and so is an id that is
 * another image by GitHub's own list.
 *
 * @throws UserError where nothing may be restored, InterruptedError
 */
export async function restore(
  record: PruneRecord,
  { api: given, registry, host }: RestoreWorld,
  limits: Limits = {},
): Promise<Restored> {
  const api = given.within(limits)
  const restored: DeletedVersion[] = []
  const there: DeletedVersion[] = []
  const failed: SparedVersion[] = []
  const fail = ({ id, digest }: DeletedVersion, why: string) => void failed.push({ id, digest, why })
  const name = `${record.package.owner}/${record.package.name}`

  let deleted: ReadonlyMap<number, Digest> = new Map()
  const bringBack = async ({ id, digest }: DeletedVersion) => {
    const end = await api.restoreVersion(record.package, id)
    if (deleted.has(id) || (end !== 'restored' && end !== 'there')) return end
    // The list of what is deleted did not have it.
    return (await api.getVersion(record.package, id))?.digest === digest ? end : 'another'
  }
  const isOver = ({ deletedAt }: DeletedVersion) => host.now().getTime() - Date.parse(deletedAt) > kept * day
  const one = async (version: DeletedVersion): Promise<void> => {
    if (isOver(version)) return fail(version, `it was deleted more than ${kept} days ago`)
    try {
      const known = deleted.get(version.id)
      const found = known ?? (await api.getVersion(record.package, version.id))?.digest
      // Its tags would be put onto what the record says: the two must be one.
      if (found !== undefined && found !== version.digest)
        return fail(version, `the version ${version.id} of GitHub is another image`)
      const end = found !== undefined && known === undefined ? 'there' : await bringBack(version)
      if (end === 'restored') restored.push(version)
      else if (end === 'there') there.push(version)
      else if (end === 'another') fail(version, `the version ${version.id} of GitHub is another image`)
      else fail(version, `GitHub does not restore it: ${end.refused}`)
    } catch (error) {
      if (!(error instanceof UserError && error.cause instanceof Transient)) throw error
      fail(version, messageOf(error))
    }
    const done = restored.length + there.length + failed.length
    host.log.progress(`${name}: ${done} of ${record.deleted.length} restored`)
  }
  let tags: readonly TagEnd[] = []
  let parts: Pick<Restored, 'restored' | 'failed'> = { restored: [], failed: [] }
  let stopped: Stopped | undefined
  try {
    if (!record.deleted.every(isOver)) {
      const list = await api.listVersions(record.package, 'deleted')
      deleted = new Map(list.map(({ id, digest }) => [id, digest]))
    }
    for (const wave of wavesBackwards(record.deleted)) {
      if (host.signal.aborted) throw new InterruptedError()
      // The next wave, their wholes, begins when all of this one have ended.
      const ends = await Promise.allSettled(wave.map(one))
      for (const end of ends) if (end.status === 'rejected') throw end.reason
    }
    const named = new Set(record.deleted.map(({ digest }) => digest))
    // Newest first: what was deleted more than once counts as it was last.
    const others = new Map([...deleted].reverse().flatMap(([id, digest]) => (named.has(digest) ? [] : [[digest, id]])))
    parts = await restoreParts(record.package, [...restored, ...there], others, { api, registry, host })
    tags = await restoreTags(record.package, [...restored, ...there], { registry, host })
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    stopped = error
    host.log.info(`${name}: ${error.message}`)
  }
  const left = record.deleted.length - restored.length - there.length - failed.length
  const all = { restored: [...restored, ...parts.restored], there, failed: [...failed, ...parts.failed], tags, left }
  return { ...all, ...(stopped ? { stopped: stopped.message } : {}) }
}

function wavesBackwards(deleted: readonly DeletedVersion[]): readonly (readonly DeletedVersion[])[] {
  const numbers = [...new Set(deleted.map(({ wave }) => wave))].sort((one, other) => other - one)
  return numbers.map((number) => deleted.filter(({ wave }) => wave === number))
}
