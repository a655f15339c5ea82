import type { BigIntStats } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { replaceFile } from '../core/replace-file.ts'
import type { Digest } from '../oci/digest.ts'

/** What earlier runs have hashed in a kept layout, so that it is not hashed again while nobody writes there. */
export interface VerifiedBlobs {
  has(digest: Digest, stats: BigIntStats): boolean
  /** `stats` as they were at `since` (milliseconds), before the bytes were read. */
  add(digest: Digest, stats: BigIntStats, since: number): void
  /** Writes it down, where something was added. */
  keep(): Promise<void>
}

/** Entries that are kept: a layout holds blobs of some branches. */
const most = 2000

/** Milliseconds. A later write that falls into the same tick of the file system's clock would leave no trace. */
const tick = 20

/** A file that cannot be read is an empty one: then everything is hashed. */
export async function verifiedBlobs(path: string): Promise<VerifiedBlobs> {
  const entries = new Map(Object.entries(await readEntries(path)))
  let changed = false
  return {
    has: (digest, stats) => entries.get(digest) === markOf(stats),
    add(digest, stats, since) {
      if (since - Number(stats.ctimeNs / 1_000_000n) < tick) return
      entries.delete(digest)
      entries.set(digest, markOf(stats))
      changed = true
    },
    async keep() {
      if (changed) await replaceFile(path, Object.fromEntries([...entries].slice(-most)))
    },
  }
}

/** Any write changes the ctime, which no user can set back; another file has another inode. */
function markOf({ size, mtimeNs, ino, ctimeNs }: BigIntStats): string {
  return [size, mtimeNs, ino, ctimeNs].join(' ')
}

async function readEntries(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const entries: unknown = JSON.parse(await readFile(path, 'utf8'))
    return typeof entries === 'object' && entries !== null ? { ...entries } : {}
  } catch {
    return {}
  }
}
