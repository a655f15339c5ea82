import { UserError } from '../core/errors.ts'
import type { Policy } from './policy.ts'
import type { PackageName } from './snapshot.ts'

/**
 * Whose pull requests and branches the rules ask for: those of the repository that runs. Packages of another one would
 * lose the images of pull requests that are open there.
 *
 * @param named packages that `prune-packages` names; of one alone the user has thought
 * @throws UserError where several are named, and one is not named like the repository
 */
export function strangersOf(policy: Policy, named: readonly PackageName[], repository: string): readonly PackageName[] {
  if ((!policy.asksPulls && !policy.asksBranches) || repository === '') return []
  const own = repository.toLowerCase()
  const strangers = named.filter(({ owner, name }) => !`${owner}/${name}/`.toLowerCase().startsWith(`${own}/`))
  const [first] = strangers
  if (named.length < 2 || first === undefined) return strangers
  throw new UserError(
    `prune-rules ask for pull requests or branches, which are those of ${repository}: ${first.owner}/${first.name} may be of another repository, whose open ones nobody would see`,
    {
      cure: 'Prune it in a step of its own, with it alone in prune-packages if its images are of this repository, else from its own repository.',
    },
  )
}
