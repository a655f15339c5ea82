import { type Reference, referenceName } from '../oci/reference.ts'
import type { PlannedImage, PublishPlan } from './plan.ts'

/** Tags of one image, in the order in which they move. */
export function tagsOf({ tags, without }: PublishPlan, image: PlannedImage): readonly string[] {
  return tags.filter((tag) => !without.includes(referenceName({ ...image, tag } satisfies Reference)))
}

/** Images that get this tag. */
export function imagesOf(plan: PublishPlan, tag: string): readonly PlannedImage[] {
  return plan.images.filter((image) => tagsOf(plan, image).includes(tag))
}
