import { allEnded } from '../../core/all-ended.ts'
import type { Digest } from '../../oci/digest.ts'
import { BrokenImage, readDocument } from '../../oci/document.ts'
import { type Descriptor, isIndexType } from '../../oci/manifest.ts'
import type { FoundManifest, RegistryClient, Repository } from '../client.ts'

/** Every manifest and blob below one manifest of a repository, each once. */
export interface Parts {
  /** Children before their parents; the root is last. */
  readonly manifests: readonly FoundManifest[]
  /** Configs and layers, of attestations too; without those that their owner alone has. */
  readonly blobs: readonly Descriptor[]
}

/** Indexes inside one another. Nobody nests more than two. */
const deepest = 4
/** Manifests that an image is made of. */
const mostManifests = 500

/**
 * Walks from the root down. The bytes of every manifest are what its digest says.
 *
 * @throws BrokenImage when a part is missing or has a shape that no image has
 */
export async function readParts(client: RegistryClient, repository: Repository, root: FoundManifest): Promise<Parts> {
  const known = new Set<Digest>([root.digest])
  const below = async (manifest: FoundManifest, depth: number): Promise<readonly FoundManifest[]> => {
    if (!isIndexType(manifest.mediaType)) return [manifest]
    if (depth > deepest) throw new BrokenImage(`its indexes lie more than ${deepest} deep`)
    const children = readDocument(manifest.bytes).manifests.filter(({ digest }) => {
      const isNew = !known.has(digest)
      known.add(digest)
      return isNew
    })
    if (known.size > mostManifests) throw new BrokenImage(`its index lists more than ${mostManifests} manifests`)
    const found = await allEnded(
      children.map(async ({ digest }) => {
        const child = await client.getManifest(repository, digest)
        if (!child) throw new BrokenImage(`the manifest ${digest} is missing`)
        return below(child, depth + 1)
      }),
    )
    return [...found.flat(), manifest]
  }
  const manifests = await below(root, 1)
  return { manifests, blobs: await blobsOf(client, repository, manifests) }
}

async function blobsOf(
  client: RegistryClient,
  repository: Repository,
  manifests: readonly FoundManifest[],
): Promise<readonly Descriptor[]> {
  const blobs = new Map<Digest, Descriptor>()
  for (const { bytes } of manifests.filter(({ mediaType }) => !isIndexType(mediaType))) {
    const { config, layers } = readDocument(bytes)
    for (const blob of config ? [config, ...layers] : layers) blobs.set(blob.digest, blob)
  }
  const held = await allEnded(
    [...blobs.values()].map(async (blob) => {
      // Foreign layers stay where their owner has them, unless somebody pushed them all the same.
      if (!/foreign|nondistributable/.test(blob.mediaType)) return [blob]
      return (await client.headBlob(repository, blob.digest)) === undefined ? [] : [blob]
    }),
  )
  return held.flat()
}
