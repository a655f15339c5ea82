import { join } from 'node:path'
import type { Analysis } from '../../analyze/analysis.ts'
import type { Compared } from '../../analyze/compare/compared.ts'
import { InterruptedError, messageOf, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { LayerSource } from '../../layers/layer-source.ts'
import type { PlatformLayers } from '../../layers/read-layers.ts'
import type { ImageRef } from '../../oci/image-ref.ts'
import { type Layout, platformsOf } from '../../oci/layout.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { type OtherImage, openOther } from './other-image.ts'
import { layerOpener, otherLayers } from './other-layers.ts'

/** The image that `compare-with` names; `absent` where there is none yet, `problem` where it cannot be had. */
export type Other = OtherImage | Exclude<Compared, { readonly platforms: unknown }>

/** Looks for it, beside the build. What it finds missing is told here, once; nothing fails. @throws InterruptedError */
export async function findOther(ref: ImageRef, registry: () => RegistryClient, host: Host): Promise<Other> {
  try {
    const dir = join(await host.tempDir(), 'compare-with')
    const found = await openOther(ref, dir, async () => registry(), host)
    if (found) return found
    host.log.notice(`compare-with: there is no ${ref.text} yet, so nothing is compared`)
    return { name: ref.text, absent: true }
  } catch (error) {
    return problemWith(ref.text, error, host)
  }
}

/** The image of this run, looked into. */
export interface ThisImage {
  readonly layout: Layout
  readonly source: LayerSource
  readonly layers: readonly PlatformLayers[]
  readonly analysis: Analysis
}

/** The new image against the other one, platform by platform. @throws InterruptedError */
export async function compareWith(
  other: Other,
  { layout, source, layers, analysis }: ThisImage,
  host: Host,
): Promise<Compared> {
  if (!('layout' in other)) return other
  try {
    const [{ analyse }, { compare }] = await Promise.all([
      import('../../analyze/analyse.ts'),
      import('../../analyze/compare/compare.ts'),
    ])
    const there = await platformsOf(other.layout)
    const platforms = layers.map(({ platform }) => platform)
    const before = await otherLayers(other, platforms, host)
    const analysed = analyse(before)
    const [was, is] = [layerOpener([other.layout, layout], other), layerOpener([layout], { source })]
    const compared = layers.flatMap((image) => {
      const analysisOf = ({ platforms }: Analysis) => platforms.find(({ platform }) => platform === image.platform)
      const old = before.find(({ platform }) => platform === image.platform)
      const [oldAnalysis, newAnalysis] = [analysisOf(analysed), analysisOf(analysis)]
      if (!old || !oldAnalysis || !newAnalysis) return []
      return [
        compare(
          { image: old, analysis: oldAnalysis, source: was },
          { image, analysis: newAnalysis, source: is },
          host.signal,
        ),
      ]
    })
    return {
      name: other.text,
      platforms: await Promise.all(compared),
      lacking: platforms.filter((platform) => !there.has(platform)),
    }
  } catch (error) {
    return problemWith(other.text, error, host)
  }
}

/** An image that somebody else made may be broken in ways that we do not know: the run goes on. */
function problemWith(name: string, error: unknown, host: Host): Extract<Compared, { readonly problem: string }> {
  if (error instanceof InterruptedError || host.signal.aborted) throw error
  const problem = messageOf(error)
  host.log.warning(`compare-with: ${name} cannot be compared with: ${problem}`)
  if (!(error instanceof UserError) && error instanceof Error) host.log.debug(error.stack ?? '')
  return { name, problem, cure: error instanceof UserError ? error.cure : 'Name an image that is whole.' }
}
