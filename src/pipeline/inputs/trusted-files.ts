import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { TrustedFiles } from '../../core/trusted-files.ts'
import { readAtBase, readEvent } from './base-ref.ts'

/** The user's files as somebody with write access left them. Absolute paths outside of the checkout are no pull request's. */
export async function trustedFiles(host: Host, token: string): Promise<TrustedFiles> {
  const event = await readEvent(host)
  return {
    fromBase: event.reviewed,
    async read(file) {
      const path = resolve(host.cwd, file)
      const inside = relative(host.cwd, path).replaceAll('\\', '/')
      // On another drive of Windows it stays absolute.
      const isInside = inside !== '' && !inside.startsWith('../') && resolve(host.cwd, inside) === path
      if (event.reviewed && isInside) return readAtBase(event, inside, host, token)
      return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined
        throw new UserError(`${file} cannot be read: ${error.message}`, { cure: 'Make it readable.', cause: error })
      })
    },
  }
}
