import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, type Layout } from '../../src/oci/layout.ts'
import { type Descriptor, mediaTypes } from '../../src/oci/manifest.ts'
import { tarOf, type Written } from './written-tar.ts'

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** A layout with an image of each platform: its layers by what is in them. */
export async function imageOf(
  platforms: Readonly<Record<string, readonly (readonly Written[])[]>>,
  history?: readonly object[],
): Promise<Layout> {
  const dir = await mkdtemp(join(tmpdir(), 'analyze-test-'))
  folders.push(dir)
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  const put = async (mediaType: string, content: Uint8Array | object): Promise<Descriptor> => {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content))
    await writeFile(blobPath(dir, digestOf(bytes)), bytes)
    return { mediaType, digest: digestOf(bytes), size: bytes.length }
  }
  const manifests: Descriptor[] = []
  for (const [name, layers] of Object.entries(platforms)) {
    const [os = '', architecture = ''] = name.split('/')
    const config = await put(mediaTypes.config, {
      os,
      architecture,
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => digestOf(tarOf(layer))) },
      history: history ?? layers.map((_, at) => ({ created_by: `COPY ${at} /` })),
    })
    const blobs: Descriptor[] = []
    for (const layer of layers)
      blobs.push(await put('application/vnd.oci.image.layer.v1.tar+gzip', gzipSync(tarOf(layer))))
    const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers: blobs }
    manifests.push({ ...(await put(mediaTypes.manifest, manifest)), platform: { os, architecture } })
  }
  return { dir, root: await put(mediaTypes.index, { schemaVersion: 2, mediaType: mediaTypes.index, manifests }) }
}
