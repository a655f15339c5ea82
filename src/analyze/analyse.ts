import { isDirectory } from '../layers/entry.ts'
import type { PlatformLayers } from '../layers/read-layers.ts'
import { rewritesOf } from '../layers/rewrites.ts'
import { stacked } from '../layers/stack.ts'
import { shownInstruction } from '../oci/instruction.ts'
import type { Analysis, LayerAnalysis, LinePlace, PlatformAnalysis } from './analysis.ts'
import { bytesOf } from './bytes-of.ts'
import { diveNumbers } from './measures/dive.ts'
import { duplicatesOf } from './measures/duplicates.ts'
import { treeOf } from './measures/tree.ts'
import { wasteOf } from './measures/waste.ts'

/** The image that a platform was built on, as far as it is known. */
export interface KnownBase {
  /** e.g. `docker.io/library/python:3.11-slim` */
  readonly name: string
  /** Its layers, from the lowest. */
  readonly layers: number
}

/** Where layers come from, by platform: what is missing is not known. */
export interface Origins {
  readonly bases?: ReadonlyMap<string, KnownBase>
  /** Lines of the Dockerfile by layer; the lowest layer is 0. */
  readonly places?: ReadonlyMap<string, ReadonlyMap<number, LinePlace>>
}

/** Measures what the layers hold. */
export function analyse(images: readonly PlatformLayers[], { bases, places }: Origins = {}): Analysis {
  return {
    platforms: images.map((image) =>
      analysePlatform(image, bases?.get(image.platform), places?.get(image.platform) ?? new Map()),
    ),
  }
}

function analysePlatform(
  { platform, manifest, config, layers }: PlatformLayers,
  base: KnownBase | undefined,
  places: ReadonlyMap<number, LinePlace>,
): PlatformAnalysis {
  const lists = layers.map(({ entries }) => entries)
  const { live, deaths } = stacked(lists)
  const waste = wasteOf(lists.length, deaths)
  const dive = diveNumbers(lists)
  const analysed = layers.map(({ blob, createdBy, entries }, at): LayerAnalysis => {
    const place = places.get(at)
    return {
      digest: blob.digest,
      command: createdBy === '' ? '' : shownInstruction(createdBy),
      compressed: blob.size,
      size: bytesOf(entries),
      files: entries.filter((entry) => !isDirectory(entry)).length,
      wasted: waste.layers[at]?.wasted ?? 0,
      killed: waste.layers[at]?.killed ?? 0,
      ofBase: base !== undefined && at < base.layers,
      ...(place ? { place } : {}),
    }
  })
  return {
    platform,
    digest: manifest.digest,
    compressed: layers.reduce((sum, { blob }) => sum + blob.size, config.size),
    uncompressed: dive.sizeBytes,
    files: live.filter(({ entry }) => !isDirectory(entry)).length,
    ...(base
      ? { base: base.name, user: analysed.reduce((sum, { ofBase, size }) => sum + (ofBase ? 0 : size), 0) }
      : {}),
    dive,
    waste,
    duplicates: duplicatesOf(live),
    rewrites: rewritesOf(lists, deaths),
    tree: treeOf(live, deaths),
    layers: analysed,
  }
}
