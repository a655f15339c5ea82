import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../src/core/errors.ts'
import type { File } from './changes.ts'

/** Every file below a folder; throws for a link or a device, which would bring what lies elsewhere. */
export async function readFolder(folder: string, below = ''): Promise<readonly File[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const files = await Promise.all(
    entries.map(async (entry): Promise<readonly File[]> => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) return readFolder(folder, path)
      if (entry.isFile()) return [{ path, content: await readFile(join(folder, path)) }]
      throw new UserError(`${JSON.stringify(path)} is no plain file.`, { cure: 'Look at the run that made it.' })
    }),
  )
  return files.flat()
}
