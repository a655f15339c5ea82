import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { allEnded } from '../core/all-ended.ts'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { slots } from '../core/slots.ts'
import { type ImageConfig, readConfig } from '../oci/config.ts'
import { type Digest, isOf } from '../oci/digest.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../oci/layout.ts'
import type { Descriptor } from '../oci/manifest.ts'
import type { Entry } from './entry.ts'
import { layerCache } from './layer-cache.ts'
import { folderSource, type LayerSource } from './layer-source.ts'
import { readLayer } from './read-layer.ts'

/** One platform of an image: what its config says, and what its layers hold. */
export interface PlatformLayers {
  /** e.g. `linux/arm64` */
  readonly platform: string
  readonly manifest: Descriptor
  /** The config's descriptor and what it says. */
  readonly config: Descriptor & { readonly says: ImageConfig }
  /** The lowest first. */
  readonly layers: readonly Layer[]
}

export interface Layer {
  readonly blob: Descriptor
  /** Of the tar; undefined where the config does not tell. */
  readonly diffId: Digest | undefined
  /** As the history has it; '' where it does not tell. May hold secrets: shown only by `shownInstruction`. */
  readonly createdBy: string
  /** In the order of the tar. */
  readonly entries: readonly Entry[]
}

/**
 * Walks over every layer of every platform, each blob once; layers that were walked over before are not read again.
 *
 * @param verified whether the source's bytes are known to be those of their digests, or are held against them by it
 * @param source where the layers are; of the layout only manifests and configs are read then
 * @throws UserError that names the layer which cannot be read
 */
export async function readLayers(
  layout: Layout,
  verified: boolean,
  host: Host,
  source: LayerSource = folderSource(layout.dir),
): Promise<readonly PlatformLayers[]> {
  const started = performance.now()
  const images = await Promise.all(
    [...(await platformsOf(layout))].map(async ([platform, manifest]) => {
      const { config, layers } = await readManifest(layout, manifest)
      return { platform, manifest, layers, config: { ...config, says: await configOf(layout, config) } }
    }),
  )
  const blobs = new Map(images.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer] as const)))
  for (const { digest, size } of blobs.values())
    if (!Number.isSafeInteger(size) || size < 0)
      throw new UserError(`the layer ${digest} has no size`, { cure: 'Build, or push, the image again.' })
  const cache = layerCache(host)
  // One more than there are processors: while one is walked over, the others are unpacked.
  const atOnce = slots(Math.min(4, availableParallelism() + 1))
  let read = 0
  // Beside the next layer's walk.
  const kept: Promise<void>[] = []
  const walk = async (blob: Descriptor): Promise<readonly [Digest, readonly Entry[]]> => {
    // What is remembered of bytes that nobody verified says nothing of these.
    const known = verified ? await cache.get(blob.digest) : undefined
    if (known) return [blob.digest, known]
    read += 1
    const { entries } = await readLayer(blob, source.open(blob), verified, host.signal)
    kept.push(cache.put(blob.digest, entries))
    return [blob.digest, entries]
  }
  // The largest first: the last one to end is then a small one.
  const order = [...blobs.values()].sort((one, other) => other.size - one.size)
  const walks = allEnded(order.map((blob) => atOnce(() => walk(blob))))
  // Nothing goes on behind the back of a failure.
  const entries = new Map(await walks.finally(() => Promise.all(kept)))
  await cache.tidy(host.now())
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  host.log.info(`layers: ${blobs.size}, ${read} of them read, in ${seconds} s`)
  return images.map(({ layers, ...image }) => ({
    ...image,
    layers: layers.map((blob, at) => ({
      blob,
      diffId: image.config.says.diffIds[at],
      createdBy: image.config.says.createdBy[at] ?? '',
      entries: entries.get(blob.digest) ?? [],
    })),
  }))
}

async function configOf({ dir }: Layout, { digest, size }: Descriptor): Promise<ImageConfig> {
  const bytes = await readFile(blobPath(dir, digest))
  if (isOf(digest, bytes) && size >= bytes.length) return readConfig(bytes)
  throw new UserError(`the config ${digest} holds other bytes`, { cure: 'Build, or push, the image again.' })
}
