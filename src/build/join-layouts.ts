import { copyFile, link, lstat, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Digest, digestOf } from '../oci/digest.ts'
import { blobPath, contentsOf, type Layout, platformsOf, readIndex } from '../oci/layout.ts'
import { type Descriptor, type Index, isIndexType, mediaTypes } from '../oci/manifest.ts'
import { parsePlatform } from '../oci/platform.ts'

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
  const images = entries.filter((entry) => entry.platform?.os !== 'unknown')
  const others = entries.filter((entry) => entry.platform?.os === 'unknown')
  const index: Index = {
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: [...images, ...others],
    ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
  }
  const bytes = Buffer.from(JSON.stringify(index, null, 2))
  const root: Descriptor = { mediaType: mediaTypes.index, digest: digestOf(bytes), size: bytes.length }
  await mkdir(dirname(blobPath(dir, root.digest)), { recursive: true })
  await rm(blobPath(dir, root.digest), { force: true, recursive: true })
  await writeFile(blobPath(dir, root.digest), bytes)
  return { dir, root }
}

/** A lone manifest has its platform in its config only; an entry of an index tells it. */
async function entriesOf(layout: Layout): Promise<readonly Descriptor[]> {
  if (isIndexType(layout.root.mediaType)) return (await readIndex(layout, layout.root)).manifests
  const [name = ''] = (await platformsOf(layout)).keys()
  const platform = parsePlatform(name)
  const { mediaType, digest, size } = layout.root
  return [{ mediaType, digest, size, ...(platform ? { platform } : {}) }]
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
