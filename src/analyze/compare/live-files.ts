import { type Entry, isDirectory } from '../../layers/entry.ts'
import type { PlatformLayers } from '../../layers/read-layers.ts'
import { type Live, stackLayers } from '../../layers/stack.ts'

/** What a container sees but for folders, by path (latin1), in the order of the tree. */
export type LiveFiles = ReadonlyMap<string, Live>

export function liveFiles({ layers }: Pick<PlatformLayers, 'layers'>): LiveFiles {
  const view = stackLayers(layers.map(({ entries }) => entries))
  return new Map([...view].filter(([, { entry }]) => !isDirectory(entry)))
}

export function bytesOf(files: LiveFiles): number {
  let sum = 0
  for (const { entry } of files.values()) sum += entry.size
  return sum
}

/** By size and CRC-32: two that are equal are most likely the same. */
export function sameContent(one: Entry, other: Entry): boolean {
  return (
    one.size === other.size &&
    one.crc === other.crc &&
    one.linkName === other.linkName &&
    one.typeFlag === other.typeFlag
  )
}
