import { type FileHandle, open } from 'node:fs/promises'
import { posix } from 'node:path'
import { parseHeader } from '../tar-entries.ts'

/** Where a file's bytes lie in a tar. */
export interface TarPlace {
  readonly offset: number
  /** Bytes. */
  readonly size: number
}

/** The files of a tar that lies on a disk, by name, found from header to header: no content is read. */
export type TarIndex = ReadonlyMap<string, TarPlace>

const block = 512
/** More than any image has: a file that is made to keep us busy. */
const mostMembers = 100_000

/**
 * Links count as what they point at: old dockers write a layer that two images share once and link to it.
 *
 * @throws Error where it is no tar, or cut
 */
export async function tarIndex(path: string): Promise<TarIndex> {
  const file = await open(path)
  try {
    const { size: end } = await file.stat()
    const found = new Map<string, TarPlace>()
    const links = new Map<string, string>()
    let told: Told = {}
    for (let at = 0, members = 0; at + block <= end; members += 1) {
      if (members > mostMembers) throw new Error(`it has more than ${mostMembers} members`)
      const header = await bytesAt(file, at, block)
      if (header.every((byte) => byte === 0)) break
      const { type, ...plain } = parseHeader(header)
      const size = told.size ?? plain.size
      const offset = at + block
      at = offset + Math.ceil(size / block) * block
      if (offset + size > end) throw new Error('it ends in the middle of a file')
      if (type === 'x') {
        told = readPax(await bytesAt(file, offset, Math.min(size, 1 << 20)))
        continue
      }
      const name = posix.normalize(told.path ?? plain.name)
      if (type === '0' || type === '') found.set(name, { offset, size })
      else if (type === '1') links.set(name, posix.normalize(plain.linkName))
      else if (type === '2') links.set(name, posix.join(posix.dirname(name), plain.linkName))
      told = {}
    }
    for (const [name, target] of links) {
      const place = found.get(target)
      if (place) found.set(name, place)
    }
    return found
  } finally {
    await file.close()
  }
}

/** The bytes of one of them. @throws Error where the file was cut in the meantime */
export async function readPlace(path: string, { offset, size }: TarPlace): Promise<Buffer> {
  const file = await open(path)
  try {
    return await bytesAt(file, offset, size)
  } finally {
    await file.close()
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead < length) throw new Error('it ends in the middle of a file')
  return buffer
}

interface Told {
  readonly path?: string
  readonly size?: number
}

/** `27 path=blobs/sha256/…\n`: what has no room in the header that follows. */
function readPax(bytes: Buffer): Told {
  const [, path] = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(bytes.toString('utf8')) ?? []
  const [, size] = /(?:^|\n)\d+ size=(\d+)\n/.exec(bytes.toString('latin1')) ?? []
  return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size: Number(size) }) }
}
