/** An entry as a test writes it down: a file of some bytes, where nothing else is said. */
export interface Written {
  readonly name: string
  /** What is in it, or how many bytes. Default: nothing. */
  readonly content?: string | number | Uint8Array
  /** Default: '5' for a name that ends in a slash, '0' else. */
  readonly type?: string
  readonly linkName?: string
  readonly mode?: number
  readonly uid?: number
  /** A pax header before it, e.g. `{ path: 'long' }`. */
  readonly pax?: Readonly<Record<string, string>>
  /** Bytes of the header that are written over at the end, by offset. */
  readonly raw?: Readonly<Record<number, Uint8Array>>
}

const block = 512

/** A whole tar, with its two empty blocks. */
export function tarOf(entries: readonly Written[]): Buffer {
  return Buffer.concat([...entries.flatMap(entryBlocks), Buffer.alloc(2 * block)])
}

function entryBlocks(entry: Written): readonly Buffer[] {
  const { content = '', type = entry.name.endsWith('/') ? '5' : '0', pax } = entry
  const body = typeof content === 'number' ? Buffer.alloc(content, 'x') : Buffer.from(content)
  const before = pax ? entryBlocks({ name: 'PaxHeaders', type: 'x', content: paxText(pax) }) : []
  return [...before, headerOf(entry, type, body.length), body, Buffer.alloc((block - (body.length % block)) % block)]
}

function headerOf({ name, linkName = '', mode = 0o644, uid = 0, raw = {} }: Written, type: string, size: number) {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100)
  header.write(octal(mode, 7), 100)
  header.write(octal(uid, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(size, 11), 124)
  header.write(octal(0, 11), 136)
  header.write(type, 156)
  header.write(linkName, 157, 100)
  header.write('ustar\x0000', 257, 'latin1')
  for (const [at, bytes] of Object.entries(raw)) header.set(bytes, Number(at))
  header.fill(32, 148, 156)
  header.write(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
    148,
  )
  return header
}

function paxText(pax: Readonly<Record<string, string>>): string {
  return Object.entries(pax)
    .map(([key, value]) => {
      const rest = Buffer.byteLength(` ${key}=${value}\n`)
      let length = rest
      while (length !== rest + String(length).length) length = rest + String(length).length
      return `${length} ${key}=${value}\n`
    })
    .join('')
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
