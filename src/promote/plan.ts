import { repositoryName } from '../oci/reference.ts'
import type { Repository } from '../registry/client.ts'
import { blobsOf, mountable } from '../registry/copy/copy-image.ts'
import type { Looked, Source } from './look.ts'

/** What would be done, and what keeps it from being done. Pure values, so that they can be printed. */
export interface PromotePlan {
  readonly asked: string
  /** `name@sha256:…` */
  readonly source: string
  readonly targets: readonly PlannedTarget[]
  /** Why nothing may be done, a line each; none where it may. */
  readonly refusals: readonly string[]
}

export interface PlannedTarget {
  readonly image: Repository
  /** undefined where the image lies already: only its tags move. */
  readonly copy: PlannedCopy | undefined
}

/** What goes to another repository. */
export interface PlannedCopy {
  readonly blobs: number
  /** Of these blobs. */
  readonly bytes: number
  readonly manifests: number
  /** Signatures, attestations and whatever else refers to the image. */
  readonly referrers: number
  /** `sha256-….sig`: cosign 2's. */
  readonly tags: readonly string[]
  /** Repositories of the same registry that the blobs can be taken over from. */
  readonly mountFrom: readonly string[]
}

/** @param images each once, in the order in which they are served */
export function plan(
  source: Source,
  { image, beside }: Looked,
  images: readonly Repository[],
  refusals: readonly string[],
): PromotePlan {
  const from = repositoryName(source.reference)
  const blobs = blobsOf(image, beside)
  return {
    asked: source.asked,
    source: `${from}@${source.reference.digest}`,
    refusals,
    targets: images.map((target, at) => ({
      image: target,
      copy:
        repositoryName(target) === from
          ? undefined
          : {
              blobs: blobs.length,
              bytes: blobs.reduce((sum, { size }) => sum + size, 0),
              manifests: image.manifests.length,
              referrers: beside.referrers.length,
              tags: beside.tags.map(({ tag }) => tag),
              // One that is served before holds them as well.
              mountFrom: mountable(target, [source.reference, ...images.slice(0, at)]),
            },
    })),
  }
}
