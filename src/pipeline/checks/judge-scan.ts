import { join } from 'node:path'
import { InterruptedError, messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { Shown } from '../../core/shown.ts'
import type { Verdict } from '../../core/verdict.ts'
import { platformsOf, readManifest } from '../../oci/layout.ts'
import { parseReference, referenceName, repositoryName } from '../../oci/reference.ts'
import { downloadImage } from '../../registry/download-image.ts'
import type { BaseImage, Compared, Finding, ScanPlan } from '../../scan/index.ts'
import type { Pass } from '../../trivy/report.ts'
import type { Image } from '../image/image.ts'
import { addSarif } from '../report/report.ts'
import { endedBy } from '../stage-clock.ts'
import type { CheckWorld, Started } from './check-world.ts'
import { type Bases, impatient } from './known-bases.ts'
import { scanCache } from './scan-cache.ts'

/** Seconds are spent on it only where the gate failed. */
const updateTime = 60_000

/** The scan's verdict, with what came from the base and what this change added where that can be known. */
export async function judgeScan(
  image: Image,
  passes: readonly Pass[],
  plan: ScanPlan,
  folder: string,
  world: CheckWorld,
  started: Started,
  known: Bases,
): Promise<{ readonly shown: Shown; readonly verdict: Verdict; readonly findings: readonly Finding[] }> {
  const scan = await import('../../scan/index.ts')
  return world.clock('scan').within(async (host) => {
    const given = { image: image.name, now: host.now() }
    // The verdict is there before anything else is asked, and stays whatever becomes of that.
    let scanned = scan.judge(plan, passes, given)
    await advice('what the base brings and what changed', world, async () => {
      const [compare, bases] = await Promise.all([
        comparePasses(image, plan, world, started, host),
        scanned.findings.length === 0 ? new Map<string, BaseImage>() : basesOf(known),
      ])
      if (!compare && bases.size === 0) return
      const compared = { ...given, ...(compare ? { compare } : {}) }
      scanned = scan.judge(plan, passes, { ...compared, bases })
      if (scanned.verdict.passed || bases.size === 0) return
      const updating = endedBy(host, AbortSignal.timeout(updateTime))
      const newer = await newerBases(bases, plan, world, started, updating)
      if (newer) scanned = scan.judge(plan, passes, { ...compared, bases: newer })
    })
    const { sarif } = await scan.write(scanned, folder, host.redact)
    addSarif(world.report, sarif)
    await host.log.group(`Scan of ${image.name}`, async (log) => scan.table(scanned).forEach(log.info))
    return { shown: scan.show(scanned), verdict: scanned.verdict, findings: scanned.findings }
  })
}

/** Nothing fails for it but the interruption of the run. */
async function advice(what: string, world: CheckWorld, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (world.host.signal.aborted) throw error
    world.host.log.info(`${what} cannot be told: ${messageOf(error)}`)
  }
}

/** Findings of the image that `compare-with` names. One that cannot be had is told; nothing fails for it. */
async function comparePasses(
  image: Image,
  plan: ScanPlan,
  world: CheckWorld,
  started: Started,
  host: Host,
): Promise<Compared | undefined> {
  const other = await started.other
  // Where it is not there, or cannot be had, that was told.
  if (!other || !('layout' in other)) return undefined
  try {
    const { layout, name, verified, text } = other
    const platforms = new Set((await platformsOf(image.layout)).keys())
    for (const [platform, manifest] of await platformsOf(layout))
      if (platforms.has(platform)) await other.need((await readManifest(layout, manifest)).layers)
    const passes = await scanAgain({ layout, name, verified }, platforms, 'compare-with', plan, world, started, host)
    return { reference: text, passes }
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    host.log.warning(`what changed since ${other.text} cannot be told: ${messageOf(error)}`)
    return undefined
  }
}

async function basesOf(known: Bases): Promise<Map<string, BaseImage>> {
  return new Map(
    [...(await known())].map(([platform, { reference, ...base }]) => [
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
        const client = world.registry(host, impatient)
        const head = await client.headManifest(reference, reference.tag ?? 'latest')
        if (!head || [...bases.values()].some(({ digest }) => digest === head.digest)) return
        const dir = join(await host.tempDir(), `newer-base-${at}`)
        const pinned = { ...reference, digest: head.digest }
        const platforms = new Set(bases.keys())
        const layout = await downloadImage(client, pinned, dir, { platforms, layers: true })
        const name = repositoryName(reference)
        newer.set(text, {
          digest: head.digest,
          passes: await scanAgain(
            { layout, name, verified: true },
            platforms,
            `newer-base-${at}`,
            plan,
            world,
            started,
            host,
          ),
        })
      } catch (error) {
        if (world.host.signal.aborted) throw error
        host.log.info(`whether ${text} has an update cannot be told: ${messageOf(error)}`)
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
  { layout, name, verified }: Image,
  only: ReadonlySet<string>,
  folder: string,
  plan: ScanPlan,
  { inputs }: CheckWorld,
  { tools, database }: Started,
  host: Host,
): Promise<readonly Pass[]> {
  const { pass } = await import('../../trivy/index.ts')
  const passPlan = {
    layout,
    image: name,
    verified,
    only,
    scanners: plan.scanners,
    ignoreFile: plan.ignoreFile,
    vex: plan.vex,
    cacheDir: scanCache(inputs, host),
    folder: join(await host.tempDir(), `trivy-${folder}`),
  }
  return pass(passPlan, await tools.get('trivy'), await database, host)
}
