/** A regular file of a tar stream. Its content must be read before the next entry is asked for; what is left is skipped. */
export interface TarEntry {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly content: AsyncIterable<Uint8Array>
}

/** An entry of any type: '0' and '' are files, '1' and '2' links, '5' folders, 'x' and 'g' pax headers. */
export interface TarMember extends TarEntry {
  readonly type: string
  /** What a link points at. */
  readonly linkName: string
}

const block = 512

/**
 * The files of a tar as it streams by. Only what BuildKit writes is understood: plain headers with a prefix; folders
 * and pax headers are skipped, because the names in a layout are short.
 *
 * @throws Error where the stream ends inside a file or is no tar
 */
export async function* tarEntries(stream: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  for await (const member of tarMembers(stream)) if (member.type === '0' || member.type === '') yield member
}

/**
 * Every entry of a tar as its header has it, for who must judge names and types.
 *
 * @param options whole: the end mark must be there and nothing but zeros after it
 * @throws Error where the stream ends inside a file, is no tar or is not whole
 */
export async function* tarMembers(
  stream: AsyncIterable<Uint8Array>,
  options: { readonly whole?: boolean } = {},
): AsyncGenerator<TarMember> {
  const source = reader(stream)
  for (;;) {
    const header = await source.take(block)
    if (header === undefined && options.whole) throw new Error('the tar stream ends without an end mark')
    if (header === undefined || isZero(header)) break
    const { name, size, type, linkName } = parseHeader(header)
    let left = size
    const content = (async function* () {
      while (left > 0) {
        const chunk = await source.some(left)
        left -= chunk.length
        yield chunk
      }
    })()
    yield { name, size, type, linkName, content }
    for await (const _ of content) {
      // Skips what nobody read.
    }
    while (left > 0) left -= (await source.some(left)).length
    await source.take((block - (size % block)) % block)
  }
  // The writer must not be left with a full pipe.
  await source.drain((chunk) => {
    if (options.whole && !isZero(chunk)) throw new Error('something follows the end mark of the tar')
  })
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}

export function parseHeader(header: Buffer): Omit<TarMember, 'content'> {
  const text = (start: number, end: number) => header.toString('utf8', start, end).replace(/\0.*$/s, '')
  if (checksum(header) !== Number.parseInt(text(148, 156).trim(), 8)) throw new Error('the stream is no tar')
  const prefix = text(257, 263).startsWith('ustar') ? text(345, 500) : ''
  const name = text(0, 100)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: sizeOf(header),
    type: text(156, 157),
    linkName: text(157, 257),
  }
}

/** Octal; above 8 GiB binary, marked by the first bit. */
function sizeOf(header: Buffer): number {
  if (((header[124] ?? 0) & 0x80) === 0) return Number.parseInt(header.toString('latin1', 124, 136).trim() || '0', 8)
  return Number(header.readBigUInt64BE(128))
}

function checksum(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

/** Bytes of a stream in the pieces that are asked for. */
function reader(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const fill = async () => {
    const next = await chunks.next()
    if (next.done) return false
    rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength)
    return true
  }
  return {
    /** Exactly so many bytes; undefined at the end of the stream. */
    async take(length: number): Promise<Buffer | undefined> {
      const parts: Buffer[] = []
      let missing = length
      while (missing > 0) {
        if (rest.length === 0 && !(await fill())) {
          if (missing === length) return undefined
          throw new Error('the tar stream ends in the middle of a block')
        }
        const part = rest.subarray(0, missing)
        rest = rest.subarray(part.length)
        missing -= part.length
        parts.push(part)
      }
      return Buffer.concat(parts)
    },
    /** At least one byte and at most so many. */
    async some(most: number): Promise<Buffer> {
      while (rest.length === 0) if (!(await fill())) throw new Error('the tar stream ends in the middle of a file')
      const part = rest.subarray(0, most)
      rest = rest.subarray(part.length)
      return part
    },
    async drain(look: (chunk: Uint8Array) => void): Promise<void> {
      do {
        look(rest)
        rest = Buffer.alloc(0)
      } while (await fill())
    },
  }
}
