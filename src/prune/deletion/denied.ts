import { UserError } from '../../core/errors.ts'
import type { PruneRecord } from '../prune-plan.ts'

/**
 * GitHub answers 404 for what one may not delete. Where that is all that a run heard, it had no right.
 *
 * @throws UserError
 */
export function failIfDenied({ package: of, deleted, spared }: PruneRecord): void {
  const denied = spared.filter(({ why }) => why.startsWith('GitHub says that it is not there'))
  if (deleted.length > 0 || denied.length === 0) return
  throw new UserError(
    `${of.owner}/${of.name}: nothing was deleted: GitHub answers 404 to the deletion of ${denied.length} versions that it shows all the same`,
    {
      cure: 'The token may read the package and not delete from it: give its repository the role Admin (package settings, Manage Actions access) and the job `packages: write`, or use a classic personal access token with read:packages and delete:packages.',
    },
  )
}
