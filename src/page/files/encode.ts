import { kinds, marks, type Row } from '../wire.ts'

/**
 * Rows as columns, which compress far better than rows: paths as what they share with the one before and the rest,
 * kind, mode and owner as a place in a list. `browser/decode.ts` reads it.
 */
export function encodeRows(layers: readonly (readonly Row[])[]): Buffer {
  const rows = layers.flat()
  const shared = column()
  const lengths = column()
  const rest: Buffer[] = []
  let before = ''
  for (const { path } of rows) {
    const same = sharedStart(before, path)
    shared.number(same)
    lengths.number(path.length - same)
    rest.push(Buffer.from(path.slice(same), 'latin1'))
    before = path
  }
  const list = new Map<string, number>()
  const attributes = column()
  const places = column()
  for (const { kind, mode, uid, gid } of rows) {
    const key = `${kind} ${mode} ${uid} ${gid}`
    const place = list.get(key) ?? list.size
    if (place === list.size) {
      list.set(key, place)
      for (const value of [kinds.indexOf(kind), mode, uid, gid]) attributes.number(value)
    }
    places.number(place)
  }
  const links = rows.filter(({ kind }) => kind === 'symlink' || kind === 'hard link').map(({ link }) => link)
  return Buffer.concat(
    [
      numbers(layers.map(({ length }) => length)),
      shared.bytes(),
      lengths.bytes(),
      Buffer.concat(rest),
      attributes.bytes(),
      places.bytes(),
      numbers(rows.map(({ size }) => size)),
      numbers(rows.map(({ deadBy }) => deadBy + 1)),
      numbers(rows.map(({ mark }) => marks.indexOf(mark))),
      numbers(links.map(({ length }) => length)),
      Buffer.from(links.join(''), 'latin1'),
      numbers(rows.filter(({ kind }) => kind === 'folded').map(({ count }) => count)),
    ].flatMap((bytes) => [numbers([bytes.length]), bytes]),
  )
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let at = 0
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1
  return at
}

function numbers(values: readonly number[]): Buffer {
  const made = column()
  for (const value of values) made.number(value)
  return made.bytes()
}

/** Whole numbers from 0 to 2^53, seven bits a byte, the low ones first. */
function column(): { number(value: number): void; bytes(): Buffer } {
  const bytes: number[] = []
  return {
    number(value) {
      let left = value
      for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128)
      bytes.push(left)
    },
    bytes: () => Buffer.from(bytes),
  }
}
