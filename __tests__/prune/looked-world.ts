import { look } from '../../src/prune/look.ts'
import { type PackageBuilder, packageBuilder } from '../support/prune-registry.ts'
import { policyOfInputs } from '../support/prune-wish.ts'
import { type PruneWorldOptions, pruneWorld } from '../support/prune-world.ts'

/** A package as a test builds it, and a look at it by the inputs of a run. */
export function worldOf(build: (builder: PackageBuilder) => void, options: PruneWorldOptions = {}) {
  const world = pruneWorld(options)
  const builder = packageBuilder()
  build(builder)
  builder.into(world.store, world.repository)
  return {
    ...world,
    held: world.store.package(world.repository),
    look: async (inputs: Readonly<Record<string, string>> = {}) =>
      look({ package: world.package, policy: await policyOfInputs(inputs) }, world.run()),
    gets: () => world.ghcr.requests.filter((line) => line.startsWith('GET') && line.includes('/manifests/')),
  }
}
