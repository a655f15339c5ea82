import { lstat, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { replaceFile } from '../core/replace-file.ts'
import { blobPath, contentsOf, type Layout } from '../oci/layout.ts'
import { mediaTypes } from '../oci/manifest.ts'

/** Unreferenced bytes that are kept from build to build; they are what makes the next build of another branch cheap. */
const bound = 2_000_000_000

/** A kept `index.json` gathers entries from build to build: now it names this image alone, for every tool that reads it. */
export async function writeRoot({ dir, root }: Layout): Promise<void> {
  await replaceFile(join(dir, 'oci-layout'), { imageLayoutVersion: '1.0.0' })
  await replaceFile(join(dir, 'index.json'), { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [root] })
}

/** Drops every blob that this image does not use, once they have grown past the bound. Gives the bytes that went. */
export async function dropOldBlobs(layout: Layout, limit = bound): Promise<number> {
  const { manifests, blobs } = await contentsOf(layout)
  const used = new Set([...manifests, ...blobs].map(({ digest }) => blobPath(layout.dir, digest)))
  const old: { readonly path: string; readonly size: number }[] = []
  for (const algorithm of await readdir(join(layout.dir, 'blobs')))
    for (const name of await readdir(join(layout.dir, 'blobs', algorithm))) {
      const path = join(layout.dir, 'blobs', algorithm, name)
      if (!used.has(path)) old.push({ path, size: (await lstat(path)).size })
    }
  const bytes = old.reduce((sum, { size }) => sum + size, 0)
  if (bytes <= limit) return 0
  await Promise.all(old.map(({ path }) => rm(path, { force: true, recursive: true })))
  // Half-written blobs of interrupted builds.
  await rm(join(layout.dir, 'ingest'), { recursive: true, force: true })
  return bytes
}

/** Milliseconds after which a kept folder that nobody used is dropped: an image that was renamed, a try. */
const forgotten = 30 * 86_400_000

/** Drops the kept folders beside this one that no run has used for a month. */
export async function dropForgottenFolders(folder: string, now: Date): Promise<void> {
  const root = dirname(folder)
  for (const name of await readdir(root)) {
    const other = join(root, name)
    if (other === folder) continue
    const used = await lastUse(other)
    if (used !== undefined && now.getTime() - used > forgotten) await rm(other, { recursive: true, force: true })
  }
}

/** When a build last wrote there; undefined for what is no kept folder: a `layout-dir` may hold other things. */
async function lastUse(folder: string): Promise<number | undefined> {
  const names = await readdir(folder).catch(() => [])
  const told = names.filter((name) => name.endsWith('.metadata.json'))
  const times = await Promise.all(told.map(async (name) => (await stat(join(folder, name))).mtimeMs))
  return times.length > 0 ? Math.max(...times) : undefined
}
