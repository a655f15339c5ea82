import { UserError } from '../core/errors.ts'
import type { Facts } from '../core/facts.ts'
import type { Tags } from '../core/tags.ts'

/** Publishing without a name is found before the build, not after it. @throws UserError */
export function requireTags(tags: Tags | undefined, facts: Facts): asserts tags is Tags {
  if (tags && tags.images.length === 0)
    throw new UserError('there is nothing to publish to: images is empty', {
      cure: `Set images, e.g. ghcr.io/${(facts.repository.fullName || 'owner/name').toLowerCase()}, or push: false.`,
    })
  if (!tags || (tags.names.length === 0 && !tags.byDigest))
    throw new UserError(
      `no tag rule gave a tag for ${facts.event || 'this commit'} on ${facts.ref || 'an unknown ref'}, so nothing was built`,
      {
        cure:
          facts.sha === ''
            ? 'There is no commit here, or no git to ask: use a rule with a value, e.g. type=raw,value=1.0, or push: false.'
            : 'Add a rule to tags that fires here, e.g. type=sha, or set push: false.',
      },
    )
}
