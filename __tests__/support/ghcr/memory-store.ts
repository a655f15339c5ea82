import type { Digest } from '../../../src/oci/digest.ts'
import type { Package, Store } from './store.ts'
import { TagMap } from './tag-map.ts'

/** Packages in memory: manifests have bytes, blobs only a name. For what looks at manifests alone, and by the thousand. */
export function memoryStore(now: () => Date): Store {
  const packages = new Map<string, Package>()
  const bytes = new Map<Digest, Buffer>()
  let lastId = 1000
  const nextId = () => {
    lastId += 1
    return lastId
  }
  const noFiles = (): never => {
    throw new Error('this store keeps no files')
  }
  return {
    packages,
    nextId,
    now,
    path: noFiles,
    incoming: noFiles,
    save: () => {},
    keep: (digest, from) => (typeof from === 'string' ? noFiles() : void bytes.set(digest, Buffer.from(from))),
    read(digest) {
      const found = bytes.get(digest)
      if (!found) throw new Error(`nobody kept ${digest}`)
      return found
    },
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
  }
}
