import { createReadStream, existsSync } from 'node:fs'
import type { LayerSource } from '../../analyze/compare/read-files.ts'
import type { Host } from '../../core/host.ts'
import { layerCache } from '../../layers/layer-cache.ts'
import { type PlatformLayers, readLayers } from '../../layers/read-layers.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../../oci/layout.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import type { OtherImage } from './other-image.ts'

/**
 * What the layers of some platforms hold. Of a registry's image only those are fetched whose content is not remembered:
 * what it shares with an image that was walked over before costs nothing.
 *
 * @throws UserError that names the layer which cannot be had or read
 */
export async function otherLayers(
  image: OtherImage,
  platforms: readonly string[],
  host: Host,
): Promise<readonly PlatformLayers[]> {
  const manifests = await platformsOf(image.layout)
  const found: PlatformLayers[] = []
  for (const platform of platforms) {
    const manifest = manifests.get(platform)
    if (!manifest) continue
    // One manifest alone: of the other platforms nothing is wanted.
    const layout: Layout = { dir: image.layout.dir, root: manifest }
    const { layers } = await readManifest(layout, manifest)
    if (image.verified) await image.need(await unknownOf(layers, layout, host))
    for (const one of await readLayers(layout, image.verified, host)) found.push({ ...one, platform })
  }
  return found
}

async function unknownOf(layers: readonly Descriptor[], { dir }: Layout, host: Host): Promise<readonly Descriptor[]> {
  const cache = layerCache(host)
  const unknown: Descriptor[] = []
  for (const layer of layers)
    if (!existsSync(blobPath(dir, layer.digest)) && !(await cache.get(layer.digest))) unknown.push(layer)
  return unknown
}

/** Bytes: to tell packages alone, more is not fetched a second time. */
const cheap = 100_000_000

/** A layer's bytes: from whichever of the layouts has them, else of the other image, where it is not large. */
export function layerSource(layouts: readonly Layout[], other?: OtherImage): LayerSource {
  return ({ blob }) => {
    const found = layouts.map(({ dir }) => blobPath(dir, blob.digest)).find((path) => existsSync(path))
    if (found !== undefined) return pieces(found)
    return other?.verified && blob.size <= cheap ? fetched(other, blob) : undefined
  }
}

async function* fetched(other: OtherImage, blob: Descriptor): AsyncGenerator<Uint8Array> {
  await other.need([blob])
  yield* pieces(blobPath(other.layout.dir, blob.digest))
}

function pieces(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 1 << 20 })
}
