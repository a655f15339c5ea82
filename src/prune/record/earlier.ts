import { readFile } from 'node:fs/promises'
import { UserError } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import type { DeletedVersion, PruneRecord } from '../prune-plan.ts'
import type { PackageName } from '../snapshot.ts'
import { readRecord } from './read-record.ts'

/**
 * What earlier runs deleted, by the record that lies where the next one is to be written; none where nothing lies there,
 * or a plan.
 *
 * @throws UserError for a file that is something else, or the record of another package: it is not written over
 */
export async function earlierDeletions(file: string, of: PackageName): Promise<readonly DeletedVersion[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw new UserError(`prune-record: ${file} cannot be read`, {
      cure: 'Name a file that may be written.',
      cause: error,
    })
  })
  if (text.trim() === '' || isPlan(text)) return []
  const { package: whose, deleted } = readRecord(text, file)
  if (deleted.length === 0) return []
  if (whose.registry === of.registry && whose.owner === of.owner && whose.name === of.name) return deleted
  throw new UserError(
    `prune-record: ${file} is the record of another package, ${whose.registry}/${whose.owner}/${whose.name}`,
    { cure: 'Name another file; that one is needed to restore what was deleted.' },
  )
}

/**
 * A record that names what was deleted before it too. What went later counts as later waves: it is restored first, since
 * it may be parts of what went before.
 */
export function continued(earlier: readonly DeletedVersion[], record: PruneRecord): PruneRecord {
  if (earlier.length === 0) return record
  const again = new Set(record.deleted.map(({ id }) => id))
  const from = earlier.reduce((most, { wave }) => Math.max(most, wave + 1), 0)
  const later = record.deleted.map((version) => ({ ...version, wave: version.wave + from }))
  return { ...record, deleted: [...earlier.filter(({ id }) => !again.has(id)), ...later] }
}

function isPlan(text: string): boolean {
  try {
    const content: unknown = JSON.parse(text)
    return isRecord(content) && Array.isArray(content.versions) && content.deleted === undefined
  } catch {
    return false
  }
}
