import type { Version } from '../snapshot.ts'

/**
 * Versions in the order in which they are best read: whoever pushes an image pushes its parts first and the index last,
 * so the newest of a push tells of the others. Each push is read by itself from the newest on, one after the other;
 * pushes are read side by side.
 *
 * @param versions newest first
 */
export function pushesOf(versions: readonly Version[]): readonly (readonly Version[])[] {
  const pushes: Version[][] = []
  let push: Version[] = []
  let last: Version | undefined
  for (const version of versions) {
    const gap = last === undefined ? 0 : Math.abs(last.createdAt.getTime() - version.createdAt.getTime())
    if (push.length > 0 && (gap > pause || push.length >= longest)) {
      pushes.push(push)
      push = []
    }
    push.push(version)
    last = version
  }
  if (push.length > 0) pushes.push(push)
  return pushes
}

/** Milliseconds between two pushes. */
const pause = 15_000

/** Versions that are read one after the other; where many came at once, e.g. by a copy, they are cut somewhere. */
const longest = 48
