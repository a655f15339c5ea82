import { createReadStream, createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { messageOf, UserError } from '../../core/errors.ts'
import { type Digest, digestOf, hexOf, isOf } from '../digest.ts'
import { blobPath } from '../layout.ts'
import type { Descriptor } from '../manifest.ts'
import { readPlace, type TarIndex, type TarPlace, tarIndex } from './tar-index.ts'

/** An archive of an image that was opened: what is in it, and where documents go that are read of it. */
export interface OpenTar {
  readonly index: TarIndex
  /** @throws UserError where it is not there */
  place(name: string): TarPlace
  /** A document. @throws UserError where it is not there, or too large for one */
  read(name: string): Promise<Buffer>
  stream(place: TarPlace): AsyncIterable<Uint8Array>
  /** Writes a manifest or a config into the layout. */
  put(mediaType: string, bytes: Uint8Array): Promise<Descriptor>
  wrong(problem: string): UserError
}

/** Bytes: a manifest or a config; more is none. */
const largestDocument = 32 * 2 ** 20

/** @param dir the layout's folder @throws UserError where it is no archive */
export async function openTar(path: string, dir: string): Promise<OpenTar> {
  const wrong = (problem: string, cause?: unknown) =>
    new UserError(`the archive ${path} ${problem}`, {
      cure: 'Name a file that docker save, podman save or buildx wrote, with :name:tag where it holds several images.',
      cause,
    })
  let file = path
  let index: TarIndex
  try {
    file = await unpacked(path, dir)
    index = await tarIndex(file)
  } catch (error) {
    throw wrong(`cannot be read: ${messageOf(error)}`, error)
  }
  const place = (name: string): TarPlace => {
    const found = index.get(name)
    if (!found) throw wrong(`lacks ${name}`)
    return found
  }
  return {
    index,
    place,
    async read(name) {
      const found = place(name)
      if (found.size > largestDocument) throw wrong(`has a document of ${found.size} bytes`)
      return readPlace(file, found)
    },
    stream: ({ offset, size }) =>
      size === 0 ? none() : createReadStream(file, { start: offset, end: offset + size - 1, highWaterMark: 1 << 20 }),
    async put(mediaType, bytes) {
      const digest = digestOf(bytes)
      await writeFile(blobPath(dir, digest), bytes)
      return { mediaType, digest, size: bytes.length }
    },
    wrong,
  }
}

export function blobName(digest: Digest): string {
  return `blobs/sha256/${hexOf(digest)}`
}

/** A document under the digest that the archive tells of it. @throws UserError where it is another one */
export async function readBlob(tar: OpenTar, digest: Digest): Promise<Uint8Array> {
  const bytes = await tar.read(blobName(digest))
  if (isOf(digest, bytes)) return bytes
  throw tar.wrong(`holds other bytes under ${digest}`)
}

/** `docker save | gzip` is no tar to hop through: it is unpacked beside the layout. */
async function unpacked(path: string, dir: string): Promise<string> {
  const start = await readPlace(path, { offset: 0, size: 2 })
  if (start[0] !== 0x1f || start[1] !== 0x8b) return path
  const file = join(dir, 'archive.tar')
  await pipeline(createReadStream(path), createGunzip({ chunkSize: 1 << 20 }), createWriteStream(file))
  return file
}

async function* none(): AsyncGenerator<Uint8Array> {}
