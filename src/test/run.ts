import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { allEnded } from '../core/all-ended.ts'
import { InterruptedError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { slots } from '../core/slots.ts'
import type { Docker } from '../docker/docker.ts'
import type { Container } from '../docker/engine/container.ts'
import { type Engine, openEngine } from '../docker/engine/engine.ts'
import { type ServedLayout, serveLayout } from '../docker/engine/serve-layout.ts'
import { referencesOf, removeImage, takeImage } from '../docker/engine/take-image.ts'
import type { PlatformLayers } from '../layers/read-layers.ts'
import { type ImageConfig, readConfig } from '../oci/config.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../oci/layout.ts'
import type { Descriptor } from '../oci/manifest.ts'
import { judge } from './judge.ts'
import type { TestPlan } from './plan.ts'
import { cleanUp } from './run/clean-up.ts'
import { probe } from './run/probe.ts'
import { findReach } from './run/reach.ts'
import { runService } from './run/service-run.ts'
import { type RunWorld, runLabel } from './run/world.ts'
import { hideSecrets } from './services/secret-env.ts'
import { judgeStructure, runCommands } from './structure/run-structure.ts'
import { hasCommand, isEmulated } from './target.ts'
import { tellFailures } from './telling/tell-failures.ts'
import type { ServiceResult, StructureResult, Tested } from './tested.ts'

export interface TestedImage {
  readonly layout: Layout
  /** Whether the layout's bytes are known to be those of their digests. */
  readonly verified: boolean
  /** What its layers hold; asked for where a structure file looks into them. */
  layers(): Promise<readonly PlatformLayers[]>
}

/** Containers at once: they wait as much as they work, emulated ones only work. More of them only wait for each other. */
const width = { native: 2 * availableParallelism(), emulated: availableParallelism() }

interface ImagePlatform {
  readonly platform: string
  readonly manifest: Descriptor
  readonly config: ImageConfig
}

/**
 * Starts the image for every service and platform, from the layout's very bytes, and looks into it. The engine is only
 * asked where something is to be run. Whatever was made is removed at the end, however it comes.
 *
 * @param docker on the run's host: the clean-up outlives the stage's time
 */
export async function run(
  plan: TestPlan,
  image: TestedImage,
  docker: () => Promise<Docker>,
  host: Host,
): Promise<Tested> {
  const all = await platformsIn(image.layout)
  const wanted = plan.platforms.length === 0 ? all : all.filter(({ platform }) => plan.platforms.includes(platform))
  const missing = plan.platforms.filter((platform) => !all.some((one) => one.platform === platform))
  const files = lookInside(plan, image, wanted, host)
  files.catch(() => {})
  const idle = wanted.flatMap((on) =>
    plan.services.filter((one) => !hasCommand(one, on.config)).map(({ name }) => skipped(name, on)),
  )
  const commands = plan.structure.some((one) => one.commands.length > 0)
  const busy = wanted.filter(({ config }) => commands || plan.services.some((one) => hasCommand(one, config)))
  const ran =
    busy.length === 0 ? { services: [], structure: [] } : await runAll(plan, image.layout, busy, await docker(), host)
  const order = plan.services.map(({ name }) => name)
  const services = [...idle, ...ran.services].sort(
    (one, other) => order.indexOf(one.service) - order.indexOf(other.service),
  )
  const structure = [...(await files), ...ran.structure]
  const tested = judge({ services, structure, missing, warnings: plan.warnings })
  await tellFailures(tested, host)
  return tested
}

async function platformsIn(layout: Layout): Promise<readonly ImagePlatform[]> {
  return Promise.all(
    [...(await platformsOf(layout))].map(async ([platform, manifest]) => {
      const { config } = await readManifest(layout, manifest)
      return { platform, manifest, config: readConfig(await readFile(blobPath(layout.dir, config.digest))) }
    }),
  )
}

async function lookInside(
  { structure }: TestPlan,
  image: TestedImage,
  wanted: readonly ImagePlatform[],
  { signal }: Host,
): Promise<readonly StructureResult[]> {
  const looks = structure.filter(
    ({ existence, contents, metadata }) => existence.length + contents.length > 0 || metadata,
  )
  if (looks.length === 0) return []
  const layers = (await image.layers()).filter(({ platform }) => wanted.some((one) => one.platform === platform))
  const options = { dir: image.layout.dir, verified: image.verified, signal }
  return (await allEnded(looks.flatMap((file) => layers.map((on) => judgeStructure(file, on, options))))).flat()
}

async function runAll(plan: TestPlan, layout: Layout, platforms: readonly ImagePlatform[], docker: Docker, host: Host) {
  const id = randomBytes(6).toString('hex')
  const name = `image-pipeline-${id}`
  hideSecrets(plan.services, host)
  const engine = await openEngine(docker, host)
  const served = await serveLayout(layout, name)
  const references = platforms.flatMap(({ manifest }) => Object.values(referencesOf({ name, manifest }, served)))
  const cleaning = cleanUp({ id, name, containers: containersOf(plan, platforms.length), references }, docker, host)
  const ended: Container[] = []
  const made: string[] = []
  const world: RunWorld = {
    host,
    engine,
    reach: await findReach(docker.env, engine),
    probe,
    clock: () => performance.now(),
    sleep: (milliseconds) => sleep(milliseconds, host.signal),
    nextName: cleaning.nextName,
    async retire(container) {
      ended.push(container)
      await container.kill()
    },
    // With its container there it would only lose its name.
    discard: (image) => void made.push(image),
    labels: { [runLabel]: id },
    unfit: new Map(),
  }
  const services: ServiceResult[] = []
  const structure: StructureResult[] = []
  const onPlatform = async ({ platform, manifest, config }: ImagePlatform): Promise<void> => {
    const emulated = isEmulated(platform, engine.architecture)
    const target = { platform, config, emulated }
    const { reference, how } = await takeImage({ layout, manifest, platform, name }, served, engine, docker, host)
    host.log.debug(`${platform} ${how} as ${reference}${emulated ? ', emulated' : ''}`)
    const atOnce = slots(emulated ? width.emulated : width.native)
    const { timeout, nonRoot, readOnly } = plan
    await allEnded([
      ...plan.services
        .filter((service) => hasCommand(service, config))
        .map((service) =>
          atOnce(async () => {
            services.push(await runService({ service, target, reference, timeout, nonRoot, readOnly }, world))
          }),
        ),
      ...plan.structure.map((file) =>
        atOnce(async () => {
          structure.push(...(await runCommands(file, { target, reference, timeout }, world)))
        }),
      ),
    ])
  }
  try {
    // What is emulated takes all of the machine: the others' times would be its.
    const emulated = (one: ImagePlatform) => isEmulated(one.platform, engine.architecture)
    await allEnded(platforms.filter((one) => !emulated(one)).map(onPlatform))
    await allEnded(platforms.filter(emulated).map(onPlatform))
  } catch (error) {
    engine.close()
    await served.close()
    throw error
  }
  // Half as long as a service takes: nobody has to wait for it but the end of the run.
  cleaning.goesOn(removeAll({ containers: ended, images: [...references, ...made.reverse()] }, engine, served))
  return { services, structure }
}

async function removeAll(
  { containers, images }: { readonly containers: readonly Container[]; readonly images: readonly string[] },
  engine: Engine,
  served: ServedLayout,
): Promise<void> {
  try {
    await allEnded(containers.map((container) => container.remove()))
    for (const reference of images) await removeImage(reference, engine)
  } finally {
    engine.close()
    await served.close()
  }
}

/** At most: each service twice, each command with its setup twice, and its teardown. */
function containersOf({ services, structure }: TestPlan, platforms: number): number {
  const commands = structure
    .flatMap((file) => file.commands)
    .reduce((sum, { setup, teardown }) => sum + 2 * setup.length + 1 + teardown.length, 0)
  return platforms * (2 * services.length + commands)
}

function skipped(service: string, { platform }: ImagePlatform): ServiceResult {
  const check = { check: 'starts', outcome: 'skip', reason: 'the image has no command', seconds: 0 } as const
  return { service, platform, emulated: false, passed: true, checks: [check] }
}

/** Many wait at once: each listens to a signal of its own. */
async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(milliseconds, undefined, { signal: AbortSignal.any([signal]) })
  } catch (error) {
    throw new InterruptedError(error)
  }
}
