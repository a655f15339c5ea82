import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { openMirrored } from '../../mirror/mirrored-layout.ts'
import { imagePlace } from '../../mirror/places.ts'
import { type Digest, isDigest } from '../../oci/digest.ts'
import { mediaTypeOf } from '../../oci/document.ts'
import { blobPath, platformsOf, readManifest } from '../../oci/layout.ts'
import { parseReference, type Reference } from '../../oci/reference.ts'
import type { FoundManifest, ImageReader } from '../../registry/client.ts'
import { isWhole } from '../../registry/download-blob.ts'
import { downloadImage } from '../../registry/download-image.ts'
import { type Filled, type Filling, history } from './filling.ts'
import { beginLayout, endLayout, layoutSize } from './write-layout.ts'

/**
 * An image that is pinned by digest, for the platforms that run linux, as a layout.
 *
 * @throws UserError where it has no digest, cannot be had, or lacks a platform
 */
export async function fillImage(name: string, text: string, filling: Filling): Promise<Filled> {
  const asked = filling.inputs.platform.filter((platform) => platform.startsWith('linux/'))
  if (asked.length === 0) return { state: 'skipped', why: 'no platform runs linux' }
  const reference = parseReference(text)
  const { digest } = reference
  if (digest === undefined || !digest.startsWith('sha256:'))
    throw new UserError(`${text} has no digest, so nobody could tell whether it is the one that was meant`, {
      cure: 'Name it with its digest: driver-opts: image=NAME@sha256:….',
    })
  const path = imagePlace(digest)
  const dir = join(filling.dir, path)
  // Those of earlier runs stay: a mirror may be filled one platform at a time.
  const earlier = filling.earlier.find((entry) => entry.path === path)?.platforms ?? []
  const platforms = [...new Set([...earlier, ...asked])]
  const watched = localFirst(dir, sourceOf(reference, digest, filling))
  await beginLayout(dir)
  const layout = await downloadImage(watched.reader, reference, dir, {
    platforms: new Set(platforms),
    layers: true,
    resume: true,
  })
  const found = await platformsOf(layout)
  const missing = platforms.filter((platform) => !found.has(platform))
  if (missing.length > 0)
    throw new UserError(`${text} is not made for ${missing.join(', ')}, only for ${[...found.keys()].join(', ')}`, {
      cure: 'Leave these platforms out.',
    })
  const needed: Digest[] = [layout.root.digest]
  for (const [platform, manifest] of found) {
    if (!platforms.includes(platform)) continue
    const { config, layers } = await readManifest(layout, manifest)
    needed.push(manifest.digest, ...[config, ...layers].map((blob) => blob.digest))
  }
  await endLayout(dir, layout.root, needed)
  const size = await layoutSize(dir)
  const entry = { kind: 'image', name, path, size, digest, reference: text, platforms } as const
  const from = await watched.from()
  if (from === undefined) return { state: 'present', entry: { ...entry, ...history(filling, path) } }
  return { state: 'fetched', entry: { ...entry, from, fetchedAt: filling.host.now().toISOString() } }
}

interface Source {
  readonly reader: ImageReader
  readonly from: string
}

/** Another mirror where it has the image, else its registry; asked when something is wanted of it. */
function sourceOf(reference: Reference, digest: Digest, { inputs, host, registry }: Filling): () => Promise<Source> {
  let asked: Promise<Source> | undefined
  const find = async (): Promise<Source> => {
    const mirrored = inputs.toolsMirror && (await openMirrored(inputs.toolsMirror, imagePlace(digest), host))
    if (mirrored) return { reader: mirrored.reader, from: inputs.toolsMirror }
    return { reader: registry, from: reference.registry }
  }
  return () => {
    asked ??= find()
    return asked
  }
}

/** Manifests that lie there are not asked for: their digest says that they are right. */
function localFirst(dir: string, source: () => Promise<Source>) {
  let from: string | undefined
  const outside = async (): Promise<ImageReader> => {
    const found = await source()
    from = found.from
    return found.reader
  }
  const reader: ImageReader = {
    async getManifest(repository, name) {
      if (isDigest(name) && (await isWhole(dir, name))) return localManifest(dir, name)
      return (await outside()).getManifest(repository, name)
    },
    async *getBlob(repository, digest) {
      yield* (await outside()).getBlob(repository, digest)
    },
  }
  return { reader, from: async () => from }
}

async function localManifest(dir: string, digest: Digest): Promise<FoundManifest> {
  const bytes = await readFile(blobPath(dir, digest))
  return { mediaType: mediaTypeOf(bytes), digest, size: bytes.length, bytes }
}
