import { parentOf } from '../../layers/entry.ts'
import type { PathChange } from './paths.ts'

/** A folder with what changed in it. */
export interface DirectoryChange {
  /** Each byte a character (latin1); '' is the root. */
  readonly path: string
  /** Whether folders in it are told on their own, and this is what else changed in there; of the root, all that is left. */
  readonly rest: boolean
  /** Bytes of the files that changed. */
  readonly before: number
  readonly after: number
  /** How many files changed. */
  readonly files: number
}

interface Folder {
  readonly path: string
  readonly children: Map<string, Folder>
  before: number
  after: number
  /** Bytes that came and bytes that went: a folder whose files were all replaced by others of their size has changed. */
  moved: number
  files: number
}

/** More rows than this explain no better. */
const mostFolders = 12
/** Of all that changed: what is less is not told on its own. */
const smallest = 0.02
/** A folder is told by the folders in it where they are most of it. */
const mostOfIt = 0.8

/**
 * The few folders that explain a change: from the root down a folder is told by those in it that weigh, as long as they
 * are most of it and there are not too many. Every changed byte is in exactly one of them; files that moved are in none.
 */
export function compareDirectories(changes: readonly PathChange[]): readonly DirectoryChange[] {
  const root = treeOf(changes)
  if (root.files === 0) return []
  const least = root.moved * smallest
  const told: DirectoryChange[] = []
  let elsewhere: DirectoryChange = { path: '', rest: true, before: 0, after: 0, files: 0 }
  let open: Folder[] = [root]
  const closed: Folder[] = []
  // The heaviest first: where there is no more room, what is light stays together.
  for (let at = open.shift(); at; at = open.shift()) {
    const heavy = [...at.children.values()].filter(({ moved }) => moved >= least && moved > 0)
    const covered = heavy.reduce((sum, { moved }) => sum + moved, 0)
    const room = mostFolders - closed.length - open.length - told.length
    const explains = heavy.length > 0 && covered >= at.moved * mostOfIt && heavy.length <= room
    if (!explains) {
      closed.push(at)
      continue
    }
    const rest = restOf(at, heavy)
    if (at !== root && at.moved - covered >= least && rest.files > 0) told.push(rest)
    else elsewhere = together(elsewhere, rest)
    open = [...open, ...heavy].sort((one, other) => other.moved - one.moved)
  }
  for (const { path, before, after, files } of closed) told.push({ path, rest: false, before, after, files })
  told.sort(
    (one, other) =>
      Math.abs(other.after - other.before) - Math.abs(one.after - one.before) || (one.path < other.path ? -1 : 1),
  )
  return elsewhere.files > 0 ? [...told, elsewhere] : told
}

function treeOf(changes: readonly PathChange[]): Folder {
  const root = folder('')
  for (const { kind, path, before, after } of changes) {
    if (kind === 'moved' || kind === 'rights') continue
    const ways = parentOf(path)
      .split('/')
      .filter((part) => part !== '')
    let at = root
    count(at, before, after)
    for (const name of ways) {
      const next = at.children.get(name) ?? folder(at.path === '' ? name : `${at.path}/${name}`)
      at.children.set(name, next)
      at = next
      count(at, before, after)
    }
  }
  return root
}

function folder(path: string): Folder {
  return { path, children: new Map(), before: 0, after: 0, moved: 0, files: 0 }
}

function count(at: Folder, before: number, after: number): void {
  at.before += before
  at.after += after
  at.moved += Math.abs(after - before)
  at.files += 1
}

function restOf({ path, before, after, files }: Folder, heavy: readonly Folder[]): DirectoryChange {
  const sum = (of: (one: Folder) => number) => heavy.reduce((total, one) => total + of(one), 0)
  return {
    path,
    rest: true,
    before: before - sum((one) => one.before),
    after: after - sum((one) => one.after),
    files: files - sum((one) => one.files),
  }
}

function together(one: DirectoryChange, other: DirectoryChange): DirectoryChange {
  return {
    ...one,
    before: one.before + other.before,
    after: one.after + other.after,
    files: one.files + other.files,
  }
}
