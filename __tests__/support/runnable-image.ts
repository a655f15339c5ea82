import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, type Layout } from '../../src/oci/layout.ts'
import { type Descriptor, mediaTypes } from '../../src/oci/manifest.ts'
import { tarOf, type Written } from './written-tar.ts'

export interface RunnableWish {
  /** Default: linux/amd64. Several have the same layers. */
  readonly platforms?: readonly string[]
  /** The lowest first. */
  readonly layers: readonly (readonly Written[])[]
  /** Of the config: `Entrypoint`, `User`, … */
  readonly config?: Readonly<Record<string, unknown>>
}

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** An image that an engine can run, as a layout. */
export async function runnableImage({
  platforms = ['linux/amd64'],
  layers,
  config = {},
}: RunnableWish): Promise<Layout> {
  const dir = await mkdtemp(join(tmpdir(), 'runnable-'))
  folders.push(dir)
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  const put = async (mediaType: string, content: Uint8Array | object): Promise<Descriptor> => {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content))
    await writeFile(blobPath(dir, digestOf(bytes)), bytes)
    return { mediaType, digest: digestOf(bytes), size: bytes.length }
  }
  const tars = layers.map(tarOf)
  const blobs = await Promise.all(tars.map((tar) => put('application/vnd.oci.image.layer.v1.tar+gzip', gzipSync(tar))))
  const manifests: Descriptor[] = []
  for (const name of platforms) {
    const [os = '', architecture = ''] = name.split('/')
    const rootfs = { type: 'layers', diff_ids: tars.map((tar) => digestOf(tar)) }
    const settings = await put(mediaTypes.config, { os, architecture, config, rootfs })
    const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config: settings, layers: blobs }
    manifests.push({ ...(await put(mediaTypes.manifest, manifest)), platform: { os, architecture } })
  }
  const root = await put(mediaTypes.index, { schemaVersion: 2, mediaType: mediaTypes.index, manifests })
  await writeFile(join(dir, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(dir, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root] }))
  return { dir, root }
}
