import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** One entry of a tar, as hostile as a test wants it. */
export interface Entry {
  readonly name: string
  readonly content?: string | Uint8Array
  /** '0' file, '1' hard link, '2' symbolic link, '5' folder, 'x' pax header. */
  readonly type?: string
  readonly linkName?: string
}

export function tar(entries: readonly Entry[]): Buffer {
  return Buffer.concat([...entries.map(member), Buffer.alloc(1024)])
}

export function tarGz(entries: readonly Entry[]): Buffer {
  return gzipSync(tar(entries))
}

export function member({ name, content = '', type = '0', linkName = '' }: Entry): Buffer {
  const body = Buffer.from(content)
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write('0000755\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write(type, 156)
  header.write(linkName, 157, 100)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)])
}

/** A pax record: its length counts its own digits. */
export function pax(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  const length = [1, 2, 3]
    .map((digits) => rest.length + digits)
    .find((total) => String(total).length === total - rest.length)
  return `${length}${rest}`
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
