import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { messageOf } from '../../core/errors.ts'
import { parsePart } from './parse-part.ts'
import { type Part, partFile } from './part.ts'

export interface FoundPart {
  readonly part: Part
  /** Its folder: predicates lie in there. */
  readonly folder: string
}

export interface Found {
  readonly parts: readonly FoundPart[]
  /** What lies there and cannot be read, in words. */
  readonly unreadable: readonly string[]
}

/** Artifacts come each in a folder of its own, or all in one: deeper than this nobody puts them. */
const deepest = 4

/** Bytes; a part of ten platforms has 30 kB. */
const largest = 4_000_000

/** Every part below a folder, in the order of their paths; none where there is no such folder. */
export async function findParts(folder: string): Promise<Found> {
  const parts: FoundPart[] = []
  const unreadable: string[] = []
  for (const path of await partFiles(folder, deepest)) {
    try {
      if ((await stat(path)).size > largest) throw new Error('it is too large')
      parts.push({ part: parsePart(await readFile(path, 'utf8')), folder: dirname(path) })
    } catch (error) {
      unreadable.push(`${path} is no part that this version can read: ${messageOf(error)}`)
    }
  }
  return { parts, unreadable }
}

async function partFiles(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const below = await Promise.all(
    entries
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map((entry) => {
        const path = join(folder, entry.name)
        if (entry.isFile() && entry.name === partFile) return [path]
        return entry.isDirectory() && depth > 0 ? partFiles(path, depth - 1) : []
      }),
  )
  return below.flat()
}
