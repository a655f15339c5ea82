import { join } from 'node:path'
import { InterruptedError, messageOf } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { Shown } from '../core/shown.ts'
import type { Verdict } from '../core/verdict.ts'
import { platformsOf } from '../oci/layout.ts'
import { parseReference, referenceName, repositoryName } from '../oci/reference.ts'
import { downloadImage } from '../registry/download-image.ts'
import type { BaseImage, Compared, ScanPlan } from '../scan/index.ts'
import type { Pass } from '../trivy/report.ts'
import { findBases } from './bases.ts'
import type { CheckWorld, Started } from './check-world.ts'
import type { Image } from './image.ts'
import { imageNameOf, parseImageRef } from './image-ref.ts'
import { openImageRef } from './open-image-ref.ts'
import { scanCache } from './scan-cache.ts'

/** The scan's verdict, with what came from the base and what this change added where that can be known. */
export async function judgeScan(
  image: Image,
  passes: readonly Pass[],
  plan: ScanPlan,
  folder: string,
  world: CheckWorld,
  started: Started,
): Promise<{ readonly shown: Shown; readonly verdict: Verdict }> {
  const scan = await import('../scan/index.ts')
  return world.clock('scan').within(async (host) => {
    const [compare, bases] = await Promise.all([
      comparePasses(image, plan, world, started, host),
      basesOf(image, world, host),
    ])
    const context = { image: image.name, now: host.now(), ...(compare ? { compare } : {}) }
    let scanned = scan.judge(plan, passes, { ...context, bases })
    if (!scanned.verdict.passed && bases.size > 0) {
      const newer = await newerBases(bases, plan, world, started, host)
      if (newer) scanned = scan.judge(plan, passes, { ...context, bases: newer })
    }
    await scan.write(scanned, folder, host.redact)
    await host.log.group(`Scan of ${image.name}`, async (log) => scan.table(scanned).forEach(log.info))
    return { shown: scan.show(scanned, folder), verdict: scanned.verdict }
  })
}

/** Findings of the image that `compare-with` names. One that cannot be had is told; nothing fails for it. */
async function comparePasses(
  image: Image,
  plan: ScanPlan,
  world: CheckWorld,
  started: Started,
  host: Host,
): Promise<Compared | undefined> {
  const { compareWith } = world.inputs
  if (compareWith === '') return undefined
  try {
    const ref = parseImageRef(compareWith)
    const dir = join(await host.tempDir(), 'compare-with')
    const platforms = new Set((await platformsOf(image.layout)).keys())
    const layout = await openImageRef(ref, dir, async () => world.registry(host), host, platforms)
    const passes = await scanAgain({ layout, name: imageNameOf(ref) }, 'compare-with', plan, world, started, host)
    return { reference: ref.text, passes }
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    host.log.warning(`what changed since ${compareWith} cannot be told: ${messageOf(error)}`)
    return undefined
  }
}

async function basesOf(image: Image, { inputs, registry }: CheckWorld, host: Host): Promise<Map<string, BaseImage>> {
  const dir = join(await host.tempDir(), 'bases')
  const found = await findBases(image.layout, inputs.buildContexts, dir, registry(host), host)
  return new Map(
    [...found].map(([platform, { reference, ...base }]) => [
      platform,
      { ...base, reference: referenceName(reference) },
    ]),
  )
}

/**
 * The bases with what their tags name today, where that is another image: the update that a rebuild would bring.
 * undefined where no tag moved, or nobody could tell.
 */
async function newerBases(
  bases: ReadonlyMap<string, BaseImage>,
  plan: ScanPlan,
  world: CheckWorld,
  started: Started,
  host: Host,
): Promise<ReadonlyMap<string, BaseImage> | undefined> {
  const references = [...new Set([...bases.values()].map(({ reference }) => reference))]
  const newer = new Map<string, { readonly digest: string; readonly passes: readonly Pass[] }>()
  await Promise.all(
    references.map(async (text, at) => {
      try {
        const reference = parseReference(text)
        const client = world.registry(host)
        const head = await client.headManifest(reference, reference.tag ?? 'latest')
        if (!head || [...bases.values()].some(({ digest }) => digest === head.digest)) return
        const dir = join(await host.tempDir(), `newer-base-${at}`)
        const pinned = { ...reference, digest: head.digest }
        const platforms = new Set(bases.keys())
        const layout = await downloadImage(client, pinned, dir, { platforms, layers: true })
        const name = repositoryName(reference)
        newer.set(text, {
          digest: head.digest,
          passes: await scanAgain({ layout, name }, `newer-base-${at}`, plan, world, started, host),
        })
      } catch (error) {
        if (error instanceof InterruptedError) throw error
        host.log.debug(`whether ${text} has an update cannot be told: ${messageOf(error)}`)
      }
    }),
  )
  if (newer.size === 0) return undefined
  return new Map(
    [...bases].map(([platform, base]) => {
      const update = newer.get(base.reference)
      const pass = update?.passes.find((one) => one.platform === platform)
      return [platform, update && pass ? { ...base, newer: { digest: update.digest, pass } } : base]
    }),
  )
}

/** Another image, looked at as this run's own is: same scanners, same ignore file. */
async function scanAgain(
  { layout, name }: Image,
  folder: string,
  plan: ScanPlan,
  { inputs }: CheckWorld,
  { tools, database }: Started,
  host: Host,
): Promise<readonly Pass[]> {
  const { pass } = await import('../trivy/index.ts')
  const passPlan = {
    layout,
    image: name,
    scanners: plan.scanners,
    ignoreFile: plan.ignoreFile,
    vex: plan.vex,
    cacheDir: scanCache(inputs, host),
    folder: join(await host.tempDir(), `trivy-${folder}`),
  }
  return pass(passPlan, await tools.get('trivy'), await database, host)
}
