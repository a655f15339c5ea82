import { open, readFile, rm, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { messageOf, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { replaceText } from '../../core/replace-file.ts'
import { appended, linesOf, textOf } from '../bounded.ts'
import type { Store } from './store.ts'

/** A file of lines; a relative path starts at the checkout. Runs on one machine wait for each other. */
export function fileStore(path: string, host: Host): Store {
  const file = isAbsolute(path) ? path : join(host.cwd, path)
  const read = async () => {
    try {
      return linesOf(await readFile(file, 'utf8'))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw cannot('read', file, error)
    }
  }
  return {
    name: `the file ${path}`,
    read,
    async append(line) {
      const lock = `${file}.lock`
      await take(file, lock, host)
      try {
        // Renamed into place: a link that lies there is replaced, not followed.
        await replaceText(file, textOf(appended(await read(), line)))
      } catch (error) {
        throw error instanceof UserError ? error : cannot('written', file, error)
      } finally {
        await rm(lock, { force: true })
      }
    },
  }
}

/** Milliseconds; nobody needs so long to write a line. */
const stale = 30_000
const step = 50

async function take(file: string, lock: string, host: Host): Promise<void> {
  for (let waited = 0; ; waited += step) {
    try {
      await (await open(lock, 'wx')).close()
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannot('written', file, error)
    }
    const { mtimeMs } = (await stat(lock).catch(() => undefined)) ?? {}
    // Whoever took it is gone.
    if (mtimeMs !== undefined && Date.now() - mtimeMs > stale) await rm(lock, { force: true })
    else if (waited > 2 * stale) throw cannot('written', file, new Error(`others hold ${lock} all the time`))
    await host.sleep(step)
  }
}

function cannot(what: 'read' | 'written', file: string, error: unknown): UserError {
  return new UserError(`${file} cannot be ${what}: ${messageOf(error)}`, {
    cure: 'Name a file in a folder that exists and that the run may write to.',
    cause: error,
  })
}
