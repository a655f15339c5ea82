import { lstat, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A folder of ours inside of another one, made where it is missing; its absolute path. A link that lies where it belongs
 * leads elsewhere: it goes.
 */
export async function realFolder(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const inner = join(folder, name)
  const there = await lstat(inner).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  if (there && !there.isDirectory()) await rm(inner, { force: true })
  await mkdir(inner, { recursive: true })
  return inner
}
