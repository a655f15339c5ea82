import { allEnded } from '../core/all-ended.ts'
import { messageOf } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { referenceName } from '../oci/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import { type Decision, latestGuard } from './latest.ts'
import { look } from './look.ts'
import { imagesOf } from './meant.ts'
import { isLatest } from './order.ts'
import type { PlannedImage, PublishPlan } from './plan.ts'
import type { Tagged } from './tagged.ts'

/** What would become of one tag, as things are now. */
export interface Foreseen {
  /** e.g. `ghcr.io/o/n:1.2` */
  readonly reference: string
  /** A digest, `new`, or why nobody could tell. */
  readonly from: string
  readonly decision: Decision
}

/** Which tags would move, and from where: nothing is changed. In the order in which they would. */
export async function foresee(
  plan: PublishPlan,
  root: Tagged,
  registry: RegistryClient,
  host: Host,
): Promise<readonly Foreseen[]> {
  const now = await look(plan, registry)
  const candidate = { digest: root.digest, age: root.age, prerelease: plan.prerelease }
  const guard = latestGuard(registry, host, 'latest', candidate)
  const judge = async (image: PlannedImage, tag: string, from: string): Promise<Decision> => {
    if (plan.guardLatest && isLatest(tag)) {
      return guard.judge(image).catch((error: unknown) => ({ why: `it cannot be read: ${messageOf(error)}` }))
    }
    return from === root.digest ? 'there' : 'move'
  }
  return allEnded(
    plan.tags.flatMap((tag) =>
      imagesOf(plan, tag).map(async (image) => {
        const reference = referenceName({ ...image, tag })
        const from = now[reference] ?? 'new'
        return { reference, from, decision: await judge(image, tag, from) }
      }),
    ),
  )
}
