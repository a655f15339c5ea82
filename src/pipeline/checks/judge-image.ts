import { dirname, join } from 'node:path'
import type { Shown } from '../../core/shown.ts'
import type { Stage } from '../../core/stage.ts'
import type { Verdict } from '../../core/verdict.ts'
import type { PlatformLayers } from '../../layers/read-layers.ts'
import type { LayerPlaces } from '../../lint/index.ts'
import type { Sboms } from '../../sbom/index.ts'
import type { Finding } from '../../scan/index.ts'
import type { Scanner } from '../../trivy/plan.ts'
import type { Pass } from '../../trivy/report.ts'
import type { Image } from '../image/image.ts'
import { addSarif, addShown } from '../report/report.ts'
import type { CheckWorld, Started } from './check-world.ts'
import { judgeScan } from './judge-scan.ts'
import { judgeSize } from './judge-size.ts'
import { basesOf } from './known-bases.ts'
import { scanCache } from './scan-cache.ts'

export interface Judging {
  /** Whether no secret was found in the history and in the image: from then on blobs may go up. */
  readonly clean: Promise<boolean>
  /** What is to be attested, as soon as it is known; undefined where a gate of it failed. Others may still run. */
  readonly attestable: Promise<Checked | undefined>
  /** Everything is judged and told to the report. Rejects when a check broke down, not when a gate failed. */
  readonly done: Promise<Checked>
}

/** What the checks made, for whoever attests it. */
export interface Checked {
  /** Of a scan for vulnerabilities; undefined where there was none. */
  readonly passes: readonly Pass[] | undefined
  readonly sboms: Sboms | undefined
}

/** What one check gives. */
interface Judged {
  readonly stage: Stage
  readonly shown: Shown
  readonly verdict?: Verdict
}

/**
 * The checks of one image, side by side: one Trivy run a platform feeds scan, sbom and the image half of secrets.
 *
 * @param buildSeconds undefined where nothing was built
 */
