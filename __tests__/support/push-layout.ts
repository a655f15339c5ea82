import { layoutBlob } from '../../src/oci/blob.ts'
import { contentsOf, type Layout, readManifestBytes } from '../../src/oci/layout.ts'
import { type Reference, repositoryOf } from '../../src/oci/reference.ts'
import type { RegistryClient } from '../../src/registry/client.ts'

/** Uploads an image of a layout, under its digest and under the reference's tag. */
export async function pushLayout(layout: Layout, to: Reference, client: RegistryClient): Promise<void> {
  const { manifests, blobs } = await contentsOf(layout)
  const repository = repositoryOf(to)
  for (const blob of blobs) await client.putBlob(repository, await layoutBlob(layout.dir, blob))
  for (const manifest of manifests) {
    const isRoot = manifest.digest === layout.root.digest
    const name = isRoot && to.tag !== undefined ? to.tag : manifest.digest
    const bytes = await readManifestBytes(layout, manifest)
    await client.putManifest(repository, name, { mediaType: manifest.mediaType, bytes })
  }
}
