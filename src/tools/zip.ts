import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Found } from './proof.ts'

/**
 * Takes the one executable out of a zip (Windows' releases). The system's own program unpacks it, into a folder that
 * only we can enter and that is thrown away; it refuses names that lead out of there.
 *
 * @param work a folder of ours that does not exist yet
 * @param unpack unpacks a zip into a folder
 * @throws Error that says what is wrong with the archive
 */
export async function readZip(
  archive: string,
  executable: string,
  to: string,
  work: string,
  unpack: (archive: string, folder: string) => Promise<unknown> = bySystem,
): Promise<Required<Found>> {
  const asset = await hashOf(archive)
  await mkdir(work, { mode: 0o700 })
  await unpack(archive, work)
  const unpacked = join(work, executable)
  const found = await lstat(unpacked).catch(() => undefined)
  if (found === undefined) throw new Error(`it has no ${executable}`)
  if (!found.isFile()) throw new Error(`${executable} in it is no regular file`)
  await rename(unpacked, to)
  return { asset, executable: await hashOf(to) }
}

async function bySystem(archive: string, folder: string): Promise<void> {
  // Heavy, and needed on one system only.
  const { extractZip } = await import('@actions/tool-cache')
  await extractZip(archive, folder)
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}
