import { createWriteStream } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Digest } from '../digest.ts'
import { blobPath, contentsOf, type Layout } from '../layout.ts'
import type { Descriptor } from '../manifest.ts'
import { blobName, openTar } from './archive-tar.ts'
import { ociRoot } from './oci-root.ts'
import { savedRoot } from './saved-root.ts'
import type { TarPlace } from './tar-index.ts'

/** An image in a tar as `docker save`, `podman save`, skopeo and buildx write it, read where it lies. */
export interface Archive {
  /** Manifests and configs, in a folder of ours; layers too where they were asked for. */
  readonly layout: Layout
  /** The bytes of a layer; nobody has held them against its digest. @throws UserError where the archive lacks it */
  open(blob: Descriptor): AsyncIterable<Uint8Array>
}

/**
 * @param name which of its images: `app:1.2`, or the tag alone; '' for the only one
 * @param dir where the layout goes
 * @throws UserError where it is no archive, or does not hold the one image that is meant
 */
export async function openArchive(path: string, name: string, dir: string, layers: boolean): Promise<Archive> {
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  const tar = await openTar(path, dir)
  const places = new Map<Digest, TarPlace>()
  const root = tar.index.has('index.json') ? await ociRoot(tar, name) : await savedRoot(tar, name, places)
  const layout: Layout = { dir, root }
  const open = ({ digest }: Descriptor) => tar.stream(places.get(digest) ?? tar.place(blobName(digest)))
  if (layers)
    for (const blob of (await contentsOf(layout)).blobs) {
      const to = blobPath(dir, blob.digest)
      if (await isThere(to)) continue
      await pipeline(open(blob), createWriteStream(to))
    }
  return { layout, open }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
