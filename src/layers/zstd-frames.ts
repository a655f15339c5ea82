/**
 * Cuts a zstd stream where its frames end (RFC 8878), and leaves out those that are to be skipped. Node's own unpacker
 * (seen on 22.23 and 24.21) takes the end of a frame for the end of all when more comes in the same piece, and a frame
 * that is to be skipped for an empty file, both without an error.
 */
export interface ZstdFrames {
  /** The pieces of a chunk that belong to frames: none of them goes beyond the end of its frame. @throws Error */
  cut(chunk: Uint8Array): readonly Uint8Array[]
  /** @throws Error where it ends in the middle of a frame */
  end(): void
}

type Part = 'magic' | 'skipped size' | 'skipped' | 'descriptor' | 'header' | 'block head' | 'block' | 'checksum'

/** Bytes of the heads that are read; what is between is let pass. */
const gathered: Partial<Record<Part, number>> = { magic: 4, 'skipped size': 4, descriptor: 1, 'block head': 3 }

export function zstdFrames(): ZstdFrames {
  let part: Part = 'magic'
  let left = 4
  const head: number[] = []
  let hasChecksum = false
  let isLast = false

  const go = (to: Part, length = gathered[to] ?? 0) => {
    part = to
    left = length
    head.length = 0
  }
  /** @returns whether the frame has come to its end */
  const afterBlock = (): boolean => {
    if (!isLast) go('block head')
    else if (hasChecksum) go('checksum', 4)
    else go('magic')
    return isLast && !hasChecksum
  }
  /** A part has come to its end. @returns whether a frame has */
  const next = (): boolean => {
    const value = head.reduce((sum, byte, at) => sum + byte * 256 ** at, 0)
    switch (part) {
      case 'magic':
        if (value >= 0x184d2a50 && value <= 0x184d2a5f) go('skipped size')
        else if (value === 0xfd2fb528) go('descriptor')
        else throw new Error('it is no zstd, or a broken one')
        return false
      case 'skipped size':
        if (value > 0) go('skipped', value)
        else go('magic')
        return false
      case 'skipped':
        go('magic')
        return false
      case 'descriptor': {
        const isSingle = (value & 0x20) !== 0
        hasChecksum = (value & 0x04) !== 0
        const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][value >> 6] ?? 0
        const length = (isSingle ? 0 : 1) + ([0, 1, 2, 4][value & 0x03] ?? 0) + sizeBytes
        if (length > 0) go('header', length)
        else go('block head')
        return false
      }
      case 'header':
        go('block head')
        return false
      case 'block head': {
        isLast = (value & 1) !== 0
        const type = (value >> 1) & 3
        if (type === 3) throw new Error('it has a block of no known type')
        const length = type === 1 ? 1 : value >> 3
        if (length === 0) return afterBlock()
        go('block', length)
        return false
      }
      case 'block':
        return afterBlock()
      case 'checksum':
        go('magic')
        return true
    }
  }
  const isSkipped = () => part === 'skipped size' || part === 'skipped'
  const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

  return {
    cut(chunk) {
      const pieces: Uint8Array[] = []
      let start = 0
      for (let at = 0; at < chunk.length; ) {
        const length = Math.min(left, chunk.length - at)
        if (part in gathered) head.push(...chunk.subarray(at, at + length))
        at += length
        left -= length
        // What a frame begins with is told to be one or not by its last byte: until then it is kept back.
        const waits = part === 'magic' || isSkipped()
        if (left > 0) {
          if (waits) start = at
          break
        }
        const wasMagic = part === 'magic'
        const ended = next()
        if (wasMagic && !isSkipped()) pieces.push(magic)
        if (waits) start = at
        else if (ended) {
          pieces.push(chunk.subarray(start, at))
          start = at
        }
      }
      if (start < chunk.length) pieces.push(chunk.subarray(start))
      return pieces
    },
    end() {
      if (part !== 'magic' || head.length > 0) throw new Error('it ends in the middle of a frame')
    },
  }
}
