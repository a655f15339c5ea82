import type { Host } from '../../core/host.ts'
import { hashFiles } from '../../layers/hash-files.ts'
import type { LayerSource } from '../../layers/layer-source.ts'
import type { Layer, PlatformLayers } from '../../layers/read-layers.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import type { Analysis, PlatformAnalysis } from '../analysis.ts'
import { bytesOf } from '../bytes-of.ts'
import type { Duplicate } from './duplicates.ts'

/** Those that are shown. */
const shown = 20
/** Bytes of a file: smaller ones are not worth the reading. */
const smallest = 64 * 1024
/** Bytes of a layer's files: reading it once more takes seconds. */
const largest = 1e9

/**
 * Duplicates are told by size and CRC-32. Of the costly ones that are shown the content is compared, where their layers
 * can be read again without a download: what turns out to be another file is no duplicate.
 */
export async function confirm(
  { platforms }: Analysis,
  images: readonly PlatformLayers[],
  source: LayerSource,
  verified: boolean,
  host: Host,
): Promise<Analysis> {
  if (!source.near) return { platforms }
  const wanted = new Map<string, { readonly blob: Descriptor; readonly paths: Set<string> }>()
  platforms.forEach((platform, at) => {
    const layers = images[at]?.layers ?? []
    for (const { paths, layers: places } of worthwhile(platform, layers))
      paths.forEach((path, index) => {
        const layer = layers[places[index] ?? -1]
        if (!layer) return
        const known = wanted.get(layer.blob.digest) ?? { blob: layer.blob, paths: new Set() }
        known.paths.add(path)
        wanted.set(layer.blob.digest, known)
      })
  })
  if (wanted.size === 0) return { platforms }
  const hashes = await hashFiles([...wanted.values()], source, verified, host)
  return {
    platforms: platforms.map((platform, at) => {
      const layers = images[at]?.layers ?? []
      const asked = new Set(worthwhile(platform, layers))
      const hashOf = (path: string, layer: number) => hashes.get(layers[layer]?.blob.digest ?? 'a:')?.get(path)
      const duplicates = platform.duplicates.flatMap((one) => (asked.has(one) ? split(one, hashOf) : [one]))
      return { ...platform, duplicates: duplicates.sort((one, other) => other.wasted - one.wasted) }
    }),
  }
}

function worthwhile({ duplicates }: PlatformAnalysis, layers: readonly Layer[]): readonly Duplicate[] {
  const small = layers.map(({ entries }) => bytesOf(entries) <= largest)
  return duplicates
    .slice(0, shown)
    .filter(({ size, layers: places }) => size >= smallest && places.every((at) => small[at]))
}

/** By their content: mostly one group, as they were. */
function split(
  { size, crc, paths, layers }: Duplicate,
  hashOf: (path: string, layer: number) => string | undefined,
): readonly Duplicate[] {
  const groups = new Map<string, number[]>()
  paths.forEach((path, at) => {
    const hash = hashOf(path, layers[at] ?? -1) ?? `unread ${at}`
    groups.set(hash, [...(groups.get(hash) ?? []), at])
  })
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      size,
      crc,
      paths: group.map((at) => paths[at] ?? ''),
      layers: group.map((at) => layers[at] ?? 0),
      wasted: size * (group.length - 1),
      confirmed: true,
    }))
}
