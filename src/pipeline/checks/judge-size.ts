import type { AnalyzePlan } from '../../analyze/plan.ts'
import type { Shown } from '../../core/shown.ts'
import type { Verdict } from '../../core/verdict.ts'
import { folderSource } from '../../layers/layer-source.ts'
import type { PlatformLayers } from '../../layers/read-layers.ts'
import type { LayerPlaces } from '../../lint/index.ts'
import { referenceName } from '../../oci/reference.ts'
import type { Image } from '../image/image.ts'
import type { CheckWorld, Started } from './check-world.ts'
import type { Bases } from './known-bases.ts'
import { writeDiveJson } from './write-dive-json.ts'

/** What is judged, and what is known of it. */
export interface Sized {
  readonly image: Image
  readonly layers: readonly PlatformLayers[]
  readonly bases: Bases
  /** Lines of the Dockerfile, where it is known that it made the image. */
  readonly places: LayerPlaces
  /** undefined where nothing was built. */
  readonly buildSeconds: number | undefined
}

/** What the layers hold and what is wasted in them, held to the budgets. */
export async function judgeSize(
  { image, layers, bases, places, buildSeconds }: Sized,
  plan: AnalyzePlan,
  { inputs, facts, host, report, clock }: CheckWorld,
  started: Started,
): Promise<{ readonly shown: Shown; readonly verdict?: Verdict }> {
  const room = await import('../../analyze/index.ts')
  const { layout, verified, source = folderSource(image.layout.dir) } = image
  const analysis = await clock('analyze').within(async (own) => {
    const known = [...(await bases())].map(
      ([platform, { reference, diffIds }]) =>
        [platform, { name: referenceName(reference), layers: diffIds.length }] as const,
    )
    const analysed = room.analyse(layers, { bases: new Map(known), places })
    return room.confirm(analysed, layers, source, verified, own)
  })
  if (inputs.diveJson !== '') await writeDiveJson(inputs.diveJson, layers, analysis, host)
  const other = await started.other
  const compared = await clock('analyze').within(async (own) => {
    if (!other) return undefined
    const { compareWith } = await import('../compare/compare-with.ts')
    return compareWith(other, { layout, source, layers, analysis }, own)
  })
  const judged = room.judge(analysis, plan, buildSeconds, compared)
  report.looked = {
    image: image.name,
    digest: layout.root.digest,
    created: buildSeconds === undefined ? '' : facts.created.toISOString(),
    run: facts.runUrl,
    layers,
    judged,
    plan,
  }
  for (const line of judged.idle) host.log.warning(line)
  return { shown: room.show(judged), ...(judged.verdict ? { verdict: judged.verdict } : {}) }
}
