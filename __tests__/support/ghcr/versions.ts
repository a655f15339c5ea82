import { type Index, isIndexType } from '../../../src/oci/manifest.ts'
import { type Answer, type Exchange, json, problem } from './exchange.ts'
import { listed } from './paged.ts'
import type { Package, Store, Version } from './store.ts'

export interface VersionRules {
  /** Seconds that a deleted version stays on the list. */
  readonly stale?: number
  /** An index takes its parts along, but for those that have a tag, a subject or another index. */
  readonly cascade?: boolean
  /** What is restored comes without its tags. */
  readonly forgetsTags?: boolean
  /** The token's owner may read only. */
  readonly readOnly?: boolean
}

/** Public versions with more downloads than this stay for ever. */
const manyDownloads = 5000

/** Milliseconds after which a deleted version is gone for good. */
const restorable = 30 * 24 * 3_600_000

/** `/packages/container/NAME/versions` and what is below. */
export function versionsApi(store: Store, rules: VersionRules, base: () => string) {
  const lists = new WeakMap<Package, { readonly of: number; readonly versions: readonly Version[] }>()
  const shown = (version: Version) =>
    !version.deleted || store.now().getTime() - Date.parse(version.deleted.at) < (rules.stale ?? 0) * 1000

  /** The newest first, as GitHub lists them. */
  const list = (found: Package): readonly Version[] => {
    const known = lists.get(found)
    // Big packages are not listed anew for each page; a stale list changes by itself.
    if (known?.of === found.changes && rules.stale === undefined) return known.versions
    const versions = [...found.versions.values()].filter(shown).reverse()
    lists.set(found, { of: found.changes, versions })
    return versions
  }
  const deletedOf = (found: Package) => [...found.versions.values()].filter(({ deleted }) => deleted).reverse()

  const page = (exchange: Exchange, found: Package): Answer => {
    const deleted = exchange.url.searchParams.get('state') === 'deleted'
    const versions = deleted ? deletedOf(found) : list(found)
    const slice = (from: number, to: number) => versions.slice(from, to).map((one) => describe(found, one))
    return listed(exchange, versions.length, slice, base())
  }
  return (exchange: Exchange, found: Package, [id, action]: readonly string[]): Answer => {
    if (id === undefined) return page(exchange, found)
    const version = [...found.versions.values()].find((one) => one.id === Number(id))
    if (!version) return problem(404, 'Package version not found.')
    const route = [exchange.method, action].filter(Boolean).join(' ')
    if (route === 'GET') return version.deleted ? problem(404, 'Not Found') : json(200, describe(found, version))
    if (rules.readOnly && (route === 'DELETE' || route === 'POST restore'))
      return problem(403, 'You need admin permissions on this package.')
    if (route === 'DELETE') return remove(store, found, version, rules)
    if (route === 'POST restore') return restore(store, found, version, rules)
    return problem(404, 'Not Found')
  }
}

function remove(store: Store, found: Package, version: Version, { cascade }: VersionRules): Answer {
  if (version.deleted) return problem(404, 'Package version not found.')
  const alive = [...found.versions.values()].filter((one) => !one.deleted)
  const tags = found.tags.of(version.digest)
  if (found.visibility === 'public' && version.downloads > manyDownloads)
    return problem(
      400,
      'Publicly visible package versions with more than 5000 downloads cannot be deleted. Contact GitHub support for further assistance.',
    )
  if (alive.length === 1)
    return problem(400, 'You cannot delete the last version of a package. You must delete the package instead.')
  if (tags.length > 0 && !alive.some((one) => one !== version && found.tags.of(one.digest).length > 0))
    return problem(400, 'You cannot delete the last tagged version of a package. You must delete the package instead.')
  bury(store, found, version)
  if (cascade) for (const part of lonelyParts(store, found, version)) bury(store, found, part)
  store.save()
  return { status: 204 }
}

function bury(store: Store, found: Package, version: Version): void {
  const tags = found.tags.of(version.digest)
  version.deleted = { at: store.now().toISOString(), tags }
  for (const tag of tags) found.tags.delete(tag)
  found.changes += 1
}

function lonelyParts(store: Store, found: Package, version: Version): readonly Version[] {
  const childrenOf = ({ digest, mediaType }: Version) =>
    isIndexType(mediaType)
      ? (JSON.parse(store.read(digest).toString('utf8')) as Index).manifests.map((child) => child.digest)
      : []
  const mine = childrenOf(version)
  if (mine.length === 0) return []
  const others = new Set([...found.versions.values()].filter((one) => !one.deleted).flatMap(childrenOf))
  return mine
    .filter((digest) => !others.has(digest) && found.tags.of(digest).length === 0)
    .map((digest) => found.versions.get(digest))
    .filter((part) => part !== undefined)
    .filter((part) => !part.deleted && !store.read(part.digest).includes('"subject"'))
}

function restore(store: Store, found: Package, version: Version, { forgetsTags }: VersionRules): Answer {
  const { deleted } = version
  if (!deleted || store.now().getTime() - Date.parse(deleted.at) > restorable) return problem(404, 'Not Found')
  if (!forgetsTags) for (const tag of deleted.tags) if (!found.tags.has(tag)) found.tags.set(tag, version.digest)
  delete version.deleted
  found.changes += 1
  store.save()
  return { status: 204 }
}

function describe(found: Package, version: Version) {
  return {
    id: version.id,
    name: version.digest,
    created_at: version.createdAt,
    updated_at: version.updatedAt,
    ...(version.deleted ? { deleted_at: version.deleted.at } : {}),
    metadata: {
      package_type: 'container',
      container: { tags: version.deleted?.tags ?? found.tags.of(version.digest) },
    },
  }
}
