import { crc32 } from 'node:zlib'
import type { Entry } from './entry.ts'
import {
  block,
  checkSum,
  cleanPath,
  numberAt,
  plainName,
  readPax,
  sizeTold,
  textAt,
  untilZero,
  WrongTar,
  whole,
} from './tar-header.ts'

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
    const size = whole(pax.size !== undefined && flag !== 120 ? Number(pax.size) : numberAt(header, 124, 12), 'size')
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
      mode: numberAt(header, 100, 8),
      uid: pax.uid === undefined ? numberAt(header, 108, 8) : whole(Number(pax.uid), 'owner'),
      gid: pax.gid === undefined ? numberAt(header, 116, 8) : whole(Number(pax.gid), 'group'),
      linkName: pax.linkpath ?? (longLink || textAt(header, 157, 100)),
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
