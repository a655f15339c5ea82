import { createHash } from 'node:crypto'
import { UserError } from '../../src/core/errors.ts'

export interface File {
  /** From the repository's root, with forward slashes. */
  readonly path: string
  readonly content: Uint8Array
}

export interface Changes {
  readonly additions: readonly File[]
  readonly deletions: readonly string[]
}

/** Of one file, and of all together: what is built here is far below it, what is sent beyond it is no build. */
const most = 20_000_000

/**
 * What a commit has to change so that the allowed places hold these files. A place that ends in `/` is a folder, which then
 * holds them and nothing else; any other is one file. The files come from a run that strangers' code had a hand in.
 *
 * @param tree path → git's id of the content, of the commit that it goes onto
 * @throws UserError for a file that lies elsewhere, or has a name that is no plain one
 */
export function changes(files: readonly File[], places: readonly string[], tree: ReadonlyMap<string, string>): Changes {
  const within = (path: string) =>
    places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
  const strange = files.filter(({ path }) => !within(path) || !isPlain(path)).map(({ path }) => JSON.stringify(path))
  if (strange.length > 0)
    throw new UserError(`Files that may not be committed: ${strange.slice(0, 5).join(', ')}.`, {
      cure: `Only these may: ${places.join(', ')}. Look at the run that made them.`,
    })
  const size = files.reduce((sum, { content }) => sum + content.length, 0)
  if (size > most)
    throw new UserError(`${size} bytes are too many for a commit.`, { cure: 'Look at the run that made them.' })
  const empty = places.filter((place) => place.endsWith('/') && !files.some(({ path }) => path.startsWith(place)))
  if (empty.length > 0)
    throw new UserError(`Nothing is there for ${empty.join(', ')}.`, { cure: 'Look at the run that made the files.' })
  const folders = places.filter((place) => place.endsWith('/'))
  const kept = new Set(files.map(({ path }) => path))
  return {
    additions: files.filter(({ path, content }) => tree.get(path) !== blobId(content)),
    deletions: [...tree.keys()].filter((path) => folders.some((folder) => path.startsWith(folder)) && !kept.has(path)),
  }
}

/** No `..`, no hidden file, no control character, nothing that another system reads as a path of its own. */
function isPlain(path: string): boolean {
  return path.split('/').every((part) => /^[\w@-][\w.@-]*$/.test(part))
}

/** Git's name of a file's content. */
export function blobId(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
}
