import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceText } from '../../core/replace-file.ts'
import type { Digest } from '../../oci/digest.ts'
import { blobPath } from '../../oci/layout.ts'
import { type Descriptor, mediaTypes } from '../../oci/manifest.ts'

/** Makes the folder ready for blobs. */
export async function beginLayout(dir: string): Promise<void> {
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  await writeFile(join(dir, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
}

/** Names the root when all of it is there: until then readers see the old one. Then what nobody needs goes. */
export async function endLayout(dir: string, root: Descriptor, needed: readonly Digest[]): Promise<void> {
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [root] }
  await replaceText(join(dir, 'index.json'), JSON.stringify(index))
  const keep = new Set(needed.map((digest) => blobPath(dir, digest)))
  const folder = join(dir, 'blobs', 'sha256')
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (!keep.has(path)) await rm(path, { force: true })
  }
}

/** Bytes of all blobs and manifests. */
export async function layoutSize(dir: string): Promise<number> {
  const folder = join(dir, 'blobs', 'sha256')
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
