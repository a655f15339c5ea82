import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { algorithmOf, type Digest, hexOf } from '../../../src/oci/digest.ts'
import { TagMap } from './tag-map.ts'

/** A manifest in a package: GitHub's API calls it a version. */
export interface Version {
  readonly id: number
  readonly digest: Digest
  readonly mediaType: string
  readonly size: number
  readonly createdAt: string
  updatedAt: string
  /** Deleted versions stay for 30 days, with the tags that they had. */
  deleted?: { readonly at: string; readonly tags: readonly string[] }
  /** How often the manifest was read. */
  downloads: number
  /** Listed, though the registry does not have it. */
  readonly absent?: boolean
}

/** A repository of the registry, `owner/name`; GitHub's API calls it a package of an owner. */
export interface Package {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly createdAt: string
  visibility: 'public' | 'private'
  readonly blobs: Set<Digest>
  /** In the order of their ids. */
  readonly versions: Map<Digest, Version>
  readonly tags: TagMap
  /** Counts what changed in the list of versions. */
  changes: number
}

export interface Store {
  readonly packages: ReadonlyMap<string, Package>
  package(repository: string): Package
  /** Where a blob or a manifest lies, whoever may see it. */
  path(digest: Digest): string
  /** A fresh file for bytes that are on their way. */
  incoming(name: string): string
  /** Takes a file or bytes in under their digest. */
  keep(digest: Digest, from: string | Uint8Array): void
  read(digest: Digest): Buffer
  nextId(): number
  /** Writes what changed: a registry that is started on the same folder goes on from there. */
  save(): void
  now(): Date
}

interface Saved {
  readonly lastId: number
  readonly packages: readonly SavedPackage[]
}

interface SavedPackage extends Omit<Package, 'blobs' | 'versions' | 'tags'> {
  readonly blobs: readonly Digest[]
  readonly versions: readonly Version[]
  readonly tags: readonly (readonly [string, Digest])[]
}

/** Everything in one folder: `blobs/`, `incoming/`, `state.json`. */
export function openStore(folder: string, now: () => Date): Store {
  for (const name of ['blobs/sha256', 'blobs/sha512', 'incoming']) mkdirSync(join(folder, name), { recursive: true })
  const stateFile = join(folder, 'state.json')
  const saved: Saved = existsSync(stateFile)
    ? (JSON.parse(readFileSync(stateFile, 'utf8')) as Saved)
    : { lastId: 1000, packages: [] }
  let { lastId } = saved
  const packages = new Map(saved.packages.map((one) => [`${one.owner}/${one.name}`, restored(one)]))
  const path = (digest: Digest) => join(folder, 'blobs', algorithmOf(digest), hexOf(digest))
  const nextId = () => {
    lastId += 1
    return lastId
  }
  return {
    packages,
    nextId,
    path,
    now,
    incoming: (name) => join(folder, 'incoming', name),
    read: (digest) => readFileSync(path(digest)),
    package(repository) {
      const found = packages.get(repository)
      if (found) return found
      const [owner = '', ...name] = repository.split('/')
      const made: Package = {
        id: nextId(),
        owner,
        name: name.join('/'),
        createdAt: now().toISOString(),
        visibility: 'private',
        blobs: new Set(),
        versions: new Map(),
        tags: new TagMap(),
        changes: 0,
      }
      packages.set(repository, made)
      return made
    },
    keep(digest, from) {
      if (typeof from === 'string') renameSync(from, path(digest))
      else writeFileSync(path(digest), from)
    },
    save() {
      const state: Saved = { lastId, packages: [...packages.values()].map(flat) }
      writeFileSync(`${stateFile}.new`, JSON.stringify(state))
      renameSync(`${stateFile}.new`, stateFile)
    },
  }
}

function flat({ blobs, versions, tags, ...rest }: Package): SavedPackage {
  return { ...rest, blobs: [...blobs], versions: [...versions.values()], tags: [...tags] }
}

function restored({ blobs, versions, tags, ...rest }: SavedPackage): Package {
  return {
    ...rest,
    changes: 0,
    blobs: new Set(blobs),
    versions: new Map(versions.map((version) => [version.digest, version])),
    tags: new TagMap(tags),
  }
}
