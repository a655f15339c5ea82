import { expect, test } from '@jest/globals'
import { zstdFrames } from '../../src/layers/zstd-frames.ts'
import { skippable, zstdFrame, zstdTraps } from '../support/zstd-frames.ts'

const tar = Buffer.from(Array.from({ length: 250_000 }, (_, at) => at % 251))

/** The bytes that are left, and whether a piece of them holds more than one frame. */
function cut(bytes: Uint8Array, piece: number) {
  const frames = zstdFrames()
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += piece) pieces.push(...frames.cut(bytes.subarray(at, at + piece)))
  frames.end()
  return pieces
}

test.each(Object.entries(zstdTraps(tar)))(
  '%s: nothing is lost but what is to be skipped, whatever the pieces',
  (_, bytes) => {
    const bare = Buffer.concat(cut(bytes, bytes.length))
    const skips = bytes.toString('latin1').split(skippable.toString('latin1')).length - 1
    if (skips > 0) expect(bare.length).toBe(bytes.length - skips * skippable.length)
    for (const piece of [65_536, 777, 7]) expect(Buffer.concat(cut(bytes, piece)).equals(bare)).toBe(true)
  },
)

test('no piece goes beyond the end of a frame', () => {
  const [one, other] = [zstdFrame(Buffer.from('one')), zstdFrame(Buffer.from('other'))]
  const pieces = cut(Buffer.concat([one, skippable, other, one]), 1000).map((piece) => Buffer.from(piece))
  // Where one ends is where a piece ends.
  const ends = pieces.map((_, at) => Buffer.concat(pieces.slice(0, at + 1)).length)
  expect(ends).toEqual(expect.arrayContaining([one.length, one.length + other.length, 2 * one.length + other.length]))
})

test('a stream that ends in a frame, and one that is none, are told', () => {
  const frame = zstdFrame(Buffer.from('content'))
  for (const length of [1, 5, 8, frame.length - 1])
    expect(() => cut(frame.subarray(0, length), 100)).toThrow('it ends in the middle of a frame')
  expect(() => cut(Buffer.from('no zstd at all'), 100)).toThrow('it is no zstd')
  expect(() => cut(Buffer.concat([frame, Buffer.alloc(8)]), 100)).toThrow('it is no zstd')
})
