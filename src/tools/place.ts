import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { cacheArch } from './platform.ts'
import type { Release } from './release.ts'

/** Where a release lies in the tool cache: the layout of @actions/tool-cache, so that either finds the other's. */
export interface Place {
  /** `<cache>/<tool>/<version>` */
  readonly version: string
  /** `<cache>/<tool>/<version>/<arch>` */
  readonly folder: string
  readonly executable: string
  /** Upstream's asset, kept where only its hash is known. */
  readonly asset: string
  /** Tells other programs that the folder is whole. We believe hashes only. */
  readonly complete: string
}

export function placeOf(release: Release, host: Pick<Host, 'env' | 'cacheDir'>): Place {
  const root = host.env.RUNNER_TOOL_CACHE || join(host.cacheDir, 'tools')
  const version = join(root, release.name, release.version)
  const folder = join(version, cacheArch(release.platform))
  return {
    version,
    folder,
    executable: join(folder, release.executable),
    asset: join(folder, release.asset),
    complete: `${folder}.complete`,
  }
}

const workPrefix = '.fetching-'

/** Work in a folder of its own in the same file system, so that what is done can be renamed into its place. */
export async function beside<T>(place: Place, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(place.version, `${workPrefix}${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await sweep(place.version)
  } catch (error) {
    throw unwritable(place.version, error)
  }
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Puts verified files into their places, each by one rename: whoever runs or reads the old file keeps it, and another
 * run that does the same this moment puts the same bytes there.
 *
 * @param kept upstream's asset, where it must stay beside the executable
 */
export async function putInPlace(place: Place, executable: string, kept?: string): Promise<void> {
  try {
    await mkdir(place.folder, { recursive: true })
    if (kept !== undefined) await rename(kept, place.asset)
    await rename(executable, place.executable)
    await writeFile(place.complete, '')
  } catch (error) {
    throw unwritable(place.folder, error)
  }
}

/** What a run that was killed has left. */
async function sweep(folder: string): Promise<void> {
  const yesterday = Date.now() - 86_400_000
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (!name.startsWith(workPrefix)) continue
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (mtimeMs < yesterday) await rm(path, { recursive: true, force: true })
  }
}

/** The cache lets us not write, or is full. */
export function unwritable(path: string, cause: unknown): UserError {
  return new UserError(`The tool cache cannot be written: ${messageOf(cause)}`, {
    cure: `Give the user of this run the right to write in ${path}, or make room there.`,
    cause,
  })
}
