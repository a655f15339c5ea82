import type { Host } from '../../core/host.ts'
import type { PackagesApi, VersionPage } from '../../github/packages.ts'
import { type ManifestReader, readManifests } from '../manifests/read-manifests.ts'
import type { ManifestFacts, Snapshot, Version } from '../snapshot.ts'
import { type Due, sameTags } from './apply-due.ts'

/** Looks at versions again right before they go; what is not as it was stays. */
export interface Recheck {
  /** Looks whether versions came meanwhile. @param via in place of the run's own, which may be at its limits */
  newcomers(via?: PackagesApi): Promise<void>
  /**
   * A tagged one is looked at by itself, another one by the page of the list that it stands on, which shows many at once.
   * What moved is not due any more. `gone`: it is not there.
   */
  look(versions: readonly Version[]): Promise<ReadonlyMap<number, 'there' | 'gone'>>
  /** What its manifest says by now. */
  read(version: Version): Promise<ManifestFacts | undefined>
  /** Whether it was seen within the last minute. */
  fresh(version: Version): boolean
  /** It is not on the list any more. */
  gone(version: Version): void
  /** It is on the list again. */
  back(version: Version): void
}

/** Milliseconds that what was seen holds; a little less before more is planned with it. */
const minute = 60_000
const nearlyMinute = 55_000

const pageSize = 100

/** Pages that are looked at for one version, before it is asked for by itself. */
const tries = 3

export function recheck(
  at: Snapshot,
  due: Due,
  { api, registry, host }: { api: PackagesApi; registry: ManifestReader; host: Host },
): Recheck {
  const known = new Map(at.versions.map((version) => [version.id, version]))
  const seen = new Map<number, number>()
  const deleted = new Set<number>()
  let list = at.versions.map(({ id }) => id)
  let positions: Map<number, number> | undefined
  /** How far the list is shifted against what we know: by newcomers, by what others delete, by a list that is late. */
  let drift = 0
  const now = () => host.now().getTime()

  const compare = (version: Version): void => {
    const then = known.get(version.id)
    seen.set(version.id, now())
    if (!then || !due.has(version.id)) return
    if (then.digest !== version.digest || !sameTags(then.tags, version.tags))
      due.keep(then, `its tags changed meanwhile: ${version.tags.join(', ') || 'it has none now'}`)
    else if (then.updatedAt.getTime() !== version.updatedAt.getTime()) due.keep(then, 'it was pushed again meanwhile')
  }
  const join = async (newcomers: readonly Version[]): Promise<void> => {
    if (newcomers.length === 0) return
    for (const version of newcomers) known.set(version.id, version)
    list = [...newcomers.map(({ id }) => id), ...list]
    positions = undefined
    const { manifests } = await readManifests(at.package, newcomers, registry, host, { cached: false })
    due.joined(newcomers, manifests)
  }
  const page = async (number: number, via = api): Promise<VersionPage> => {
    const found = await via.page(at.package, number)
    const newcomers = found.versions.filter(({ id }) => !known.has(id))
    for (const version of found.versions) compare(version)
    await join(newcomers)
    return found
  }
  const positionOf = (id: number): number | undefined => {
    positions ??= new Map(list.filter((one) => !deleted.has(one)).map((one, index) => [one, index]))
    return positions.get(id)
  }
  const fresh = ({ id }: Version, within = minute) => now() - (seen.get(id) ?? Number.NEGATIVE_INFINITY) <= within
  const single = async (version: Version): Promise<'there' | 'gone'> => {
    const found = await api.getVersion(at.package, version.id)
    if (found) compare(found)
    return found ? 'there' : 'gone'
  }
  const listed = async (version: Version): Promise<'there' | 'gone'> => {
    for (let attempt = 0; attempt < tries && !fresh(version, nearlyMinute); attempt += 1) {
      const place = positionOf(version.id) ?? 0
      const number = Math.floor(Math.max(0, place + drift) / pageSize) + 1
      const { versions } = await page(number)
      const shift = shiftNear(versions, (number - 1) * pageSize, place, positionOf)
      if (shift === undefined || shift === drift) break
      drift = shift
    }
    return fresh(version, nearlyMinute) ? 'there' : single(version)
  }

  return {
    fresh,
    async read(version) {
      const { manifests } = await readManifests(at.package, [version], registry, host, { cached: false })
      return manifests.get(version.digest)
    },
    gone({ id }) {
      deleted.add(id)
      positions = undefined
    },
    back({ id }) {
      deleted.delete(id)
      positions = undefined
    },
    async newcomers(via) {
      for (let number = 1; ; number += 1) {
        const before = known.size
        const { versions, last } = await page(number, via)
        // All new: there may be more behind.
        if (known.size - before < versions.length || number >= last) return
      }
    },
    async look(versions) {
      const found = new Map<number, 'there' | 'gone'>()
      const tagged = versions.filter(({ tags }) => tags.length > 0)
      const singles = tagged.map(async (version) => void found.set(version.id, await single(version)))
      const ends = await Promise.allSettled(singles)
      for (const end of ends) if (end.status === 'rejected') throw end.reason
      // One after the other: the first page shows the others too.
      for (const version of versions)
        if (version.tags.length === 0 && due.has(version.id)) found.set(version.id, await listed(version))
      return found
    },
  }
}

/** How far the versions of a page are from where they are expected, judged by the one that is nearest to a place. */
function shiftNear(
  versions: readonly Version[],
  begin: number,
  place: number,
  positionOf: (id: number) => number | undefined,
): number | undefined {
  let nearest: { readonly distance: number; readonly shift: number } | undefined
  for (const [index, { id }] of versions.entries()) {
    const expected = positionOf(id)
    if (expected === undefined) continue
    const distance = Math.abs(expected - place)
    if (!nearest || distance < nearest.distance) nearest = { distance, shift: begin + index - expected }
  }
  return nearest?.shift
}
