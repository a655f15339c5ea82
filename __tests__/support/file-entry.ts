import type { Entry } from '../../src/layers/entry.ts'

/** A file of a hundred bytes whose content is always the same; `given` is what the test makes different. */
export function fileEntry(path: string, given: Partial<Entry> = {}): Entry {
  return { path, typeFlag: 48, size: 100, mode: 0o644, uid: 0, gid: 0, linkName: '', crc: 7, ...given }
}
