import { isDirectory } from '../../layers/entry.ts'
import type { PlatformLayers } from '../../layers/read-layers.ts'
import { type Rewrite, rewritesOf } from '../../layers/rewrites.ts'
import { type Live, stacked } from '../../layers/stack.ts'
import type { ImageConfig } from '../../oci/config.ts'
import type { Dockerfile } from '../dockerfile/dockerfile.ts'
import type { Instruction } from '../dockerfile/instruction.ts'
import { type InstructionLayers, instructionLayers } from './instruction-layers.ts'

/** One platform of the image that the Dockerfile made, as rules look at it. */
export interface BuiltImage {
  /** e.g. `linux/amd64` */
  readonly platform: string
  readonly config: ImageConfig
  readonly layers: PlatformLayers['layers']
  /** undefined where the history does not agree with the Dockerfile. */
  readonly made: InstructionLayers | undefined
  /** Files that a container sees. */
  readonly live: readonly Live[]
  /** Files that a layer hid, and which layer that was. */
  readonly dead: readonly (Live & { readonly by: number })[]
  readonly rewrites: readonly Rewrite[]
  /** Bytes of all that a container sees. */
  readonly size: number
}

export function builtImage({ platform, config, layers }: PlatformLayers, { final }: Dockerfile): BuiltImage {
  const lists = layers.map(({ entries }) => entries)
  const { live: all, deaths } = stacked(lists)
  const live = all.filter(({ entry }) => !isDirectory(entry))
  return {
    platform,
    config: config.says,
    layers,
    made: instructionLayers(
      final,
      layers.map(({ createdBy }) => createdBy),
    ),
    live,
    dead: deaths.flatMap(({ dead, by }) => (isDirectory(dead.entry) ? [] : [{ ...dead, by }])),
    rewrites: rewritesOf(lists, deaths),
    size: live.reduce((sum, { entry }) => sum + entry.size, 0),
  }
}

/** Bytes of the files of the layer that an instruction made; undefined where that layer is not known. */
export function bytesMade(
  { made, layers }: BuiltImage,
  instruction: Instruction,
  wanted: (path: string) => boolean,
): { readonly bytes: number; readonly layer: number } | undefined {
  const layer = made?.layerOf.get(instruction)
  if (layer === undefined) return undefined
  const entries = (layers[layer]?.entries ?? []).filter((entry) => !isDirectory(entry) && wanted(entry.path))
  return { bytes: entries.reduce((sum, { size }) => sum + size, 0), layer }
}

/** Bytes that a container sees of what the Dockerfile itself brought; undefined where that is not known. */
export function bytesLive({ made, live }: BuiltImage, wanted: (path: string) => boolean): number | undefined {
  if (!made) return undefined
  return live.reduce((sum, { layer, entry }) => sum + (layer >= made.base && wanted(entry.path) ? entry.size : 0), 0)
}
