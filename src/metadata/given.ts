import { parseSemver } from '../core/semver.ts'
import type { Tags } from '../core/tags.ts'

/** Names and descriptions as another step made them: nothing is derived from them, and nothing is added. */
export interface GivenNames {
  /** Every image and tag, e.g. `{ image: 'ghcr.io/owner/name', tag: '1.2' }`; the first tag is the version. */
  readonly references: readonly GivenReference[]
  /** Names that have no tag of their own: the image is found there by its digest. */
  readonly images: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  readonly annotationLevels: readonly string[]
}

export interface GivenReference {
  readonly image: string
  readonly tag: string
}

/** What the metadata stage would have decided, decided by somebody else. */
export function given(names: GivenNames): Tags {
  const { references, images, labels, annotations, annotationLevels } = names
  const tags = [...new Set(references.map(({ tag }) => tag))]
  const [version = ''] = tags
  return {
    version,
    names: tags,
    images: [...new Set([...references.map(({ image }) => image), ...images])],
    references: references.map(({ image, tag }) => `${image}:${tag}`),
    labels,
    annotations,
    annotationLevels,
    prerelease: (parseSemver(version)?.prerelease.length ?? 0) > 0,
    ...(images.length > 0 && references.length === 0 ? { byDigest: true as const } : {}),
    warnings: [],
    notices: [],
  }
}
