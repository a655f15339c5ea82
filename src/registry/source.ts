import { createHash } from 'node:crypto'
import { UserError } from '../core/errors.ts'
import type { BlobSource } from '../oci/blob.ts'
import { algorithmOf } from '../oci/digest.ts'

/**
 * The source's bytes from an offset on. Read from the beginning, they are checked against the digest while they pass,
 * and the last chunk is held back when they are others: the registry never gets a whole blob that is wrong.
 */
export async function* read(source: BlobSource, offset: number): AsyncGenerator<Uint8Array, void> {
  const hash = offset === 0 ? createHash(algorithmOf(source.digest)) : undefined
  let held: Uint8Array | undefined
  let at = offset
  for await (const chunk of source.open(offset)) {
    if (held) yield held
    hash?.update(chunk)
    at += chunk.length
    held = chunk
  }
  const found = hash && `${algorithmOf(source.digest)}:${hash.digest('hex')}`
  if (at !== source.size || (found !== undefined && found !== source.digest))
    throw new UserError(`what is to be uploaded as ${source.digest} holds other bytes`, {
      cure: 'The layout folder is damaged: remove it and build again.',
    })
  if (held) yield held
}

export async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return all.length === 1 && all[0] ? all[0] : Buffer.concat(all)
}

/** Pieces of exactly so many bytes; the last one may be shorter. */
export async function* pieces(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array, void> {
  let gathered: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    let rest = chunk
    while (length + rest.length >= size) {
      const head = rest.subarray(0, size - length)
      yield Buffer.concat([...gathered, head])
      rest = rest.subarray(head.length)
      gathered = []
      length = 0
    }
    if (rest.length > 0) {
      gathered.push(rest)
      length += rest.length
    }
  }
  if (length > 0) yield Buffer.concat(gathered)
}
