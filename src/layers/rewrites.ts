import { type Entry, isDirectory } from './entry.ts'
import { stackLayers } from './stack.ts'

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
export function rewritesOf(layers: readonly (readonly Entry[])[]): readonly Rewrite[] {
  const now = layers.map((entries) => new Map(entries.map((entry) => [entry.path, entry] as const)))
  const found = new Map<number, { files: number; bytes: number; owner: boolean; mode: boolean; folder: string }>()
  stackLayers(layers, ({ entry: before, layer: from }, by) => {
    const after = now[by]?.get(before.path)
    if (!after || from === by || !sameContent(before, after)) return
    const known = found.get(by) ?? { files: 0, bytes: 0, owner: false, mode: false, folder: folderOf(after.path) }
    known.files += 1
    known.bytes += after.size
    known.owner ||= before.uid !== after.uid || before.gid !== after.gid
    known.mode ||= before.mode !== after.mode
    known.folder = sharedFolder(known.folder, after.path)
    found.set(by, known)
  })
  return [...found].map(([layer, one]) => ({ layer, ...one })).sort((one, other) => other.bytes - one.bytes)
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
