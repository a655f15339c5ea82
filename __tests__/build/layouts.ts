import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, type Layout } from '../../src/oci/layout.ts'
import { type Descriptor, mediaTypes } from '../../src/oci/manifest.ts'

/** Writes a blob and gives its descriptor. */
export async function addBlob(dir: string, mediaType: string, content: string | object): Promise<Descriptor> {
  const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
  const digest = digestOf(bytes)
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  await writeFile(blobPath(dir, digest), bytes)
  return { mediaType, digest, size: bytes.length }
}

/** An image of one layer, as BuildKit leaves it without attestations. */
export async function addImage(dir: string, architecture: string, layer: string): Promise<Layout> {
  const config = await addBlob(dir, mediaTypes.config, { os: 'linux', architecture })
  const layers = [await addBlob(dir, 'application/vnd.oci.image.layer.v1.tar+gzip', layer)]
  const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers }
  return { dir, root: await addBlob(dir, mediaTypes.manifest, manifest) }
}

/** The same with provenance: an index with the image and its attestation manifest. */
export async function addAttested(dir: string, architecture: string, layer: string): Promise<Layout> {
  const { root: image } = await addImage(dir, architecture, layer)
  const statement = await addBlob(dir, 'application/vnd.in-toto+json', `provenance of ${architecture}`)
  const config = await addBlob(dir, mediaTypes.config, { os: 'unknown', architecture: 'unknown' })
  const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers: [statement] }
  const attestation = await addBlob(dir, mediaTypes.manifest, manifest)
  const index = {
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: [
      { ...image, platform: { os: 'linux', architecture } },
      {
        ...attestation,
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': image.digest,
        },
        platform: { os: 'unknown', architecture: 'unknown' },
      },
    ],
  }
  return { dir, root: await addBlob(dir, mediaTypes.index, index) }
}
