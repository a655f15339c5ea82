import { existsSync } from 'node:fs'
import type { OpenLayer } from '../../analyze/compare/read-files.ts'
import type { Host } from '../../core/host.ts'
import { layerCache } from '../../layers/layer-cache.ts'
import { folderSource, type LayerSource } from '../../layers/layer-source.ts'
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
    await image.need(await unknownOf(layers, layout, host))
    for (const one of await readLayers(layout, image.verified, host, image.source)) found.push({ ...one, platform })
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

/** A layer's bytes: from whichever of the layouts has them, else from where its image's layers are, where that is cheap. */
export function layerOpener(
  layouts: readonly Layout[],
  { source, need }: Partial<Pick<OtherImage, 'source' | 'need'>>,
): OpenLayer {
  return ({ blob }) => {
    const dir = layouts.map((layout) => layout.dir).find((one) => existsSync(blobPath(one, blob.digest)))
    if (dir !== undefined) return folderSource(dir).open(blob)
    if (!source || !(source.near || blob.size <= cheap)) return undefined
    return need ? fetched(blob, source, need) : source.open(blob)
  }
}

async function* fetched(blob: Descriptor, source: LayerSource, need: OtherImage['need']): AsyncGenerator<Uint8Array> {
  await need([blob])
  yield* source.open(blob)
}
