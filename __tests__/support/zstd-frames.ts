/** A zstd frame of raw blocks (RFC 8878), of at most 100 kB each. */
export function zstdFrame(content: Uint8Array): Buffer {
  const blocks: Buffer[] = []
  for (let at = 0; at === 0 || at < content.length; at += 100_000) {
    const part = content.subarray(at, at + 100_000)
    const head = Buffer.alloc(3)
    head.writeUIntLE((part.length << 3) | (at + part.length >= content.length ? 1 : 0), 0, 3)
    blocks.push(head, Buffer.from(part))
  }
  // No content size, no checksum, a window of 128 kB.
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38]), ...blocks])
}

/** A frame that is to be skipped, as zstd:chunked puts its table of contents into. */
export const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])

/** The traps of unpackers: what lies in each is `tar`. */
export function zstdTraps(tar: Uint8Array): Readonly<Record<string, Buffer>> {
  const half = Math.floor(tar.length / 2)
  const [one, other] = [zstdFrame(tar.subarray(0, half)), zstdFrame(tar.subarray(half))]
  const each = Math.ceil(tar.length / 3000)
  const many = Array.from({ length: 3000 }, (_, at) => zstdFrame(tar.subarray(at * each, (at + 1) * each)))
  return {
    'one frame': zstdFrame(tar),
    'two frames': Buffer.concat([one, other]),
    'a leading frame to skip': Buffer.concat([skippable, zstdFrame(tar)]),
    'a frame to skip in the middle': Buffer.concat([one, skippable, skippable, other]),
    'a trailing frame to skip': Buffer.concat([one, other, skippable]),
    'an empty frame to skip': Buffer.concat([Buffer.from([0x5f, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]), zstdFrame(tar)]),
    'three thousand frames': Buffer.concat(many),
  }
}
