import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DebianArchitecture } from '../platforms.ts'

export type Digest = `sha256:${string}`

/** A gzipped layer whose blob is in the layout. */
export interface Layer {
  readonly digest: Digest
  readonly size: number
  readonly diffId: Digest
  readonly createdBy: string
}

export interface PlatformImage {
  readonly architecture: DebianArchitecture
  /** Seconds since the epoch. */
  readonly created: number
  readonly layers: readonly Layer[]
  /** What a Dockerfile's ENV, CMD, ENTRYPOINT, WORKDIR say, in the image config's own names. */
  readonly config: Readonly<Record<string, unknown>>
}

export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
}

/** Writes an image whose layers are in the layout: configs, manifests and the index that joins the platforms. */
export async function writeImage(layout: string, platforms: readonly PlatformImage[]): Promise<Descriptor> {
  const manifests = await Promise.all(platforms.map((platform) => writePlatform(layout, platform)))
  return writeBlob(layout, indexType, { schemaVersion: 2, mediaType: indexType, manifests })
}

/** Makes a folder with blobs an OCI layout. */
export async function writeLayout(layout: string, images: readonly Descriptor[]): Promise<void> {
  await writeFile(join(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  await writeFile(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: images }))
}

const indexType = 'application/vnd.oci.image.index.v1+json'
const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const configType = 'application/vnd.oci.image.config.v1+json'
const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip'

async function writePlatform(layout: string, { architecture, created, layers, config }: PlatformImage) {
  const instant = new Date(created * 1000).toISOString()
  // As official images say it: BuildKit takes arm64 and arm64/v8 for the same.
  const platform = { architecture, os: 'linux', ...(architecture === 'arm64' ? { variant: 'v8' } : {}) }
  const configDescriptor = await writeBlob(layout, configType, {
    created: instant,
    ...platform,
    config,
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: layers.map(({ createdBy }) => ({ created: instant, created_by: createdBy, comment: 'image-pipeline' })),
  })
  const manifest = {
    schemaVersion: 2,
    mediaType: manifestType,
    config: configDescriptor,
    layers: layers.map(({ digest, size }) => ({ mediaType: layerType, digest, size })),
  }
  return { ...(await writeBlob(layout, manifestType, manifest)), platform }
}

async function writeBlob(layout: string, mediaType: string, value: unknown): Promise<Descriptor> {
  const bytes = Buffer.from(JSON.stringify(value))
  const hash = createHash('sha256').update(bytes).digest('hex')
  await writeFile(join(layout, 'blobs/sha256', hash), bytes)
  return { mediaType, digest: `sha256:${hash}`, size: bytes.length }
}

/** One platform of an image in a layout, in the shape that `writeImage` takes. */
export async function readPlatform(
  layout: string,
  image: Descriptor,
  architecture: DebianArchitecture,
): Promise<PlatformImage> {
  const index: Index = await readBlob(layout, image.digest)
  const entry = index.manifests.find(({ platform }) => platform.architecture === architecture)
  if (entry === undefined) throw new Error(`${image.digest} in ${layout} has no ${architecture}`)
  const manifest: Manifest = await readBlob(layout, entry.digest)
  const { created, config, rootfs, history }: Config = await readBlob(layout, manifest.config.digest)
  const layers = manifest.layers.map(({ digest, size }, position): Layer => {
    const diffId = rootfs.diff_ids[position]
    if (diffId === undefined) throw new Error(`${entry.digest} in ${layout} has more layers than diff IDs`)
    return { digest, size, diffId, createdBy: history[position]?.created_by ?? '' }
  })
  return { architecture, created: Date.parse(created) / 1000, layers, config }
}

interface Index {
  readonly manifests: readonly (Descriptor & { readonly platform: { readonly architecture: string } })[]
}

interface Manifest {
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

interface Config {
  readonly created: string
  readonly config: Readonly<Record<string, unknown>>
  readonly rootfs: { readonly diff_ids: readonly Digest[] }
  readonly history: readonly { readonly created_by: string }[]
}

async function readBlob<T>(layout: string, digest: Digest): Promise<T> {
  return JSON.parse(await readFile(join(layout, 'blobs', digest.replace(':', '/')), 'utf8'))
}
