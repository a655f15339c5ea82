import { allEnded } from '../../core/all-ended.ts'
import type { BlobSource } from '../../oci/blob.ts'
import type { Digest } from '../../oci/digest.ts'
import { type Descriptor, isIndexType } from '../../oci/manifest.ts'
import { repositoryName } from '../../oci/reference.ts'
import type { FoundManifest, RegistryClient, Repository, Uploaded } from '../client.ts'
import { putBeside } from './put-beside.ts'
import type { Beside } from './read-beside.ts'
import type { Parts } from './read-parts.ts'

/** An image of a repository with all that belongs to it, and where it is to be. */
export interface Copy {
  readonly from: Repository
  readonly to: Repository
  readonly image: Parts
  readonly beside: Beside
  /** Repositories of the destination's registry that hold the blobs already. */
  readonly mountFrom: readonly string[]
}

export interface Watched {
  /** Bytes that went up since the last call; negative when some must be sent again. */
  onBytes(bytes: number): void
  onBlob(outcome: Uploaded, blob: Descriptor): void
}

/**
 * Copies an image by its digests: blobs, then manifests, children before the indexes that name them, then what refers to
 * them. Nothing passes through a file. What the destination has is not sent; so a copy that broke off is completed by
 * the next one. No tag of the image moves.
 *
 * @throws UserError when the source lacks a part or sends other bytes than a digest says, or the destination refuses one
 */
export async function copyImage(client: RegistryClient, copy: Copy, watched: Watched): Promise<void> {
  const { from, to, image, beside, mountFrom } = copy
  await copyBlobs(client, { from, to, mountFrom, blobs: blobsOf(image, beside) }, watched)
  await putManifests(client, to, image.manifests)
  for (const { parts } of beside.referrers) await putManifests(client, to, parts.manifests.slice(0, -1))
  for (const { parts } of beside.tags) await putManifests(client, to, parts.manifests.slice(0, -1))
  await putBeside(client, to, beside)
}

/** Every blob of an image and of what belongs to it, each once, the largest first: the last to finish is then a small one. */
export function blobsOf(image: Parts, { referrers, tags }: Beside): readonly Descriptor[] {
  const all = [image, ...[...referrers, ...tags].map(({ parts }) => parts)].flatMap(({ blobs }) => blobs)
  return [...new Map(all.map((blob) => [blob.digest, blob])).values()].sort((one, other) => other.size - one.size)
}

/** A blob where it lies now. Its bytes are held against its digest while they come. */
function repositoryBlob(
  client: RegistryClient,
  repository: Repository,
  { digest, size }: { readonly digest: Digest; readonly size: number },
): BlobSource {
  return { digest, size, open: (offset) => client.getBlob(repository, digest, offset) }
}

async function copyBlobs(
  client: RegistryClient,
  { from, to, mountFrom, blobs }: Pick<Copy, 'from' | 'to' | 'mountFrom'> & { readonly blobs: readonly Descriptor[] },
  { onBytes, onBlob }: Watched,
): Promise<void> {
  // The first failure ends all the others: they would only try in vain, and for long.
  const failed = new AbortController()
  await Promise.all(
    blobs.map(async (blob) => {
      try {
        const source = repositoryBlob(client, from, blob)
        onBlob(await client.putBlob(to, source, { mountFrom, onBytes, signal: failed.signal }), blob)
      } catch (error) {
        failed.abort(error)
      }
    }),
  )
  if (failed.signal.aborted) throw failed.signal.reason
}

async function putManifests(
  client: RegistryClient,
  to: Repository,
  manifests: readonly FoundManifest[],
): Promise<void> {
  const put = ({ digest, mediaType, bytes }: FoundManifest) => client.putManifest(to, digest, { mediaType, bytes })
  await allEnded(manifests.filter(({ mediaType }) => !isIndexType(mediaType)).map(put))
  // In the order of the walk: an index inside another one comes before it.
  for (const index of manifests.filter(({ mediaType }) => isIndexType(mediaType))) await put(index)
}

/** Repositories of one registry hold a blob once: it is taken over, not sent. */
export function mountable(to: Repository, holders: readonly Repository[]): readonly string[] {
  const others = holders.filter(
    (holder) => holder.registry === to.registry && repositoryName(holder) !== repositoryName(to),
  )
  return [...new Set(others.map(({ repository }) => repository))]
}
