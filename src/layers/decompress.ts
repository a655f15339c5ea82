import { once } from 'node:events'
import type { Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { zstdFrames } from './zstd-frames.ts'

/** How a layer's blob is packed, by its media type; its first bytes decide where that does not tell. */
export type Packing = 'gzip' | 'zstd' | 'none'

/** Bytes at a time: zlib’s usual 16 kB take twice as long, more than this takes memory alone. */
const chunkSize = 1 << 19

function packingOf(mediaType: string, start: Uint8Array): Packing {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip'
  // A zstd frame, or one that may be skipped.
  const magic = start.length < 4 ? 0 : Buffer.from(start.subarray(0, 4)).readUInt32LE(0)
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
    let start: Uint8Array = new Uint8Array(0)
    for await (const next of source) {
      const chunk = start.length > 0 ? Buffer.concat([start, next]) : next
      // What it is is told by four bytes.
      start = unpacker || chunk.length >= 4 ? new Uint8Array(0) : chunk
      if (start.length > 0 || chunk.length === 0) continue
      unpacker ??= await open(packingOf(mediaType, chunk), onBytes)
      await unpacker.write(chunk)
    }
    if (start.length > 0) throw new Error(`it has ${start.length} bytes`)
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
  if (packing === 'gzip') return streamed(zlib.createGunzip({ chunkSize }), onBytes)
  return createZstd ? framed(streamed(createZstd({ chunkSize }), onBytes)) : unzstd(onBytes)
}

/** From Node 22.15 on. */
const { createZstdDecompress: createZstd } = zlib as {
  createZstdDecompress?: (options: { chunkSize: number }) => Transform
}

/** Of gzip, streams that are cut are told by zlib, and several members in a row are one. */
function streamed(stream: Transform, onBytes: (chunk: Uint8Array) => void): Unpacker {
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

/** Frame by frame: what one piece holds of two would be lost. */
function framed(unpacker: Unpacker): Unpacker {
  const frames = zstdFrames()
  return {
    ...unpacker,
    async write(chunk) {
      for (const piece of frames.cut(chunk)) await unpacker.write(piece)
    },
    async end() {
      frames.end()
      await unpacker.end()
    },
  }
}

/** By a program of JavaScript, a tenth as fast: an older Node has none of its own. */
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
