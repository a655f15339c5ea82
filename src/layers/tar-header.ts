/** What a layer's bytes are instead of a whole tar. */
export class WrongTar extends Error {}

/** Bytes of a header, and what bodies are filled up to. */
export const block = 512

/** Of a sparse file what one reads of it, not what lies in the tar. */
export function sizeTold(header: Buffer, flag: number, size: number, pax: Readonly<Record<string, string>>): number {
  const real = pax['GNU.sparse.realsize'] ?? pax['GNU.sparse.size']
  if (real !== undefined) return Number(real)
  if (flag === 83) return numberAt(header, 483, 12)
  return flag === 49 || flag === 50 ? numberAt(header, 124, 12) : size
}

export function plainName(header: Buffer): string {
  const name = textAt(header, 0, 100)
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textAt(header, 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** No part of it is empty, or begins with a dot. */
const plainPath = /^[^./][^/]*(?:\/[^./][^/]*)*\/?$/

/** Bytes: Linux opens no longer one, so no container has such a file. */
const longestPath = 4096

/** Without what means nothing in a path. @throws WrongTar for one that leads out of the image, or that nobody can open */
export function cleanPath(name: string): string {
  if (name.length > longestPath) throw new WrongTar(`a name in it has more than ${longestPath} bytes`)
  if (plainPath.test(name)) return name.endsWith('/') ? name.slice(0, -1) : name
  const parts: string[] = []
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.pop() === undefined) throw new WrongTar('a name in it leads out of the image')
    if (part !== '..') parts.push(part)
  }
  return parts.join('/')
}

/** Octal digits, or GNU's binary for what has no room in them. */
export function numberAt(header: Buffer, at: number, length: number): number {
  if (((header[at] ?? 0) & 0x80) !== 0) {
    let value = BigInt((header[at] ?? 0) & 0x7f)
    for (let index = 1; index < length; index += 1) value = (value << 8n) | BigInt(header[at + index] ?? 0)
    return Number(value)
  }
  let value = 0
  for (let index = at; index < at + length; index += 1) {
    const digit = (header[index] ?? 0) - 48
    if (digit >= 0 && digit < 8) value = value * 8 + digit
    else if (header[index] !== 32 || value > 0) break
  }
  return value
}

export function textAt(header: Buffer, at: number, length: number): string {
  let end = at
  while (end < at + length && header[end] !== 0) end += 1
  return header.toString('latin1', at, end)
}

export function untilZero(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return bytes.toString('latin1', 0, end < 0 ? bytes.length : end)
}

/** `27 path=usr/bin/x\n`, one after another: the length counts all of the line. */
export function readPax(bytes: Buffer): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at)
    const length = space < 0 ? Number.NaN : Number(bytes.toString('latin1', at, space))
    if (!Number.isInteger(length) || length <= space - at || at + length > bytes.length)
      throw new WrongTar('a pax header of it cannot be read')
    const line = bytes.toString('latin1', space + 1, at + length - 1)
    const equals = line.indexOf('=')
    if (equals > 0) found[line.slice(0, equals)] = line.slice(equals + 1)
    at += length
  }
  return found
}

export function checkSum(header: Buffer): void {
  const said = numberAt(header, 148, 8)
  let sum = 0
  let negative = 0
  for (let at = 0; at < block; at += 1) {
    const byte = header[at] ?? 0
    sum += byte
    negative += byte >> 7
  }
  // The field itself counts as blanks.
  for (let at = 148; at < 156; at += 1) {
    const byte = header[at] ?? 0
    sum += 32 - byte
    negative -= byte >> 7
  }
  // Some old programs took the bytes for signed ones.
  if (said !== sum && said !== sum - 256 * negative) throw new WrongTar('it is no tar, or a broken one')
}

/** Sums are made of it: one that is below zero, or no number, would hide what others weigh. @throws WrongTar */
export function whole(value: number, what: string): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new WrongTar(`an entry has no ${what}`)
  return value
}
