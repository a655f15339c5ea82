import type { Digest } from '../../src/oci/digest.ts'
import { look } from '../../src/prune/look.ts'
import { plan } from '../../src/prune/plan.ts'
import { type PackageBuilder, packageBuilder } from './prune-registry.ts'
import { policyOfInputs } from './prune-wish.ts'
import { type PruneWorld, type PruneWorldOptions, pruneWorld } from './prune-world.ts'

/** A world with one image that stays, and whatever the test adds. */
export function worldOf(build: (builder: PackageBuilder) => void, options: PruneWorldOptions = {}) {
  const world = pruneWorld(options)
  const builder = packageBuilder()
  builder.image({ age: 1.5, tags: ['keep'] })
  build(builder)
  builder.into(world.store, world.repository)
  return { ...world, held: world.store.package(world.repository) }
}

/** Everything older than a day goes, but `keep`. */
export const policy = policyOfInputs({ 'prune-keep-last': '0', 'prune-protect': 'keep' })

export async function planned(world: PruneWorld) {
  const run = world.run()
  const snapshot = await look({ package: world.package, policy: await policy }, run)
  return { run, snapshot, made: plan(await policy, snapshot) }
}

export const alive = ({ store, repository }: PruneWorld) => {
  const { versions } = store.package(repository)
  return (digest: Digest | undefined) => digest !== undefined && versions.get(digest)?.deleted === undefined
}
