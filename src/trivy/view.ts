import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Layout } from '../oci/layout.ts'
import type { Subject } from './subject.ts'

/**
 * A layout of one image alone, over the blobs of another: of an index Trivy takes the first image, whatever it is asked
 * for. Gives its path.
 */
export async function makeView(folder: string, layout: Layout, { manifest }: Subject): Promise<string> {
  await mkdir(folder, { recursive: true })
  const { mediaType, digest, size } = manifest
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(
    join(folder, 'index.json'),
    JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, digest, size }] }),
  )
  await linkFolder(join(layout.dir, 'blobs'), join(folder, 'blobs'))
  return folder
}

/** A link to a folder; on Windows a junction, which needs no special right. */
export async function linkFolder(target: string, path: string): Promise<void> {
  await symlink(target, path, 'junction')
}
