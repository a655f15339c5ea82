import { plain } from '../../core/plain.ts'
import { shownPath } from '../../layers/entry.ts'
import type { DirectoryChange } from './directories.ts'
import type { PackageChange, PackageComparison } from './packages/compare.ts'
import type { PathChange } from './paths.ts'

/** A package, a folder or a file, and by how many bytes it grew. */
export interface Grown {
  readonly bytes: number
  /** One line of plain text, e.g. `package git 1:2.39.5 (dpkg, added)`. */
  readonly text: string
}

/** One file that is this much of a folder's growth is named in its place. */
const mostOfIt = 0.8

/** Every byte once: a file is its package's where that changed, else its folder's. What grew most comes first. */
export function grownIn(
  paths: readonly PathChange[],
  directories: readonly DirectoryChange[],
  { changes, owners }: Pick<PackageComparison, 'changes' | 'owners'>,
): readonly Grown[] {
  const byPackage = new Map<number, number>()
  const byFolder = new Map<DirectoryChange, { bytes: number; largest: PathChange | undefined }>()
  const folderOf = folderFinder(directories)
  for (const change of paths) {
    if (change.kind === 'moved' || change.kind === 'rights') continue
    const bytes = change.after - change.before
    const owner = owners.get(change.path)
    if (owner !== undefined) {
      byPackage.set(owner, (byPackage.get(owner) ?? 0) + bytes)
      continue
    }
    const folder = folderOf(change.path)
    if (!folder) continue
    const known = byFolder.get(folder) ?? { bytes: 0, largest: undefined }
    const grew = known.largest ? known.largest.after - known.largest.before : 0
    byFolder.set(folder, { bytes: known.bytes + bytes, largest: bytes > grew ? change : known.largest })
  }
  return [
    ...[...byPackage].flatMap(([at, bytes]) => {
      const change = changes[at]
      return change ? [{ bytes, text: packageText(change) }] : []
    }),
    ...[...byFolder].map(([folder, { bytes, largest }]) => ({ bytes, text: folderText(folder, bytes, largest) })),
  ]
    .filter(({ bytes }) => bytes > 0)
    .sort((one, other) => other.bytes - one.bytes || (one.text < other.text ? -1 : 1))
}

/** The innermost of those that are told; what is in none is the root's. */
function folderFinder(directories: readonly DirectoryChange[]): (path: string) => DirectoryChange | undefined {
  const known = new Map(directories.map((directory) => [directory.path, directory]))
  return (path) => {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const found = known.get(path.slice(0, at))
      if (found) return found
    }
    return known.get('')
  }
}

function packageText({ of, name, kind, was, is }: PackageChange): string {
  const version = kind === 'added' ? is : kind === 'removed' ? was : `${was} → ${is}`
  return plain(`package ${name} ${version} (${of}${kind === 'changed' ? '' : `, ${kind}`})`, 100)
}

function folderText(folder: DirectoryChange, bytes: number, largest: PathChange | undefined): string {
  if (largest && largest.after - largest.before >= bytes * mostOfIt) return plain(shownPath(largest.path), 80)
  if (folder.path === '') return folder.rest ? 'elsewhere' : 'all over the image'
  return plain(shownPath(folder.path), 80)
}
