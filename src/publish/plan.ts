import { UserError } from '../core/errors.ts'
import type { Tags } from '../core/tags.ts'
import { parseReference, type Reference, referenceName, repositoryName, WrongReference } from '../oci/reference.ts'
import type { PublishInputs } from './inputs.ts'
import { inMovingOrder } from './order.ts'

export interface PublishPlan {
  readonly images: readonly PlannedImage[]
  /** The same for every image, in the order they move. */
  readonly tags: readonly string[]
  /** Of all images under all tags, those that nobody asked for: another step may have named each image in its own way. */
  readonly without: readonly string[]
  readonly guardLatest: boolean
  /** Whether what is published is a prerelease. */
  readonly prerelease: boolean
  readonly root: 'known after build'
}

/** A name that the image is published under. */
export type PlannedImage = Pick<Reference, 'registry' | 'repository'>

/** @throws UserError that lists every reference which no registry would take */
export function plan(inputs: PublishInputs, tags: Tags): PublishPlan {
  const order = inMovingOrder(tags.names)
  const read = tags.images.map((image) => readImage(image, order))
  const wrong = read.flatMap((result) => ('wrong' in result ? result.wrong : []))
  if (wrong.length > 0)
    throw new UserError(wrong.join('\n'), { cure: 'Correct images and tags; nothing was published.' })
  const images = read.flatMap((result) => ('image' in result ? [result.image] : []))
  const each = images.filter((image, at) => images.findIndex((other) => isSame(image, other)) === at)
  const asked = new Set((each.length > 0 ? tags.references : []).map((text) => referenceName(parseReference(text))))
  const all = each.flatMap((image) => order.map((tag) => referenceName({ ...image, tag })))
  return {
    images: each,
    tags: order,
    without: all.filter((reference) => !asked.has(reference)),
    guardLatest: inputs.guardLatest,
    prerelease: tags.prerelease,
    root: 'known after build',
  }
}

function readImage(image: string, tags: readonly string[]): { image: PlannedImage } | { wrong: readonly string[] } {
  try {
    const { registry, repository, tag, digest } = parseReference(image)
    if (tag !== undefined || digest !== undefined)
      return { wrong: [`the image ${image} has a ${tag === undefined ? 'digest' : 'tag'}: names of images only`] }
    const wrong = tags.flatMap((name) => wordsAbout(`${image}:${name}`))
    return wrong.length > 0 ? { wrong } : { image: { registry, repository } }
  } catch {
    return { wrong: wordsAbout(image) }
  }
}

function wordsAbout(reference: string): readonly string[] {
  try {
    parseReference(reference)
    return []
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
    return [`the image ${reference} ${error.message}`]
  }
}

function isSame(one: PlannedImage, other: PlannedImage): boolean {
  return repositoryName(one) === repositoryName(other)
}
