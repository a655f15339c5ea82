import type { Host } from '../core/host.ts'
import type { Layout } from '../oci/layout.ts'
import type { RegistryClient } from '../registry/client.ts'
import { pushBlobs } from './blobs.ts'
import { pushManifests } from './manifests.ts'
import type { PublishPlan } from './plan.ts'
import type { Published } from './published.ts'
import { taggedOf } from './tagged.ts'
import { moveTags } from './tags.ts'

export type { Kept, Published } from './published.ts'
export { HalfMovedError } from './tags.ts'

/** The steps of publishing, in this order; what lies between them is the pipeline's business. */
export interface Publication {
  /** Before the build: whether we may write at all. */
  signIn(): Promise<void>
  /** May run beside the gates that need no secret kept: a blob without a manifest is shown to nobody. */
  blobs(layout: Layout): Promise<void>
  /** By digest: nobody who pulls a tag sees anything of it yet. */
  manifests(layout: Layout): Promise<void>
  /** The same without an index over them, which another job makes of several builds. */
  platforms(layout: Layout): Promise<void>
  /** One entry an image, in the order of the plan. @throws HalfMovedError */
  tags(layout: Layout): Promise<readonly Published[]>
  /** References by digest that were written so far: what stays behind without a tag when a later step fails. */
  written(): readonly string[]
}

export function publication(plan: PublishPlan, registry: RegistryClient, host: Host): Publication {
  const written = new Set<string>()
  return {
    async signIn() {
      await Promise.all(plan.images.map((image) => registry.signIn(image)))
    },
    blobs: (layout) => pushBlobs(plan.images, layout, registry, host),
    manifests: (layout) => pushManifests(plan.images, layout, registry, host, written),
    platforms: (layout) => pushManifests(plan.images, layout, registry, host, written, { indexes: false }),
    tags: async (layout) => moveTags(plan, await taggedOf(layout), registry, host),
    written: () => [...written],
  }
}
