import { readFile } from 'node:fs/promises'
import { UserError } from '../core/errors.ts'
import type { Digest } from '../oci/digest.ts'
import { BrokenImage } from '../oci/document.ts'
import { blobPath, type Layout } from '../oci/layout.ts'
import type { FoundManifest, RegistryClient, Repository } from '../registry/client.ts'
import type { Reader } from './age.ts'

/** Bytes of a config that are read at most; those that people publish have some kilobytes. */
const largestConfig = 8 * 1024 * 1024
/** Milliseconds. */
const configTime = 60_000

export function layoutReader({ dir }: Layout): Reader {
  const read = (digest: Digest) => readFile(blobPath(dir, digest))
  return { manifest: read, config: read }
}

/**
 * A part that its repository does not hold, because somebody deleted it or pushed half an image, makes it a broken one.
 *
 * @param root what was read already
 */
export function registryReader(registry: RegistryClient, repository: Repository, root: FoundManifest): Reader {
  return {
    async manifest(digest) {
      const found = digest === root.digest ? root : await registry.getManifest(repository, digest)
      if (!found) throw new BrokenImage(`the manifest ${digest} is missing`)
      return found.bytes
    },
    async config(digest) {
      if ((await registry.headBlob(repository, digest)) === undefined)
        throw new BrokenImage(`the config ${digest} is missing`)
      const chunks: Uint8Array[] = []
      let size = 0
      const start = performance.now()
      for await (const chunk of registry.getBlob(repository, digest)) {
        size += chunk.length
        if (size > largestConfig) throw new BrokenImage(`the config ${digest} has more than ${largestConfig} bytes`)
        if (performance.now() - start > configTime)
          throw new UserError(`the config ${digest} comes too slowly`, { cure: 'Run again later.' })
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    },
  }
}
