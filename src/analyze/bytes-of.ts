import type { Entry } from '../layers/entry.ts'

/** Bytes of the files of a layer, as its headers have them. */
export function bytesOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0)
}
