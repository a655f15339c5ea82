import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { isRecord } from '../core/is-record.ts'
import { readRecord } from '../oci/document.ts'
import { type Descriptor, isIndexType } from '../oci/manifest.ts'
import type { Reference } from '../oci/reference.ts'
import { tarEntries } from '../oci/tar-entries.ts'
import type { ImageReader } from '../registry/client.ts'
import type { Artifact } from './artifact.ts'

/** Bytes: a date or two. */
const largestMetadata = 64 * 1024

/**
 * Fetches the artifact and unpacks its two files into an empty folder, once all bytes have come and are those of the
 * digest.
 *
 * @throws UserError where it is not there, is something else, or has more bytes than it may
 */
export async function download(
  artifact: Artifact,
  from: Reference,
  folder: string,
  registry: ImageReader,
  host: Host,
): Promise<void> {
  const layer = await layerOf(artifact, from, registry)
  const packed = join(folder, 'packed')
  await pipeline(
    bounded(told(registry.getBlob(from, layer.digest), artifact, layer, host), layer.size),
    async (bytes) => {
      await pipeline(bytes, createWriteStream(packed, { flags: 'wx' }))
    },
  )
  await unpack(artifact, packed, folder)
  await rm(packed)
}

/** Its only layer. @throws UserError where it is something else */
export async function layerOf(artifact: Artifact, from: Reference, registry: ImageReader): Promise<Descriptor> {
  const manifest = await registry.getManifest(from, from.digest ?? from.tag ?? 'latest')
  if (!manifest) throw useless('it is not there')
  if (isIndexType(manifest.mediaType)) throw useless('it is an index')
  const { layers } = readRecord(manifest.bytes, 'the manifest')
  const [layer, ...others] = Array.isArray(layers) ? (layers as readonly Descriptor[]) : []
  const right = isRecord(layer) && layer.mediaType === artifact.layer && typeof layer.size === 'number'
  if (!right || others.length > 0) throw useless(`it is none: it has no single layer of the type ${artifact.layer}`)
  if (layer.size > artifact.largest.packed) throw useless(`it has ${layer.size} bytes, more than is sensible`)
  return layer
}

/** @throws UserError where it is something else */
export async function unpack(artifact: Artifact, packed: string, folder: string): Promise<void> {
  const { createGunzip } = await import('node:zlib')
  const bytes = createReadStream(packed, { highWaterMark: 1 << 20 }).pipe(createGunzip({ chunkSize: 1 << 18 }))
  const missing = new Set([artifact.file, 'metadata.json'])
  try {
    for await (const { name, size, content } of tarEntries(bounded(bytes, artifact.largest.unpacked))) {
      const plain = name.replace(/^\.\//, '')
      if (!missing.delete(plain)) continue
      if (plain === 'metadata.json' && size > largestMetadata) throw useless('its metadata has no end')
      await pipeline(content, createWriteStream(join(folder, plain), { flags: 'wx' }))
    }
  } catch (error) {
    if (error instanceof UserError || (error as NodeJS.ErrnoException).code === 'ENOSPC') throw error
    throw useless('it is no gzipped tar, or half of one', error)
  }
  if (missing.size > 0) throw useless(`it lacks ${[...missing].join(' and ')}`)
}

function useless(problem: string, cause?: unknown): UserError {
  return new UserError(problem, { cure: 'Name another one by scan-db-repository.', cause })
}

/** @throws UserError as soon as more bytes have come */
async function* bounded(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array, void> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > limit) throw useless(`it has more than ${limit} bytes`)
    yield chunk
  }
}

/** Shows how far it is on a terminal. */
async function* told(bytes: AsyncIterable<Uint8Array>, { name }: Artifact, { size }: Descriptor, host: Host) {
  const megabytes = (count: number) => (count / 1e6).toFixed(0)
  let done = 0
  for await (const chunk of bytes) {
    done += chunk.length
    host.log.progress(`${name}: ${megabytes(done)} of ${megabytes(size)} MB`)
    yield chunk
  }
}
