import { createHash } from 'node:crypto'

/** Ours: names below it are never those of anybody else. */
const namespace = Buffer.from('6f1c1f5d6d3c4b2e9c0b7a54d2f8e913', 'hex')

/** A UUID (version 5, RFC 9562) that the parts decide: the same parts give the same one, on every machine. */
export function uuidOf(...parts: readonly string[]): string {
  // As JSON, so that no two lists of parts read alike.
  const bytes = createHash('sha1').update(namespace).update(JSON.stringify(parts)).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
