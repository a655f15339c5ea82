import { copyFile, link, lstat, mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Digest } from '../oci/digest.ts'
import { entriesOf } from '../oci/entries.ts'
import { blobPath, contentsOf, type Layout } from '../oci/layout.ts'
import { type Descriptor, isIndexType } from '../oci/manifest.ts'
import { writeIndex } from '../oci/write-index.ts'

/**
 * One index over what several nodes built, in a layout of its own: each one's image manifest and, with provenance, its
 * attestation manifest. Blobs are linked, not copied, where the file system can.
 */
export async function joinLayouts(
  layouts: readonly Layout[],
  dir: string,
  annotations: Readonly<Record<string, string>>,
): Promise<Layout> {
  const entries: Descriptor[] = []
  for (const layout of layouts) {
    const { manifests, blobs } = await contentsOf(layout)
    // The root is an index that ours replaces, or the one manifest.
    const kept = isIndexType(layout.root.mediaType) ? manifests.filter((child) => child !== layout.root) : manifests
    for (const { digest } of [...blobs, ...kept]) await share(layout.dir, dir, digest)
    entries.push(...(await entriesOf(layout)))
  }
  return writeIndex(entries, dir, annotations)
}

/** What is there from an earlier run is used only where it is the very file that was verified. */
async function share(from: string, to: string, digest: Digest): Promise<void> {
  const [source, target] = [blobPath(from, digest), blobPath(to, digest)]
  await mkdir(dirname(target), { recursive: true })
  const [right, there] = await Promise.all([lstat(source), lstat(target).catch(() => undefined)])
  if (there?.isFile() && there.ino === right.ino && there.dev === right.dev) return
  await rm(target, { force: true, recursive: true })
  await link(source, target).catch(() => copyFile(source, target))
}
