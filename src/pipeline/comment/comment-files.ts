import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { plain } from '../../core/plain.ts'

/** A file that may be a comment’s. */
export interface CommentFile {
  /** As it is told. */
  readonly path: string
  /** @throws UserError where it is too long, no file, or no JSON */
  read(): Promise<unknown>
}

/** Images of one run; each gets a comment of its own. */
const mostFiles = 10

/** Bytes. */
const longestFile = 512 * 1024

const fileName = 'comment.json'

/**
 * The file itself, or every `comment.json` in the folder and in the folders in it: one an artifact. Links are not followed:
 * a stranger packed the artifact.
 */
export async function commentFiles(given: string, host: Host): Promise<readonly CommentFile[]> {
  const path = isAbsolute(given) ? given : join(host.cwd, given)
  const found = await lstat(path).catch(() => undefined)
  if (!found?.isDirectory()) return found ? [commentFile(path)] : []
  const entries = await readdir(path, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name))
  const files = [path, ...folders.sort()].map((folder) => join(folder, fileName))
  const there = await Promise.all(files.map((file) => lstat(file).catch(() => undefined)))
  const some = files.filter((_, at) => there[at] !== undefined)
  if (some.length > mostFiles)
    host.log.info(`of ${some.length} files the first ${mostFiles} are posted: one for each image`)
  return some.slice(0, mostFiles).map(commentFile)
}

function commentFile(path: string): CommentFile {
  return { path: plain(path, 200), read: () => readJson(path) }
}

async function readJson(path: string): Promise<unknown> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const file = await open(path, flags).catch(() => {
    throw wrong('it is no file that can be read')
  })
  try {
    const about = await file.stat()
    if (!about.isFile()) throw wrong('it is no file')
    if (about.size > longestFile) throw wrong(`it has ${about.size} bytes, and ${longestFile} may be`)
    return JSON.parse(await file.readFile('utf8'))
  } catch (error) {
    throw error instanceof UserError ? error : wrong('it is no JSON')
  } finally {
    await file.close()
  }
}

function wrong(problem: string): UserError {
  return new UserError(problem, { cure: 'Nothing was posted of it.' })
}
