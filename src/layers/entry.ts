/** One entry of a layer's tar, in the order it stands there. */
export interface Entry {
  /** Without a slash at either end, each byte a character (latin1): as exact as the tar, and in the order of its bytes. */
  readonly path: string
  /** The tar's type flag, e.g. 48 ('0') for a file, 53 ('5') for a directory. */
  readonly typeFlag: number
  /** Bytes, as the header has them: 0 for links and directories. */
  readonly size: number
  /** Permission bits and the kind of node, as the header has them. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** What a link points at; '' for what is none. */
  readonly linkName: string
  /** CRC-32 of the content; two files of one size and one CRC are most likely the same. */
  readonly crc: number
}

export function isDirectory({ typeFlag, mode }: Pick<Entry, 'typeFlag' | 'mode'>): boolean {
  return typeFlag === 53 || (mode & 0o170000) === 0o040000
}

/** The path as people read it. */
export function shownPath(path: string): string {
  return `/${Buffer.from(path, 'latin1').toString('utf8')}`
}

/** What marks that a lower layer's file is gone (OCI image spec, layer). */
export const whiteout = '.wh.'
/** What marks that nothing of a lower layer's directory is left. */
export const opaque = '.wh..wh..opq'

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function parentOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at < 0 ? '' : path.slice(0, at)
}
