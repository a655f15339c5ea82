import { type Entry, isDirectory } from './entry.ts'
import type { Death } from './stack.ts'

/** Files that a layer brings again with the content they had: only their owner or mode is another one. */
export interface Rewrite {
  /** The layer that brings them again; the lowest is 0. */
  readonly layer: number
  readonly files: number
  /** Of all of them. */
  readonly bytes: number
  /** Whether it changed owners (`chown`), modes (`chmod`); neither: only times, or what the tar does not tell. */
  readonly owner: boolean
  readonly mode: boolean
  /** The folder that holds them all; latin1, '' for the root. */
  readonly folder: string
}

/** By layer, the most bytes first. */
export function rewritesOf(layers: readonly (readonly Entry[])[], deaths: readonly Death[]): readonly Rewrite[] {
  const now = filesAgain(layers, deaths)
  const found = new Map<number, { files: number; bytes: number; owner: boolean; mode: boolean; folder: string }>()
  for (const { dead, by } of deaths) {
    const { entry: before, layer: from } = dead
    const after = now.get(by)?.get(before.path)
    if (!after || from === by || !sameContent(before, after)) continue
    const known = found.get(by) ?? { files: 0, bytes: 0, owner: false, mode: false, folder: folderOf(after.path) }
    known.files += 1
    known.bytes += after.size
    known.owner ||= before.uid !== after.uid || before.gid !== after.gid
    known.mode ||= before.mode !== after.mode
    known.folder = sharedFolder(known.folder, after.path)
    found.set(by, known)
  }
  return [...found].map(([layer, one]) => ({ layer, ...one })).sort((one, other) => other.bytes - one.bytes)
}

/** Of the layers that made something dead the entries by path: most layers need none. */
function filesAgain(layers: readonly (readonly Entry[])[], deaths: readonly Death[]) {
  const killers = new Set(deaths.map(({ by }) => by))
  return new Map([...killers].map((at) => [at, new Map((layers[at] ?? []).map((entry) => [entry.path, entry]))]))
}

function sameContent(one: Entry, other: Entry): boolean {
  return (
    one.size > 0 &&
    !isDirectory(one) &&
    one.typeFlag === other.typeFlag &&
    one.size === other.size &&
    one.crc === other.crc
  )
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function sharedFolder(folder: string, path: string): string {
  let shared = folder
  while (shared !== '' && !path.startsWith(`${shared}/`)) shared = folderOf(shared)
  return shared
}
