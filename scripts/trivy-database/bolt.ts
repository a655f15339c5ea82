/**
 * Writes a bbolt file (https://github.com/etcd-io/bbolt): what Trivy's database is. Only what a read-only opener needs:
 * two meta pages, an empty freelist, one leaf page per bucket.
 */

/** Keys to values, or to a bucket below. */
export interface Bucket {
  readonly [key: string]: string | Bucket
}

const pageSize = 4096
const headerSize = 16
const elementSize = 16
const flags = { leaf: 0x02, meta: 0x04, freelist: 0x10 } as const
const bucketElement = 1
const firstFreePage = 3n

/** The whole file. */
export function boltFile(content: Bucket): Uint8Array {
  const pages: Uint8Array[] = []
  let next = firstFreePage
  const put = (bucket: Bucket): bigint => {
    const elements = Object.keys(bucket)
      .map((key) => [Buffer.from(key), bucket[key] ?? ''] as const)
      .sort(([a], [b]) => a.compare(b))
      .map(([key, value]) =>
        typeof value === 'string'
          ? { key, value: Buffer.from(value), flags: 0 }
          : { key, value: bucketHeader(put(value)), flags: bucketElement },
      )
    const id = next
    const page = leafPage(id, elements)
    pages.push(page)
    next += BigInt(page.length / pageSize)
    return id
  }
  const root = put(content)
  return Buffer.concat([meta(0n, root, next), meta(1n, root, next), page(2n, flags.freelist, 0, pageSize), ...pages])
}

interface Element {
  readonly key: Buffer
  readonly value: Buffer
  readonly flags: number
}

/** id u64, flags u16, count u16, overflow u32: pages that follow and belong to it. */
function page(id: bigint, flag: number, count: number, bytes: number): Buffer {
  const whole = Buffer.alloc(Math.max(1, Math.ceil(bytes / pageSize)) * pageSize)
  whole.writeBigUInt64LE(id, 0)
  whole.writeUInt16LE(flag, 8)
  whole.writeUInt16LE(count, 10)
  whole.writeUInt32LE(whole.length / pageSize - 1, 12)
  return whole
}

/** Each element: flags, offset of its key from the element itself, lengths of key and value. */
function leafPage(id: bigint, elements: readonly Element[]): Buffer {
  const body = elements.reduce((sum, { key, value }) => sum + key.length + value.length, 0)
  const leaf = page(id, flags.leaf, elements.length, headerSize + elements.length * elementSize + body)
  let at = headerSize
  let data = headerSize + elements.length * elementSize
  for (const { key, value, flags } of elements) {
    leaf.writeUInt32LE(flags, at)
    leaf.writeUInt32LE(data - at, at + 4)
    leaf.writeUInt32LE(key.length, at + 8)
    leaf.writeUInt32LE(value.length, at + 12)
    key.copy(leaf, data)
    value.copy(leaf, data + key.length)
    at += elementSize
    data += key.length + value.length
  }
  return leaf
}

/** Root page and sequence of a bucket. */
function bucketHeader(root: bigint): Buffer {
  const header = Buffer.alloc(16)
  header.writeBigUInt64LE(root, 0)
  return header
}

/** magic, version, page size, flags, root bucket, freelist, high-water mark, transaction, checksum. */
function meta(transaction: bigint, root: bigint, highWater: bigint): Buffer {
  const whole = page(transaction, flags.meta, 0, pageSize)
  const body = whole.subarray(headerSize)
  body.writeUInt32LE(0xed0cdaed, 0)
  body.writeUInt32LE(2, 4)
  body.writeUInt32LE(pageSize, 8)
  body.writeBigUInt64LE(root, 16)
  body.writeBigUInt64LE(2n, 32)
  body.writeBigUInt64LE(highWater, 40)
  body.writeBigUInt64LE(transaction, 48)
  body.writeBigUInt64LE(fnv1a(body.subarray(0, 56)), 56)
  return whole
}

function fnv1a(bytes: Uint8Array): bigint {
  let hash = 0xcbf29ce484222325n
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash
}
