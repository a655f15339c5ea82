import type { Place } from '../../core/host.ts'
import type { PlatformLayers } from '../../layers/read-layers.ts'
import type { Looked } from '../look.ts'
import { instructionLayers } from './instruction-layers.ts'

/** Where in the Dockerfile each layer was made, by platform and layer; the lowest layer is 0. */
export type LayerPlaces = ReadonlyMap<string, ReadonlyMap<number, Place & { readonly line: number }>>

/** Of a platform whose history does not agree with the Dockerfile nothing is said. */
export function layerPlaces({ dockerfile, subject }: Looked, images: readonly PlatformLayers[]): LayerPlaces {
  if ('problem' in dockerfile) return new Map()
  const { final } = dockerfile
  const placesOf = ({ layers }: PlatformLayers) => {
    const history = layers.map(({ createdBy }) => createdBy)
    const made = instructionLayers(final, history)?.layerOf ?? new Map()
    return new Map([...made].map(([{ line }, layer]) => [layer, { file: subject.dockerfile, line }] as const))
  }
  return new Map(images.map((image) => [image.platform, placesOf(image)] as const))
}
