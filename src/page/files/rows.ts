import { baseName, type Entry, isDirectory, whiteout } from '../../layers/entry.ts'
import { stackLayers } from '../../layers/stack.ts'
import type { Kind, Mark, Row } from '../wire.ts'

/** Linux takes no longer path: one that is longer cannot be there in a container. */
const longest = 4096

/** What each layer brings, path by path in the order of their bytes: what it did to the path, and who made it dead. */
export function rowsOf(layers: readonly (readonly Entry[])[]): readonly (readonly Row[])[] {
  /** By layer, who made which of its entries dead: a blob that is there twice has the same entries in two layers. */
  const deadBy = layers.map(() => new Map<Entry, number>())
  /** By layer, what it made dead of lower ones. */
  const killed = layers.map(() => new Map<string, Entry>())
  stackLayers(layers, ({ layer, entry }, by) => {
    deadBy[layer]?.set(entry, by)
    if (layer !== by) killed[by]?.set(entry.path, entry)
  })
  /** Folders that were there before a layer. */
  const folders = new Map<string, Entry>()
  return layers.map((entries, at) => {
    const before = killed[at] ?? new Map<string, Entry>()
    for (const [path, entry] of before) if (isDirectory(entry)) folders.delete(path)
    const rows = entries
      .filter(({ path }) => !baseName(path).startsWith(whiteout))
      .map((entry): Row => {
        const { size, mode, uid, gid } = entry
        const mark = markOf(entry, before.get(entry.path) ?? folders.get(entry.path))
        if (isDirectory(entry)) folders.set(entry.path, entry)
        const path = entry.path.slice(0, longest)
        const kind = kindOf(entry)
        const isLink = kind === 'symlink' || kind === 'hard link'
        const link = isLink ? entry.linkName.slice(0, longest) : ''
        const dead = deadBy[at]?.get(entry) ?? -1
        return { path, kind, size, mode: mode & 0o7777, uid, gid, link, mark, deadBy: dead, count: 1 }
      })
    return rows.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
  })
}

function markOf(now: Entry, before: Entry | undefined): Mark {
  if (!before) return 'added'
  const folder = isDirectory(now)
  if (folder !== isDirectory(before)) return 'changed'
  const sameContent =
    folder ||
    (now.typeFlag === before.typeFlag &&
      now.size === before.size &&
      now.crc === before.crc &&
      now.linkName === before.linkName)
  if (!sameContent) return 'changed'
  const sameAttributes = now.uid === before.uid && now.gid === before.gid && now.mode === before.mode
  return folder && sameAttributes ? 'same' : 'attributes'
}

function kindOf(entry: Entry): Kind {
  if (isDirectory(entry)) return 'folder'
  if (entry.typeFlag === 50) return 'symlink'
  if (entry.typeFlag === 49) return 'hard link'
  return entry.typeFlag >= 51 && entry.typeFlag <= 54 ? 'special' : 'file'
}
