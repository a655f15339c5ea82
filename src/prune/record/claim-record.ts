import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { replaceFile } from '../../core/replace-file.ts'
import type { DeletedVersion, PruneRecord } from '../prune-plan.ts'
import type { PackageName } from '../snapshot.ts'
import { continued, earlierDeletions } from './earlier.ts'
import { recordName } from './record-name.ts'

/** Where the record of a run is written. */
export interface ClaimedRecord {
  readonly path: string
  /** Of earlier runs; the record goes on with them. */
  readonly earlier: readonly DeletedVersion[]
}

/**
 * Writes the record of a run that has deleted nothing yet: where it cannot be written, nothing may be deleted.
 *
 * @param place a file, which is continued, or a folder, in which the run gets a file that no other run has
 * @throws UserError
 */
export async function claimRecord(
  of: PackageName,
  place: { readonly file: string } | { readonly folder: string },
  startedAt: Date,
): Promise<ClaimedRecord> {
  const empty: PruneRecord = {
    version: 1,
    package: of,
    startedAt: startedAt.toISOString(),
    deleted: [],
    spared: [],
  }
  const folder = 'file' in place ? dirname(place.file) : place.folder
  try {
    await mkdir(folder, { recursive: true })
    if ('folder' in place) return { path: await newFile(`${folder}/${recordName(of, startedAt)}`, empty), earlier: [] }
    const earlier = await earlierDeletions(place.file, of)
    await replaceFile(place.file, continued(earlier, empty))
    return { path: place.file, earlier }
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`The record of what is deleted cannot be written: ${'file' in place ? place.file : folder}`, {
      cure: 'Nothing was deleted. Name a file that may be written by prune-record, or a folder by report-dir.',
      cause: error,
    })
  }
}

/** Two runs may begin in the same second. */
async function newFile(path: string, content: PruneRecord): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? path : path.replace(/\.json$/, `-${number}.json`)
    try {
      await writeFile(file, JSON.stringify(content), { flag: 'wx' })
      return file
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || number > 1000) throw error
    }
  }
}
