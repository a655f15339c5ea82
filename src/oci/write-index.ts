import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { digestOf } from './digest.ts'
import { blobPath, type Layout } from './layout.ts'
import { type Descriptor, type Index, mediaTypes } from './manifest.ts'

/**
 * One index over what several nodes or jobs built: images in the given order, then what belongs to them. The same
 * entries and annotations give the same bytes.
 */
export async function writeIndex(
  entries: readonly Descriptor[],
  dir: string,
  annotations: Readonly<Record<string, string>>,
): Promise<Layout> {
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
