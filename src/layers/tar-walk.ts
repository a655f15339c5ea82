import { crc32 } from 'node:zlib'
import type { Entry } from './entry.ts'

/** What a layer's bytes are instead of a whole tar. */
export class WrongTar extends Error {}

export interface TarWalk {
  /** The next bytes, of any length. @throws WrongTar */
  write(chunk: Uint8Array): void
  /** @throws WrongTar where the tar is not whole */
  end(): void
}

export type OnBody = (entry: Omit<Entry, 'crc'>, piece: Uint8Array) => void

/** Its checksum is known when its body has passed. */
type Growing = Omit<Entry, 'crc'> & { crc: number }

const noPax: Readonly<Record<string, string>> = {}
const block = 512
/** Compared as a whole: a layer may be gigabytes of them. */
const empty = Buffer.alloc(block)
/** More entries than any image has: a layer that is made to fill the memory. */
const mostEntries = 5_000_000
/** Bytes of a pax header or a long name: real ones have some hundreds. */
const largestHeader = 1024 * 1024

/**
 * Walks over a tar as its bytes come, without copying a body: ustar, pax, GNU's long names and big numbers.
 *
 * @param onEntry hears of each entry when its body has passed
 * @param onBody hears of each piece of a body; the bytes are only lent
 */
export function tarWalk(onEntry: (entry: Entry) => void, onBody?: OnBody): TarWalk {
  const header = Buffer.alloc(block)
  let filled = 0
  let entry: Growing | undefined
  let crc = 0
  /** Bytes of the body that are still to come, and of what fills its last block. */
  let body = 0
  let padding = 0
  /** A header's body that is read: pax, long name, long link. */
  let gathering: { readonly flag: number; readonly parts: Buffer[] } | undefined
  let pax = noPax
  let longName = ''
  let longLink = ''
  let entries = 0
  let extended = false

  const finish = () => {
    if (gathering) {
      const bytes = Buffer.concat(gathering.parts)
      // The last one counts, as for Go: headers without end are never together in memory.
      if (gathering.flag === 120) pax = readPax(bytes)
      else if (gathering.flag === 76) longName = untilZero(bytes)
      else if (gathering.flag === 75) longLink = untilZero(bytes)
      gathering = undefined
      return
    }
    if (!entry) return
    entries += 1
    if (entries > mostEntries) throw new WrongTar(`it has more than ${mostEntries} entries`)
    entry.crc = crc
    if (entry.path !== '') onEntry(entry)
    entry = undefined
    crc = 0
  }
  const begin = () => {
    if (extended) {
      // More of an old sparse file's map.
      extended = header[504] === 1
      return
    }
    if (header[0] === 0 && header.equals(empty)) return
    checkSum(header)
    const name = pax.path ?? (longName || plainName(header))
    // Tars from before ustar tell a folder by its slash alone.
    const flag = header[156] || (name.endsWith('/') ? 53 : 48)
    const size = whole(pax.size !== undefined && flag !== 120 ? Number(pax.size) : number(header, 124, 12), 'size')
    const bodiless = flag === 49 || flag === 50 || flag === 51 || flag === 52 || flag === 53 || flag === 54
    body = bodiless ? 0 : size
    padding = (block - (body % block)) % block
    if (flag === 120 || flag === 103 || flag === 76 || flag === 75) {
      if (size > largestHeader) throw new WrongTar(`a header of an entry has ${size} bytes`)
      gathering = { flag, parts: [] }
      if (body === 0) finish()
      return
    }
    if (flag === 83) extended = header[482] === 1
    entry = {
      path: cleanPath(pax['GNU.sparse.name'] ?? name),
      typeFlag: flag,
      size: whole(sizeTold(header, flag, size, pax), 'size'),
      mode: number(header, 100, 8),
      uid: pax.uid === undefined ? number(header, 108, 8) : whole(Number(pax.uid), 'owner'),
      gid: pax.gid === undefined ? number(header, 116, 8) : whole(Number(pax.gid), 'group'),
      linkName: pax.linkpath ?? (longLink || text(header, 157, 100)),
      crc: 0,
    }
    pax = noPax
    longName = ''
    longLink = ''
    if (body === 0) finish()
  }
  return {
    write(chunk) {
      for (let at = 0; at < chunk.length; ) {
        if (body > 0) {
          const length = Math.min(body, chunk.length - at)
          const part = chunk.subarray(at, at + length)
          // A chunk is the reader's to use again.
          if (gathering) gathering.parts.push(Buffer.from(part))
          else {
            crc = crc32(part, crc)
            if (onBody && entry) onBody(entry, part)
          }
          body -= length
          at += length
          if (body === 0) finish()
        } else if (padding > 0 && filled === 0) {
          const length = Math.min(padding, chunk.length - at)
          padding -= length
          at += length
        } else {
          const length = Math.min(block - filled, chunk.length - at)
          header.set(chunk.subarray(at, at + length), filled)
          filled += length
          at += length
          if (filled < block) continue
          filled = 0
          begin()
        }
      }
    },
    end() {
      if (body > 0 || filled > 0 || gathering) throw new WrongTar('it ends in the middle of an entry')
    },
  }
}

/** Of a sparse file what one reads of it, not what lies in the tar. */
function sizeTold(header: Buffer, flag: number, size: number, pax: Readonly<Record<string, string>>): number {
  const real = pax['GNU.sparse.realsize'] ?? pax['GNU.sparse.size']
  if (real !== undefined) return Number(real)
  if (flag === 83) return number(header, 483, 12)
  return flag === 49 || flag === 50 ? number(header, 124, 12) : size
}

/** Sums are made of it: one that is below zero, or no number, would hide what others weigh. @throws WrongTar */
function whole(value: number, what: string): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new WrongTar(`an entry has no ${what}`)
  return value
}

function plainName(header: Buffer): string {
  const name = text(header, 0, 100)
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? text(header, 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** No part of it is empty, or begins with a dot. */
const plainPath = /^[^./][^/]*(?:\/[^./][^/]*)*\/?$/

/** Bytes: Linux opens no longer one, so no container has such a file. */
const longestPath = 4096

/** Without what means nothing in a path. @throws WrongTar for one that leads out of the image, or that nobody can open */
function cleanPath(name: string): string {
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
function number(header: Buffer, at: number, length: number): number {
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

function text(header: Buffer, at: number, length: number): string {
  let end = at
  while (end < at + length && header[end] !== 0) end += 1
  return header.toString('latin1', at, end)
}

function untilZero(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return bytes.toString('latin1', 0, end < 0 ? bytes.length : end)
}

/** `27 path=usr/bin/x\n`, one after another: the length counts all of the line. */
function readPax(bytes: Buffer): Readonly<Record<string, string>> {
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

function checkSum(header: Buffer): void {
  const said = number(header, 148, 8)
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
