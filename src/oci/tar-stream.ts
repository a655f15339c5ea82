import { createReadStream } from 'node:fs'

/** A file for a tar: its bytes, or where they are. */
export interface TarFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly content: Uint8Array | { readonly path: string }
}

const block = 512

/** A tar (ustar) of files with names under 100 bytes, as it is read. */
export async function* tarStream(files: Iterable<TarFile>): AsyncGenerator<Uint8Array> {
  for (const { name, size, content } of files) {
    yield header(name, size)
    if (content instanceof Uint8Array) yield content
    else yield* createReadStream(content.path, { highWaterMark: 1 << 20 })
    const padding = (block - (size % block)) % block
    if (padding > 0) yield Buffer.alloc(padding)
  }
  yield Buffer.alloc(2 * block)
}

function header(name: string, size: number): Buffer {
  const bytes = Buffer.alloc(block)
  bytes.write(name, 0, 100, 'utf8')
  bytes.write('0000644\0', 100)
  bytes.write('0000000\0', 108)
  bytes.write('0000000\0', 116)
  // Eleven octal digits hold 8 GiB; above, the size is binary, marked by the first bit.
  if (size < 8 ** 11) bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  else {
    bytes[124] = 0x80
    bytes.writeBigUInt64BE(BigInt(size), 128)
  }
  bytes.write('00000000000\0', 136)
  bytes.write('        ', 148)
  bytes.write('0', 156)
  bytes.write('ustar\x0000', 257)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}
