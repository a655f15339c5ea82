import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { Reference } from '../oci/reference.ts'
import type { ImageReader } from '../registry/client.ts'
import type { Artifact } from './artifact.ts'
import { download } from './download.ts'
import { type Kept, keep, noteDownload, readDatabase } from './kept.ts'

/** Where a database is read from. */
export interface DatabaseSource {
  readonly reference: Reference
  readonly reader: ImageReader
}

/** Milliseconds. Clocks differ. What is from a later day would be the newest, and fresh, for years. */
const early = 3_600_000

export function isOfFuture({ updatedAt }: Kept, now: Date): boolean {
  return updatedAt.getTime() - now.getTime() > early
}

/**
 * Fetches a database and keeps it.
 *
 * @param origin what it is kept under: who asks for the same finds it
 * @throws UserError where it cannot be had, is something else, or cannot be stored
 */
export async function fetchDatabase(
  artifact: Artifact,
  { reference, reader }: DatabaseSource,
  origin: readonly string[],
  cacheDir: string,
  host: Host,
): Promise<Kept> {
  const dir = join(cacheDir, artifact.folder, `.new-${randomUUID()}`)
  await mkdir(dir, { recursive: true }).catch(notStored)
  try {
    await download(artifact, reference, dir, reader, host)
    const fresh = await readDatabase(dir, artifact)
    if (!fresh)
      throw new UserError(`it has not the form that this Trivy reads (Version ${artifact.version})`, {
        cure: 'Name another one by scan-db-repository.',
      })
    if (isOfFuture(fresh, host.now()))
      throw new UserError(`it says that it is of ${fresh.updatedAt.toISOString()}, which is still to come`, {
        cure: 'Set the clock of this machine right, or name another one by scan-db-repository.',
      })
    await noteDownload(dir, artifact, host.now())
    return await keep(cacheDir, artifact, fresh, origin)
  } catch (error) {
    return notStored(error)
  } finally {
    // Moved away where all went well.
    await rm(dir, { recursive: true, force: true })
  }
}

/** A disk that is full or may not be written to is no bug. */
function notStored(error: unknown): never {
  const { code = '' } = error as NodeJS.ErrnoException
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR'].includes(code)) throw error
  throw new UserError(`it cannot be stored: ${messageOf(error)}`, {
    cure: 'Name another folder by scan-cache-dir.',
    cause: error,
  })
}
