import { UserError } from '../core/errors.ts'
import type { PackageName } from './snapshot.ts'

/** What decides which packages are meant. */
export interface PackageWish {
  /** `prune-packages`: `name`, `owner/name` or `registry/owner/name`. */
  readonly named: readonly string[]
  /** `images`, e.g. `ghcr.io/o/n`. */
  readonly images: readonly string[]
  /** `owner/name` of the repository; '' where it is not known. */
  readonly repository: string
  /** GitHub's registry, e.g. `ghcr.io`. */
  readonly registry: string
}

/**
 * The packages that are named; else those of the images that lie in GitHub's registry; else the one named as the
 * repository.
 *
 * @throws UserError where none is known
 */
export function packagesToPrune({ named, images, repository, registry }: PackageWish): readonly PackageName[] {
  const [owner = ''] = repository.split('/')
  const chosen =
    named.length > 0
      ? named.map((text) => packageName(text, owner, registry))
      : images.filter((image) => image.startsWith(`${registry}/`)).map((image) => packageName(image, owner, registry))
  const all = chosen.length > 0 || repository === '' ? chosen : [packageName(repository, owner, registry)]
  if (all.length === 0 || all.some((one) => one.owner === ''))
    throw new UserError('whose packages are to be pruned is not known', {
      cure: 'Write prune-packages: owner/name.',
    })
  return [...new Map(all.map((one) => [`${one.registry}/${one.owner}/${one.name}`, one])).values()]
}

function packageName(text: string, owner: string, registry: string): PackageName {
  const parts = text.toLowerCase().split('/')
  const [first = ''] = parts
  const hasRegistry = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost')
  const [host, path] = hasRegistry ? [first, parts.slice(1)] : [registry, parts]
  if (path.length === 1) return { registry: host, owner: owner.toLowerCase(), name: path[0] ?? '' }
  return { registry: host, owner: path[0] ?? '', name: path.slice(1).join('/') }
}
