import { createHash } from 'node:crypto'
import { InterruptedError, messageOf, UserError } from '../core/errors.ts'
import { algorithmOf, hexOf } from '../oci/digest.ts'
import type { Descriptor } from '../oci/manifest.ts'
import { unpack } from './decompress.ts'
import type { Entry } from './entry.ts'
import { type OnBody, tarWalk } from './tar-walk.ts'

/** One layer, read to its end. */
export interface ReadLayer {
  readonly blob: Descriptor
  /** In the order of the tar. */
  readonly entries: readonly Entry[]
  /** Bytes of the tar. */
  readonly tarSize: number
}

/** Bytes of a tar: more is a layer that is made to fill the disk of whoever unpacks it. */
const largestTar = 256 * 2 ** 30

/**
 * Walks over one layer; nothing is unpacked.
 *
 * @param verified whether its bytes are known to be those of its digest
 * @param onBody hears of each piece of a file's content, lent to it
 * @param most bytes of its tar
 * @throws UserError that names the layer: never a number of half a layer; InterruptedError
 */
export async function readLayer(
  blob: Descriptor,
  source: AsyncIterable<Uint8Array>,
  verified: boolean,
  signal?: AbortSignal,
  onBody?: OnBody,
  most = largestTar,
): Promise<ReadLayer> {
  const entries: Entry[] = []
  let tarSize = 0
  const walk = tarWalk((entry) => entries.push(entry), onBody)
  try {
    await unpack(held(source, blob, verified), blob.mediaType, (chunk) => {
      if (signal?.aborted) throw new InterruptedError(signal.reason)
      tarSize += chunk.length
      if (tarSize > most) throw new Error(`it unpacks to more than ${most} bytes`)
      walk.write(chunk)
    })
    walk.end()
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    throw new UserError(`the layer ${blob.digest} cannot be read: ${messageOf(error)}`, {
      cure: error instanceof UserError ? error.cure : 'Build, or push, the image again: what lies there is broken.',
      cause: error,
    })
  }
  return { blob, entries, tarSize }
}

/** @throws Error where other bytes come than those of the digest, or more of them than budgets are held to */
async function* held(
  source: AsyncIterable<Uint8Array>,
  { digest, size }: Descriptor,
  verified: boolean,
): AsyncGenerator<Uint8Array> {
  const hash = verified ? undefined : createHash(algorithmOf(digest))
  let found = 0
  for await (const chunk of source) {
    hash?.update(chunk)
    found += chunk.length
    yield chunk
  }
  if (hash && hash.digest('hex') !== hexOf(digest)) throw new Error('its bytes are not those of its digest')
  if (found > size) throw new Error(`it has ${found} bytes, and its manifest says ${size}`)
}
