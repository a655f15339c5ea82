import { once } from 'node:events'
import { createGunzip } from 'node:zlib'

/** How a layer's blob is packed, by its media type; its first bytes decide where that does not tell. */
export type Packing = 'gzip' | 'zstd' | 'none'

/** Bytes at a time: zlib's usual 16 kB take twice as long. */
const chunkSize = 1 << 20

export function packingOf(mediaType: string, start: Uint8Array): Packing {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip'
  // A zstd frame, or one that may be skipped.
  const magic = Buffer.from(start.subarray(0, 4)).readUIntLE(0, Math.min(4, start.length))
  if (magic === 0xfd2fb528 || (magic >= 0x184d2a50 && magic <= 0x184d2a5f)) return 'zstd'
  return mediaType.endsWith('+gzip') || mediaType.endsWith('.gzip') ? 'gzip' : 'none'
}

/** The layer's tar as it comes. @throws Error where the packing is broken or cut */
export async function unpack(
  source: AsyncIterable<Uint8Array>,
  mediaType: string,
  onBytes: (chunk: Uint8Array) => void,
): Promise<void> {
  let unpacker: Unpacker | undefined
  try {
    for await (const chunk of source) {
      if (chunk.length === 0) continue
      unpacker ??= await open(packingOf(mediaType, chunk), onBytes)
      await unpacker.write(chunk)
    }
    await unpacker?.end()
  } finally {
    unpacker?.stop()
  }
}

interface Unpacker {
  write(chunk: Uint8Array): Promise<void>
  end(): Promise<void>
  /** Lets go of what it holds, wherever it was. */
  stop(): void
}

async function open(packing: Packing, onBytes: (chunk: Uint8Array) => void): Promise<Unpacker> {
  if (packing === 'none')
    return {
      async write(chunk) {
        onBytes(chunk)
      },
      async end() {},
      stop() {},
    }
  return packing === 'gzip' ? gunzip(onBytes) : unzstd(onBytes)
}

/** Streams that are cut are told by zlib; several members in a row are one. */
function gunzip(onBytes: (chunk: Uint8Array) => void): Unpacker {
  const stream = createGunzip({ chunkSize })
  let failed: unknown
  const done = new Promise<void>((resolve, reject) => {
    stream.on('data', (chunk: Uint8Array) => {
      if (failed !== undefined) return
      try {
        onBytes(chunk)
      } catch (error) {
        failed = error
        stream.destroy(error as Error)
      }
    })
    stream.once('end', resolve).once('error', reject)
  })
  done.catch((error: unknown) => {
    failed ??= error
  })
  return {
    async write(chunk) {
      if (failed !== undefined) throw failed
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done])
      if (failed !== undefined) throw failed
    },
    async end() {
      stream.end()
      await done
    },
    stop() {
      stream.destroy()
    },
  }
}

/**
 * By a program of JavaScript: Node's own (22.15) loses every frame but the first of a stream (seen on 22.23.3 and
 * 24.21.0), and Node 20 has none.
 */
async function unzstd(onBytes: (chunk: Uint8Array) => void): Promise<Unpacker> {
  const { Decompress } = await import('fzstd')
  const stream = new Decompress((chunk) => onBytes(chunk))
  return {
    async write(chunk) {
      stream.push(chunk)
    },
    async end() {
      stream.push(new Uint8Array(0), true)
    },
    stop() {},
  }
}
