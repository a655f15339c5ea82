import { messageOf } from '../core/errors.ts'
import { referenceName } from '../oci/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import { tagsOf } from './meant.ts'
import type { PublishPlan } from './plan.ts'

/**
 * What each tag of the plan names now, by reference: a digest, that there is none, or why nobody could tell. For the dry
 * run: a registry that does not answer is found before the build, and stops nobody from reading the plan.
 */
export async function look(plan: PublishPlan, registry: RegistryClient): Promise<Readonly<Record<string, string>>> {
  const references = plan.images.flatMap((image) => tagsOf(plan, image).map((tag) => ({ ...image, tag })))
  const found = references.map(async (reference) => {
    try {
      const head = await registry.headManifest(reference, reference.tag)
      return [referenceName(reference), head?.digest ?? 'new'] as const
    } catch (error) {
      return [referenceName(reference), `cannot be read: ${messageOf(error)}`] as const
    }
  })
  return Object.fromEntries(await Promise.all(found))
}
