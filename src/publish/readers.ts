import { readFile } from 'node:fs/promises'
import type { Digest } from '../oci/digest.ts'
import { blobPath, type Layout } from '../oci/layout.ts'
import type { FoundManifest, RegistryClient, Repository } from '../registry/client.ts'
import type { Reader } from './age.ts'

/** A part of an image that its repository does not hold: somebody deleted it, or pushed half an image. */
export class MissingPart extends Error {}

export function layoutReader({ dir }: Layout): Reader {
  const read = (digest: Digest) => readFile(blobPath(dir, digest))
  return { manifest: read, config: read }
}

/** @param root what was read already */
export function registryReader(registry: RegistryClient, repository: Repository, root: FoundManifest): Reader {
  return {
    async manifest(digest) {
      const found = digest === root.digest ? root : await registry.getManifest(repository, digest)
      if (!found) throw new MissingPart(`the manifest ${digest} is missing`)
      return found.bytes
    },
    async config(digest) {
      if ((await registry.headBlob(repository, digest)) === undefined)
        throw new MissingPart(`the config ${digest} is missing`)
      const chunks: Uint8Array[] = []
      for await (const chunk of registry.getBlob(repository, digest)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
}
