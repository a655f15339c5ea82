import { UserError } from '../core/errors.ts'
import type { Environment, Host } from '../core/host.ts'
import type { Docker } from '../docker/docker.ts'
import { load } from '../docker/load.ts'
import type { Digest } from '../oci/digest.ts'
import { type Layout, platformsOf, readManifest } from '../oci/layout.ts'
import type { Descriptor } from '../oci/manifest.ts'
import { makeBuilder } from './builder.ts'
import { environmentOf } from './environment.ts'
import { type Invoked, invoke } from './invoke.ts'
import { joinLayouts } from './join-layouts.ts'
import { takeFolder } from './layout-folder.ts'
import { type Check, checksOf, type Metadata, tellChecks, withoutWarnings } from './metadata.ts'
import type { BuildPlan, Invocation } from './plan.ts'
import { installQemu } from './qemu.ts'
import type { Steps } from './steps.ts'
import { dropForgottenFolders, dropOldBlobs, writeRoot } from './tidy-layout.ts'
import { unbooted } from './unbooted.ts'

export interface Built {
  readonly layout: Layout
  /** Of the index, or of the one manifest. */
  readonly digest: Digest
  /** The config's digest where a single manifest was built, else the digest: build-push-action's `imageid`. */
  readonly imageId: Digest
  /** Image manifests by platform, e.g. `linux/arm64`. */
  readonly platforms: ReadonlyMap<string, Descriptor>
  /** What buildx told; of several nodes, by platform. */
  readonly metadata: Metadata
  readonly checks: readonly Check[]
  /** Compressed bytes of config and layers, by platform. */
  readonly sizes: ReadonlyMap<string, number>
  readonly seconds: number
  readonly cached: Steps
}

/**
 * Builds into the kept layout and holds it until the run ends. `secrets` has the values of the variables that the plan
 * names (`secretValues`).
 *
 * @throws ToolError with buildx's last words, InterruptedError, UserError where QEMU cannot be had
 */
export async function run(plan: BuildPlan, host: Host, docker: Docker, secrets: Environment = {}): Promise<Built> {
  const start = performance.now()
  if (plan.call)
    throw new UserError(
      `call: ${plan.call} looks at the Dockerfile and builds nothing, so there is nothing to go on with`,
      {
        cure: 'Leave out the stages that need an image, or leave out call.',
      },
    )
  for (const warning of plan.warnings) host.log.warning(warning)
  const env = environmentOf(plan, host, secrets)
  await Promise.all([makeBuilder(plan.builder, host, docker), installQemu(plan.qemu, host, docker)])
  const folder = await takeFolder(plan.folder, host)
  const invocations = plan.invocations.map((invocation) => moved(invocation, plan.folder, folder))
  const built = await buildAll(invocations, env, host, docker).catch((error: unknown) => {
    throw unbooted(error)
  })
  const layout = await resultOf(built, plan, plan.layout.replace(plan.folder, folder))
  for (const { layout } of built) await writeRoot(layout)
  await writeRoot(layout)
  for (const of of new Set([layout, ...built.map(({ layout }) => layout)])) await dropOldBlobs(of)
  await dropForgottenFolders(folder, host.now())
  const checks = allChecks(built, plan)
  if (plan.checks.annotate) tellChecks(checks, host)
  if (plan.load.length > 0) await load(layout, plan.load, host, docker)
  const platforms = await platformsOf(layout)
  return {
    layout,
    digest: layout.root.digest,
    imageId: imageIdOf(built, layout),
    platforms,
    metadata: metadataOf(built, invocations, layout),
    checks,
    sizes: await sizesOf(layout, platforms),
    seconds: (performance.now() - start) / 1000,
    cached: built.reduce((sum, { steps }) => ({ total: sum.total + steps.total, cached: sum.cached + steps.cached }), {
      total: 0,
      cached: 0,
    }),
  }
}

/** Side by side; when one fails the others are stopped, and all have ended before the failure is told. */
async function buildAll(
  invocations: readonly Invocation[],
  env: Environment,
  host: Host,
  docker: Docker,
): Promise<readonly Invoked[]> {
  const failed = new AbortController()
  const signal = AbortSignal.any([host.signal, failed.signal])
  let first: unknown
  const builds = invocations.map((invocation) =>
    host.log
      .group(`Build ${invocation.platforms.join(', ') || 'for the builder’s platform'}`, (log) =>
        invoke(invocation, env, docker, log, signal),
      )
      .catch((error: unknown) => {
        first ??= error
        failed.abort()
        throw error
      }),
  )
  const outcomes = await Promise.allSettled(builds)
  if (first !== undefined) throw first
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
}

async function resultOf(built: readonly Invoked[], plan: BuildPlan, dir: string): Promise<Layout> {
  const [only, ...others] = built
  if (only && others.length === 0) return only.layout
  return joinLayouts(
    built.map(({ layout }) => layout),
    dir,
    plan.indexAnnotations,
  )
}

/** The folder of another run is not touched: this run's is elsewhere. */
function moved(invocation: Invocation, from: string, to: string): Invocation {
  if (from === to) return invocation
  const move = (path: string) => path.replace(from, to)
  return {
    ...invocation,
    args: invocation.args.map((arg, at) =>
      ['--output', '--metadata-file'].includes(invocation.args[at - 1] ?? '') ? move(arg) : arg,
    ),
    layout: move(invocation.layout),
    metadataFile: move(invocation.metadataFile),
  }
}

/** Every platform finds the same ones. */
function allChecks(built: readonly Invoked[], plan: BuildPlan): readonly Check[] {
  const all = built.flatMap(({ metadata }) => checksOf(metadata, plan.checks.dockerfile))
  return [...new Map(all.map((check) => [check.message, check])).values()]
}

function imageIdOf(built: readonly Invoked[], { root }: Layout): Digest {
  const config = built.length === 1 ? built[0]?.metadata['containerimage.config.digest'] : undefined
  return (config as Digest | undefined) ?? root.digest
}

function metadataOf(built: readonly Invoked[], invocations: readonly Invocation[], { root }: Layout): Metadata {
  const [only, ...others] = built.map(({ metadata }) => withoutWarnings(metadata))
  if (only && others.length === 0) return only
  const byPlatform = built.map(({ metadata }, at) => [invocations[at]?.platforms.join(','), withoutWarnings(metadata)])
  return {
    ...Object.fromEntries(byPlatform),
    'containerimage.digest': root.digest,
    'containerimage.descriptor': root,
  }
}

async function sizesOf(
  layout: Layout,
  platforms: ReadonlyMap<string, Descriptor>,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for (const [name, descriptor] of platforms) {
    const { config, layers } = await readManifest(layout, descriptor)
    sizes.set(
      name,
      [config, ...layers].reduce((sum, { size }) => sum + size, 0),
    )
  }
  return sizes
}
