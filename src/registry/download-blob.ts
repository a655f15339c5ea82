import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { algorithmOf, type Digest, hexOf } from '../oci/digest.ts'
import { blobPath } from '../oci/layout.ts'
import type { ImageReader, Repository } from './client.ts'

/** A blob into the layout folder `dir`: it has its name there when all of it has come and is what its digest says. */
export async function downloadBlob(
  client: ImageReader,
  repository: Repository,
  dir: string,
  digest: Digest,
): Promise<void> {
  const path = await placeOf(dir, digest)
  const temporary = `${path}.part`
  try {
    await pipeline(client.getBlob(repository, digest), createWriteStream(temporary))
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Where it goes; its folder is there then. */
export async function placeOf(dir: string, digest: Digest): Promise<string> {
  const path = blobPath(dir, digest)
  if (!digest.startsWith('sha256:')) await mkdir(join(path, '..'), { recursive: true })
  return path
}

/** Whether a layout has a blob, whole: read anew, because a disk may have been full. */
export async function isWhole(dir: string, digest: Digest): Promise<boolean> {
  const hash = createHash(algorithmOf(digest))
  try {
    for await (const chunk of createReadStream(blobPath(dir, digest), { highWaterMark: 1 << 20 })) hash.update(chunk)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  return hash.digest('hex') === hexOf(digest)
}
