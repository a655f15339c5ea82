import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allEnded } from '../core/all-ended.ts'
import { UserError } from '../core/errors.ts'
import type { Digest } from '../oci/digest.ts'
import { readDocument } from '../oci/document.ts'
import { type Layout, readManifest } from '../oci/layout.ts'
import { type Descriptor, isForNobody, isIndexType } from '../oci/manifest.ts'
import { platformName } from '../oci/platform.ts'
import { type Reference, referenceName } from '../oci/reference.ts'
import type { ImageReader } from './client.ts'
import { downloadBlob, isWhole, placeOf } from './download-blob.ts'

export interface DownloadOptions {
  /** Only these platforms' layers, e.g. `linux/arm64`; all of them where it is undefined. Manifests come in any case. */
  readonly platforms?: ReadonlySet<string>
  /** Without: manifests and configs only. */
  readonly layers: boolean
  /** Blobs that lie there already, and are what their digest says, are not fetched again. Default: false. */
  readonly resume?: boolean
}

/**
 * An image of a registry as a layout in `dir`: every byte is held against its digest while it comes. BuildKit's
 * attestations stay where they are.
 *
 * @throws UserError when the registry does not have it, or not all of it
 */
export async function downloadImage(
  client: ImageReader,
  reference: Reference,
  dir: string,
  { platforms, layers, resume = false }: DownloadOptions,
): Promise<Layout> {
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  const getManifest = async (name: string): Promise<{ descriptor: Descriptor; bytes: Uint8Array }> => {
    const found = await client.getManifest(reference, name)
    if (!found)
      throw new UserError(`${referenceName(reference)} is not there${name.includes(':') ? `: it lacks ${name}` : ''}`, {
        cure: 'Check the name, and that the login may read it.',
      })
    const { mediaType, digest, size, bytes } = found
    await writeFile(await placeOf(dir, digest), bytes)
    return { descriptor: { mediaType, digest, size }, bytes }
  }
  const getBlob = async ({ digest }: Descriptor) => {
    if (resume && (await isWhole(dir, digest))) return
    await downloadBlob(client, reference, dir, digest)
  }
  const { descriptor: root, bytes } = await getManifest(reference.digest ?? reference.tag ?? 'latest')
  const layout: Layout = { dir, root }
  const images = isIndexType(root.mediaType) ? readDocument(bytes).manifests.filter(isImage) : [root]
  const wanted = images.filter(({ platform }) => !platforms || !platform || platforms.has(platformName(platform)))
  const seen = new Map<Digest, Promise<void>>()
  const once = (blob: Descriptor) => {
    const known = seen.get(blob.digest) ?? getBlob(blob)
    seen.set(blob.digest, known)
    return known
  }
  await allEnded(
    wanted.map(async (image) => {
      if (image !== root) await getManifest(image.digest)
      const manifest = await readManifest(layout, image)
      await allEnded([manifest.config, ...(layers ? manifest.layers : [])].map(once))
    }),
  )
  return layout
}

function isImage(child: Descriptor): boolean {
  return child.platform !== undefined && !isForNobody(child)
}
