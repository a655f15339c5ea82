import { messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { replaceFile } from '../../core/replace-file.ts'
import type { DeletedVersion, PruneRecord, SparedVersion } from '../prune-plan.ts'
import type { PackageName } from '../snapshot.ts'
import { continued, earlierDeletions } from './earlier.ts'

/** What is done is written down while it is done: a run that is killed leaves a record too. */
export interface Recorder {
  deleted(version: DeletedVersion): void
  spared(version: SparedVersion): void
  /** It was deleted, and was brought back at once. */
  back(version: SparedVersion): void
  /** Writes what is new, unless it was written moments ago. */
  save(): Promise<void>
  /** Writes what is new. @throws Error when the disk does not take it */
  close(): Promise<PruneRecord>
}

/** Milliseconds between two writings. */
const interval = 5000

/**
 * @param file none: nothing is written. One that holds deletions of the package already is continued: what is written
 *   names those too, what is answered does not
 */
export function recorder(of: PackageName, file: string | undefined, host: Host): Recorder {
  const startedAt = host.now().toISOString()
  const deleted = new Map<number, DeletedVersion>()
  const spared: SparedVersion[] = []
  let dirty = true
  let next = 0
  let told = false
  let earlier: readonly DeletedVersion[] | undefined
  const record = (): PruneRecord => ({ version: 1, package: of, startedAt, deleted: [...deleted.values()], spared })
  const write = async () => {
    if (!dirty || file === undefined) return
    earlier ??= await earlierDeletions(file, of)
    dirty = false
    const began = performance.now()
    await replaceFile(file, continued(earlier, record()))
    // A long record takes its time: a twentieth of the run at most is spent on it.
    next = host.now().getTime() + Math.max(interval, 20 * (performance.now() - began))
  }
  return {
    deleted(version) {
      // The last word on it counts, in its place.
      deleted.delete(version.id)
      deleted.set(version.id, version)
      dirty = true
    },
    spared(version) {
      spared.push(version)
      dirty = true
    },
    back(version) {
      deleted.delete(version.id)
      spared.push(version)
      dirty = true
    },
    async save() {
      if (host.now().getTime() < next) return
      try {
        await write()
      } catch (error) {
        dirty = true
        if (!told) host.log.warning(`The record ${file} cannot be written: ${messageOf(error)}`)
        told = true
      }
    },
    async close() {
      dirty = true
      await write()
      return record()
    },
  }
}
