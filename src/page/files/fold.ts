import { parentOf } from '../../layers/entry.ts'
import type { Row } from '../wire.ts'

/** Of the rows that are listed this part goes to files; the rest to the folders that sums stand in. */
const ofFiles = 0.7

/**
 * Layers with at most about so many rows: the largest files stay, the others become a sum in their folder, or in the
 * nearest one above it that has room. Bytes and numbers of files stay what they were.
 */
export function foldRows(layers: readonly (readonly Row[])[], most: number): readonly (readonly Row[])[] {
  const all = layers.flat()
  if (all.length <= most) return layers
  const sizes = Float64Array.from(all, ({ kind, size }) => (kind === 'folder' ? -1 : size)).sort()
  const least = Math.max(1, (sizes[Math.max(0, sizes.length - Math.floor(most * ofFiles))] ?? 0) + 1)
  const small = all.filter((row) => row.kind !== 'folder' && row.size < least)
  const depth = depthFor(small, most * (1 - ofFiles))
  return layers.map((rows) => foldLayer(rows, least, depth))
}

function foldLayer(rows: readonly Row[], least: number, depth: number): readonly Row[] {
  const sums = new Map<string, { -readonly [key in keyof Row]: Row[key] }>()
  const listed: Row[] = []
  let lastFolder: string | undefined
  let path = ''
  for (const row of rows) {
    if (row.kind === 'folder') continue
    if (row.size >= least) {
      listed.push(row)
      continue
    }
    const folder = parentOf(row.path)
    if (folder !== lastFolder) path = `${cut(folder, depth)}/`
    lastFolder = folder
    const key = `${row.deadBy}:${path}`
    const sum = sums.get(key)
    if (sum) {
      sum.size += row.size
      sum.count += row.count
    } else {
      sums.set(key, { ...row, path, kind: 'folded', link: '', mark: 'added', mode: 0, uid: 0, gid: 0 })
    }
  }
  return [...listed, ...sums.values()].sort((one, other) =>
    one.path < other.path ? -1 : one.path > other.path ? 1 : 0,
  )
}

/** How deep folders may lie so that there are at most so many. */
function depthFor(rows: readonly Row[], most: number): number {
  // There are far fewer folders than files.
  let folders = new Set(rows.map(({ path, deadBy }) => `${deadBy}:${parentOf(path)}`))
  for (let depth = 12; depth > 0; depth -= 1) {
    folders = new Set([...folders].map((folder) => cut(folder, depth)))
    if (folders.size <= most) return depth
  }
  return 0
}

function cut(folder: string, depth: number): string {
  let end = -1
  for (let parts = 0; parts < depth; parts += 1) {
    end = folder.indexOf('/', end + 1)
    if (end < 0) return folder
  }
  return folder.slice(0, Math.max(0, end))
}
