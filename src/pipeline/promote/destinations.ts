import { plain } from '../../core/plain.ts'
import type { Tags } from '../../core/tags.ts'
import { parseReference, referenceName, repositoryName, repositoryOf } from '../../oci/reference.ts'
import type { Repository } from '../../registry/client.ts'
import type { Asked } from './read.ts'
import { namesBy } from './tags.ts'

/** Where an image goes, and what it is called there. */
export interface Where {
  readonly images: readonly Repository[]
  readonly names: readonly string[]
  readonly prerelease: boolean
  /** Why it can go nowhere. */
  readonly refusals: readonly string[]
  readonly warnings: readonly string[]
}

/** As the environment, or the reference, says. @param version what the image says of itself */
export function destinations(
  { inputs, to }: Pick<Asked, 'inputs' | 'to'>,
  version: string | undefined,
  source: Repository,
  now: Date,
): Where {
  // A reference says it all; what the image says of itself tells whether it is a prerelease.
  const named = namesBy('reference' in to ? { ...inputs, tags: [] } : inputs, version, now)
  if ('reference' in to)
    return { ...named, images: [repositoryOf(to.reference)], names: [to.reference.tag], refusals: [], warnings: [] }
  const enabled = inputs.images.filter(({ enable }) => enable.text !== 'false').map(({ name }) => name)
  const images = [...new Set(enabled)].map((name) => repositoryOf(parseReference(name)))
  const said = version === undefined ? 'says no version' : `says that its version is ${plain(version, 100)}`
  return {
    ...named,
    images: images.length > 0 ? images : [{ registry: source.registry, repository: source.repository }],
    refusals: named.names.length > 0 ? [] : [`tags: no rule gives a tag: the image ${said}`],
  }
}

/** The same, as publish takes it. */
export function tagsFor({ images, names, prerelease }: Where): Tags {
  return {
    version: names[0] ?? '',
    names,
    images: images.map(repositoryName),
    references: names.flatMap((tag) => images.map((image) => referenceName({ ...image, tag }))),
    labels: {},
    annotations: {},
    annotationLevels: [],
    prerelease,
    warnings: [],
    notices: [],
  }
}
