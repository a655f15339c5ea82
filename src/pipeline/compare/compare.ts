import { dirname, isAbsolute, join } from 'node:path'
import { analyse } from '../../analyze/analyse.ts'
import { judgeIncrease } from '../../analyze/budgets/judge-increase.ts'
import { compare, type PlatformComparison } from '../../analyze/compare/compare.ts'
import { UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { failTogether, type InputSource, parseTable } from '../../core/input.ts'
import { replaceText } from '../../core/replace-file.ts'
import { platformsOf } from '../../oci/layout.ts'
import { openRegistry } from '../open-registry.ts'
import { refuseLinks } from '../report/report-folder.ts'
import { type CompareInputs, compareTable } from './inputs.ts'
import { layerOpener, otherLayers } from './other-layers.ts'
import { nameSide, type OpenedSide, openSide } from './sides.ts'
import type { Two } from './two.ts'
import { twoAsJson } from './two-as-json.ts'

/**
 * Compares two images. Nothing is changed but the file that `json` names.
 *
 * @throws InputError; UserError where one of them is not there or cannot be read, or a link of the checkout leads `json`
 *   elsewhere
 */
export async function compareTwo(words: readonly string[], door: InputSource, host: Host): Promise<Two> {
  const { values, mistakes } = await parseTable(compareTable, [door])
  const [one, other, ...more] = words
  if (one === undefined || other === undefined || more.length > 0) {
    const cure = 'Write image-pipeline compare A B: references, oci-layout://folder, folders, or report.json files.'
    failTogether([{ input: 'compare', value: words.join(' '), problem: 'takes two images', cure }, ...mistakes])
    throw new Error('a mistake was not told')
  }
  const [nameA, nameB] = await Promise.all([nameSide(one, host), nameSide(other, host)])
  failTogether([...[nameA, nameB].flatMap((name) => ('mistake' in name ? [name.mistake] : [])), ...mistakes])
  if ('mistake' in nameA || 'mistake' in nameB) throw new Error('a mistake was not told')
  const path = isAbsolute(values.json) ? values.json : join(host.cwd, values.json)
  if (values.json !== '') await refuseLinks('json', dirname(path), host.cwd)
  const client = async () => (await openRegistry(values, host.env)).registry(host)
  const dir = await host.tempDir()
  const [a, b] = await Promise.all([
    openSide(nameA, join(dir, 'a'), client, host),
    openSide(nameB, join(dir, 'b'), client, host),
  ])
  const two = await compareOpened(a, b, values, host)
  if (values.json !== '') {
    await replaceText(path, host.redact(`${JSON.stringify(twoAsJson(two), null, 2)}\n`)).catch((error: unknown) => {
      throw new UserError(`${values.json} cannot be written`, {
        cure: 'Name a file in a folder that exists.',
        cause: error,
      })
    })
  }
  return two
}

async function compareOpened(a: OpenedSide, b: OpenedSide, values: CompareInputs, host: Host): Promise<Two> {
  const [hasA, hasB] = await Promise.all([a, b].map(async ({ image }) => [...(await platformsOf(image.layout)).keys()]))
  const wanted = (all: readonly string[] = []) =>
    values.platform.length === 0 ? all : all.filter((one) => values.platform.includes(one))
  const [inA, inB] = [wanted(hasA), wanted(hasB)]
  const common = inA.filter((platform) => inB.includes(platform))
  if (common.length === 0)
    throw new UserError(
      `they have no platform in common${values.platform.length === 0 ? '' : ' that was asked for'}: A has ${hasA?.join(', ')}, B has ${hasB?.join(', ')}`,
      { cure: 'Compare images of the same platform.' },
    )
  // One after the other: what both have is walked over once.
  const layersA = await otherLayers(a.image, common, host)
  const layersB = await otherLayers(b.image, common, host)
  const [analysisA, analysisB] = [analyse(layersA), analyse(layersB)]
  const layouts = [a.image.layout, b.image.layout]
  const platforms: PlatformComparison[] = []
  for (const [at, before] of layersA.entries()) {
    const [after, was, is] = [layersB[at], analysisA.platforms[at], analysisB.platforms[at]]
    if (!after || !was || !is) continue
    platforms.push(
      await compare(
        { image: before, analysis: was, source: layerOpener(layouts, a.image) },
        { image: after, analysis: is, source: layerOpener(layouts, b.image) },
        host.signal,
      ),
    )
  }
  const compared = { name: a.text, platforms, lacking: [] }
  return {
    a,
    b,
    platforms,
    onlyA: inA.filter((platform) => !common.includes(platform)),
    onlyB: inB.filter((platform) => !common.includes(platform)),
    bandwidth: values.bandwidth,
    held: judgeIncrease(compared, { increase: values.maxIncrease }),
  }
}
