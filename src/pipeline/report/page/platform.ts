import type { PlatformAnalysis } from '../../../analyze/analysis.ts'
import type { Held, Judged } from '../../../analyze/budgets/judge.ts'
import type { Compared } from '../../../analyze/compare/compared.ts'
import type { AnalyzePlan } from '../../../analyze/plan.ts'
import type { PlatformLayers } from '../../../layers/read-layers.ts'
import type { PlatformPage } from '../../../page/data.ts'

/** One platform as the HTML report shows it. */
export function platformPage(
  read: PlatformLayers,
  found: PlatformAnalysis,
  { held, compared }: Pick<Judged, 'held' | 'compared'>,
  plan: AnalyzePlan | undefined,
): PlatformPage {
  const { platform, digest, compressed, uncompressed, waste, dive, files, base, user } = found
  return {
    platform,
    digest,
    sizes: {
      compressed,
      uncompressed,
      wasted: waste.total,
      efficiency: dive.efficiency,
      files,
      ...(base === undefined ? {} : { base }),
      ...(user === undefined ? {} : { user }),
    },
    ...previousOf(platform, compared),
    budgets: held
      .filter((one) => one.platform === platform || one.platform === '')
      .map(({ budget, text, passed, causes }) => {
        const limit = plan && limitOf(budget, platform, plan)
        return { name: budget, text, passed, causes, ...(limit === undefined ? {} : { limit }) }
      }),
    layers: found.layers.map(({ digest, command, compressed, size, wasted, killed, ofBase, place }, at) => ({
      digest,
      command,
      compressed,
      size,
      wasted,
      killed,
      ofBase,
      ...(place ? { place: { file: place.file, line: place.line } } : {}),
      entries: read.layers[at]?.entries ?? [],
    })),
    dead: waste.paths,
    duplicates: found.duplicates,
    rewrites: found.rewrites,
  }
}

function previousOf(platform: string, compared: Compared | undefined): Pick<PlatformPage, 'previous'> {
  if (!compared || !('platforms' in compared)) return {}
  const before = compared.platforms.find((one) => one.platform === platform)?.before
  if (!before) return {}
  const { compressed, uncompressed, waste } = before
  return { previous: { label: compared.name, compressed, uncompressed, wasted: waste.total } }
}

/** Of a budget in bytes. */
function limitOf(budget: Held['budget'], platform: string, plan: AnalyzePlan): number | undefined {
  if (budget === 'wasted') return plan.wasted?.bytes
  if (budget !== 'compressed' && budget !== 'uncompressed') return undefined
  const limits = plan[budget]
  return limits.get(platform) ?? limits.get('')
}
