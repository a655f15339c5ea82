import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { algorithmOf, type Digest, hexOf, isDigest, isOf } from './digest.ts'
import { type Descriptor, type Index, isForNobody, isIndexType, isManifestType, type Manifest } from './manifest.ts'
import { platformName } from './platform.ts'

/** An image in an OCI layout folder: the folder holds more than this image; the root says which one is meant. */
export interface Layout {
  /** Absolute path of the folder that holds `blobs/`. */
  readonly dir: string
  /** The index, or the manifest where the build gave a single platform without attestations. */
  readonly root: Descriptor
}

/** Every manifest and blob below the root, each once. */
export interface Contents {
  /** Children before their parents; the root is last. */
  readonly manifests: readonly Descriptor[]
  /** Configs and layers, of attestations too. */
  readonly blobs: readonly Descriptor[]
}

/** @throws Error when the digest is none: it would lead out of the folder */
export function blobPath(dir: string, digest: Digest): string {
  if (!isDigest(digest)) throw new Error(`the layout ${dir} names what is no digest: ${digest}`)
  return join(dir, 'blobs', algorithmOf(digest), hexOf(digest))
}

/** The bytes of a manifest, checked against its digest. @throws Error when the folder lies */
export async function readManifestBytes(layout: Layout, descriptor: Descriptor): Promise<Uint8Array> {
  const bytes = await readFile(blobPath(layout.dir, descriptor.digest))
  if (!isOf(descriptor.digest, bytes))
    throw new Error(`the layout ${layout.dir} holds other bytes under ${descriptor.digest}`)
  return bytes
}

export async function readIndex(layout: Layout, descriptor: Descriptor): Promise<Index> {
  return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8')) as Index
}

export async function readManifest(layout: Layout, descriptor: Descriptor): Promise<Manifest> {
  return JSON.parse(Buffer.from(await readManifestBytes(layout, descriptor)).toString('utf8')) as Manifest
}

/** Image manifests by platform name, in the order of the index; a single manifest's platform is read from its config. */
export async function platformsOf(layout: Layout): Promise<ReadonlyMap<string, Descriptor>> {
  const { root } = layout
  if (!isIndexType(root.mediaType)) {
    const { config } = await readManifest(layout, root)
    const bytes = await readFile(blobPath(layout.dir, config.digest), 'utf8')
    return new Map([[platformName(JSON.parse(bytes) as { os: string; architecture: string; variant?: string }), root]])
  }
  const { manifests } = await readIndex(layout, root)
  const images = manifests.filter((child) => child.platform && !isForNobody(child))
  return new Map(images.map((child) => [platformName(child.platform ?? { os: '', architecture: '' }), child]))
}

/** Walks from the root down. */
export async function contentsOf(layout: Layout): Promise<Contents> {
  const manifests = new Map<Digest, Descriptor>()
  const blobs = new Map<Digest, Descriptor>()
  const visit = async (descriptor: Descriptor): Promise<void> => {
    if (manifests.has(descriptor.digest)) return
    if (!isManifestType(descriptor.mediaType)) {
      blobs.set(descriptor.digest, descriptor)
      return
    }
    if (isIndexType(descriptor.mediaType)) {
      for (const child of (await readIndex(layout, descriptor)).manifests) await visit(child)
    } else {
      const { config, layers } = await readManifest(layout, descriptor)
      for (const blob of [config, ...layers]) blobs.set(blob.digest, blob)
    }
    manifests.set(descriptor.digest, descriptor)
  }
  await visit(layout.root)
  return { manifests: [...manifests.values()], blobs: [...blobs.values()] }
}
