import { kinds, marks, type Row } from '../wire.ts'

/** What a block of the page holds. */
export async function unpack(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = atob(base64)
  const packed = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) packed[at] = text.charCodeAt(at)
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The rows of each layer: what `files/encode.ts` wrote. */
export function decodeRows(bytes: Uint8Array): readonly (readonly Row[])[] {
  const columns = splitColumns(bytes)
  const next = (): Uint8Array => columns.shift() ?? new Uint8Array()
  const layers = numbers(next())
  const [shared, lengths, rest, attributes, places, sizes, deadBy, marked, linkLengths, links, counts] = [
    numbers(next()),
    numbers(next()),
    latin1(next()),
    numbers(next()),
    numbers(next()),
    numbers(next()),
    numbers(next()),
    numbers(next()),
    numbers(next()),
    latin1(next()),
    numbers(next()),
  ] as const
  let [at, restAt, link, linkAt, folded] = [0, 0, 0, 0, 0]
  let path = ''
  const row = (): Row => {
    const length = lengths[at] ?? 0
    path = path.slice(0, shared[at]) + rest.slice(restAt, restAt + length)
    restAt += length
    const place = (places[at] ?? 0) * 4
    const kind = kinds[attributes[place] ?? 0] ?? 'file'
    let target = ''
    if (kind === 'symlink' || kind === 'hard link') {
      target = links.slice(linkAt, linkAt + (linkLengths[link] ?? 0))
      linkAt += target.length
      link += 1
    }
    const made: Row = {
      path,
      kind,
      size: sizes[at] ?? 0,
      mode: attributes[place + 1] ?? 0,
      uid: attributes[place + 2] ?? 0,
      gid: attributes[place + 3] ?? 0,
      link: target,
      mark: marks[marked[at] ?? 0] ?? 'added',
      deadBy: (deadBy[at] ?? 0) - 1,
      count: kind === 'folded' ? (counts[folded] ?? 0) : 1,
    }
    if (kind === 'folded') folded += 1
    at += 1
    return made
  }
  return layers.map((length) => Array.from({ length }, row))
}

const decoder = new TextDecoder()

/** Bytes that stand as characters, as people read them. */
export function readable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text
  return decoder.decode(Uint8Array.from(text, (character) => character.charCodeAt(0)))
}

function splitColumns(bytes: Uint8Array): Uint8Array[] {
  const columns: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const [length, after] = numberAt(bytes, at)
    columns.push(bytes.subarray(after, after + length))
    at = after + length
  }
  return columns
}

function numbers(bytes: Uint8Array): number[] {
  const values: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const [value, after] = numberAt(bytes, at)
    values.push(value)
    at = after
  }
  return values
}

function numberAt(bytes: Uint8Array, start: number): readonly [value: number, after: number] {
  let value = 0
  let factor = 1
  let at = start
  for (; (bytes[at] ?? 0) >= 128; at += 1) {
    value += ((bytes[at] ?? 0) - 128) * factor
    factor *= 128
  }
  return [value + (bytes[at] ?? 0) * factor, at + 1]
}

/** Each byte a character; the browser's own "latin1" is another one. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}