export function judgeImage(
  image: Image | undefined,
  world: CheckWorld,
  started: Started,
  buildSeconds?: number,
): Judging {
  const { inputs, host, report } = world
  const wants = (stage: Stage) => inputs.stages.includes(stage)
  const folder = dirname(report.outputs['report-json'] ?? '')
  const passes = image ? trivyPasses(image, world, started) : Promise.resolve(undefined)

  const bases = image && basesOf(image, world)

  const judgeSecrets = async (): Promise<Judged | undefined> => {
    if (!started.secretsPlan) return undefined
    const secrets = await import('../../secrets/index.ts')
    const found = secrets.judge(await started.history, await passes)
    addSarif(report, await secrets.write(found, folder, host.redact, image?.name ?? ''))
    return { stage: 'secrets', shown: secrets.show(found), verdict: found.verdict }
  }
  let weaknesses: readonly Finding[] | undefined
  const judgeFindings = async (): Promise<Judged | undefined> => {
    const given = await passes
    if (!started.scanPlan || !given || !image || !bases) return undefined
    const { shown, verdict, findings } = await judgeScan(image, given, started.scanPlan, folder, world, started, bases)
    weaknesses = findings
    report.weaknesses = findings
    report.passes = given
    return { stage: 'scan', shown, verdict }
  }
  // Who looks into the layers shares one walk over them.
  let walked: Promise<readonly PlatformLayers[]> | undefined
  const layersOf = (image: Image) => {
    const first = (['analyze', 'lint', 'test'] as const).find(wants) ?? 'analyze'
    walked ??= world.clock(first).within(async (own) => {
      const { readLayers } = await import('../../layers/read-layers.ts')
      return readLayers(image.layout, image.verified, own, image.source)
    })
    return walked
  }
  const lint = async (): Promise<Judged | undefined> => {
    const looked = await started.lint
    if (!looked) return undefined
    const room = await import('../../lint/index.ts')
    const layers = image && wants('build') ? await layersOf(image) : []
    const linted = room.judge(looked, layers)
    addSarif(report, await room.write(linted, folder, host.redact))
    return { stage: 'lint', shown: room.show(linted), verdict: linted.verdict }
  }
  const analyze = async (): Promise<Judged | undefined> => {
    if (!started.analyzePlan || !image || !bases) return undefined
    const layers = await layersOf(image)
    // What image-ref names was built of another Dockerfile, for all we know.
    const places = wants('build') ? await placesOf(layers, started) : new Map()
    const judged = await judgeSize({ image, layers, bases, places, buildSeconds }, started.analyzePlan, world, started)
    return { stage: 'analyze', ...judged }
  }
  const test = async (): Promise<Judged | undefined> => {
    const { testPlan: plan } = started
    if (!plan || !image) return undefined
    const room = await import('../../test/index.ts')
    const { layout, verified } = image
    const tested = await world
      .clock('test')
      .within((own) =>
        room.run(plan, { layout, verified, layers: () => layersOf(image) }, () => world.docker(host), own),
      )
    for (const line of tested.remarks) host.log.info(line)
    await room.write(tested, folder, host.redact)
    return { stage: 'test', shown: room.show(tested), ...(tested.verdict ? { verdict: tested.verdict } : {}) }
  }
  let sboms: Sboms | undefined
  const describe = async (): Promise<Judged | undefined> => {
    if (!wants('sbom') || !image) return undefined
    const sbom = await import('../../sbom/index.ts')
    const plan = sbom.plan(inputs, { image: image.name, folder, created: world.facts.created })
    // The time in which Trivy looks is the scan's.
    const source = plan.generator === 'syft' ? image.layout : ((await passes) ?? [])
    sboms = await world.clock('sbom').within((host) => sbom.run(plan, source, started.tools, host))
    return { stage: 'sbom', shown: sbom.show(sboms) }
  }

  const [secrets, scan, sbom] = [judgeSecrets(), judgeFindings(), describe()]
  const all = Promise.allSettled([scan, secrets, lint(), analyze(), sbom, test()])
  const checkedSoFar = async (): Promise<Checked> => ({
    passes: started.scanPlan?.scanners.includes('vuln') ? await passes : undefined,
    sboms,
  })
  return {
    attestable: Promise.all([secrets, scan, sbom]).then(
      (judged) => (judged.every((one) => one?.verdict?.passed ?? true) ? checkedSoFar() : undefined),
      () => undefined,
    ),
    clean: secrets.then(
      (judged) => judged?.verdict?.passed ?? true,
      () => false,
    ),
    done: all.then(async (outcomes) => {
      // What one check found is told, also where another one broke down.
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected' || !outcome.value) continue
        const { stage, shown, verdict } = outcome.value
        addShown(report, stage, shown)
        if (verdict) report.verdicts.push(verdict)
      }
      if (report.looked) {
        const packages = wants('sbom') ? await passes.catch(() => undefined) : undefined
        report.looked = { ...report.looked, findings: weaknesses, passes: packages }
      }
      const broken = outcomes.find((outcome) => outcome.status === 'rejected')
      if (broken) throw broken.reason
      return checkedSoFar()
    }),
  }
}

/** Where lint could not read the Dockerfile, that is told by lint. */
async function placesOf(layers: readonly PlatformLayers[], { lint }: Started): Promise<LayerPlaces> {
  const looked = await lint.catch(() => undefined)
  if (!looked) return new Map()
  const { layerPlaces } = await import('../../lint/index.ts')
  return layerPlaces(looked, layers)
}

async function trivyPasses(image: Image, world: CheckWorld, started: Started): Promise<readonly Pass[] | undefined> {
  const { inputs, clock } = world
  const wants = (stage: Stage) => inputs.stages.includes(stage)
  const forSbom = wants('sbom') && inputs.sbomGenerator === 'trivy'
  if (!wants('scan') && !wants('secrets') && !forSbom) return undefined
  const { pass } = await import('../../trivy/index.ts')
  const scanners: readonly Scanner[] = [
    ...(started.scanPlan?.scanners ?? []),
    ...(wants('secrets') ? (['secret'] as const) : []),
  ]
  return clock(wants('scan') ? 'scan' : wants('secrets') ? 'secrets' : 'sbom').within(async (host) => {
    const plan = {
      layout: image.layout,
      image: image.name,
      verified: image.verified,
      // One that was asked for and is missing is a failure, not "no findings there".
      ...(inputs.platforms.length > 0 ? { platforms: inputs.platforms } : {}),
      scanners,
      ignoreFile: started.scanPlan?.ignoreFile,
      vex: started.scanPlan?.vex ?? [],
      cacheDir: scanCache(inputs, host),
      folder: join(await host.tempDir(), 'trivy'),
    }
    return pass(plan, await started.tools.get('trivy'), await started.database, host)
  })
}
