import type { Entry } from '../../src/layers/entry.ts'
import { tarWalk } from '../../src/layers/tar-walk.ts'
import { tarOf, type Written } from './written-tar.ts'

/** What the walk finds in a tar, given to it in pieces of so many bytes. */
export function walked(tar: Uint8Array, piece = tar.length): readonly Entry[] {
  const entries: Entry[] = []
  const walk = tarWalk((entry) => entries.push(entry))
  for (let at = 0; at < tar.length; at += piece) walk.write(tar.subarray(at, at + piece))
  walk.end()
  return entries
}

export function entriesOf(written: readonly Written[]): readonly Entry[] {
  return walked(tarOf(written))
}
