import { createHash, type Hash } from 'node:crypto'
import { allEnded } from '../core/all-ended.ts'
import type { Host } from '../core/host.ts'
import { slots } from '../core/slots.ts'
import type { Digest } from '../oci/digest.ts'
import type { Descriptor } from '../oci/manifest.ts'
import { layerCache } from './layer-cache.ts'
import type { LayerSource } from './layer-source.ts'
import { readLayer } from './read-layer.ts'

/** Files of one layer; paths as entries have them. */
export interface FilesOfLayer {
  readonly blob: Descriptor
  readonly paths: ReadonlySet<string>
}

/** SHA-256 of a file's content, in hexadecimal, by the layer's digest and the path. */
export type FileHashes = ReadonlyMap<Digest, ReadonlyMap<string, string>>

/**
 * Reads layers once more, for the content of some of their files; what was hashed before is remembered.
 *
 * @throws UserError that names the layer which cannot be read
 */
export async function hashFiles(
  wanted: readonly FilesOfLayer[],
  source: LayerSource,
  verified: boolean,
  host: Host,
): Promise<FileHashes> {
  const cache = layerCache(host)
  const atOnce = slots(2)
  const found = wanted.map(({ blob, paths }) =>
    atOnce(async () => {
      const known = verified ? await cache.getHashes(blob.digest) : undefined
      if (known && [...paths].every((path) => known.has(path))) return [blob.digest, known] as const
      const read = await hashLayer({ blob, paths }, source, verified, host.signal)
      const hashes = new Map([...(known ?? []), ...read])
      await cache.putHashes(blob.digest, hashes)
      return [blob.digest, hashes] as const
    }),
  )
  return new Map(await allEnded(found))
}

async function hashLayer(
  { blob, paths }: FilesOfLayer,
  source: LayerSource,
  verified: boolean,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const hashers = new Map<string, { readonly of: object; readonly hash: Hash }>()
  await readLayer(blob, source.open(blob), verified, signal, (entry, piece) => {
    if (!paths.has(entry.path)) return
    const known = hashers.get(entry.path)
    // Of a path that is in a tar twice the last one counts.
    const hasher = known?.of === entry ? known : { of: entry, hash: createHash('sha256') }
    if (hasher !== known) hashers.set(entry.path, hasher)
    hasher.hash.update(piece)
  })
  return new Map([...hashers].map(([path, { hash }]) => [path, hash.digest('hex')]))
}
