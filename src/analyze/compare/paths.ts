import type { LiveFiles } from './live-files.ts'
import { sameContent } from './live-files.ts'
import { movedPairs } from './moved.ts'

/**
 * What became of a path: `changed` is other content, `rights` the same content with another owner or mode. A layer's index
 * keeps no times: where only these differ nothing is told.
 */
export type PathKind = 'added' | 'removed' | 'changed' | 'moved' | 'rights'

export interface PathChange {
  readonly kind: PathKind
  /** Each byte a character (latin1). */
  readonly path: string
  /** Where it was, of one that moved. */
  readonly from?: string
  /** Bytes. */
  readonly before: number
  readonly after: number
}

/** Every file that is not the same on both sides; the greatest difference first, then by path. */
export function comparePaths(before: LiveFiles, after: LiveFiles): readonly PathChange[] {
  const removed = [...before].filter(([path]) => !after.has(path)).map(([path, { entry }]) => ({ path, entry }))
  const added = [...after].filter(([path]) => !before.has(path)).map(([path, { entry }]) => ({ path, entry }))
  const moved = movedPairs(removed, added)
  const gone = new Set(moved.map(({ from }) => from))
  const come = new Set(moved.map(({ to }) => to))
  const changes: PathChange[] = [
    ...moved.map(({ from, to, size }): PathChange => ({ kind: 'moved', path: to, from, before: size, after: size })),
    ...removed
      .filter(({ path }) => !gone.has(path))
      .map(({ path, entry }): PathChange => ({ kind: 'removed', path, before: entry.size, after: 0 })),
    ...added
      .filter(({ path }) => !come.has(path))
      .map(({ path, entry }): PathChange => ({ kind: 'added', path, before: 0, after: entry.size })),
  ]
  for (const [path, { entry: now }] of after) {
    const was = before.get(path)?.entry
    if (!was) continue
    const sizes = { path, before: was.size, after: now.size }
    if (!sameContent(was, now)) changes.push({ kind: 'changed', ...sizes })
    else if (was.mode !== now.mode || was.uid !== now.uid || was.gid !== now.gid)
      changes.push({ kind: 'rights', ...sizes })
  }
  return changes.sort((one, other) => weight(other) - weight(one) || (one.path < other.path ? -1 : 1))
}

/** How much it explains: a file of the same size with other content still is another one. */
function weight({ before, after }: PathChange): number {
  return Math.abs(after - before)
}
