import { code, escaped } from '../../core/markdown.ts'
import type { Compared } from './compared.ts'
import { usualBandwidth } from './figures.ts'
import { reportedComparison } from './report-comparison.ts'
import { comparisonLine, figureTable, foldedChanges } from './show-comparison.ts'

/** How the summary's section begins: what became of each platform since the image that it is compared with. */
export function comparedPart(compared: Compared): readonly string[] {
  const name = code(compared.name, 200)
  if ('absent' in compared) return [`Compared with ${name}: there is no such image yet.`, '']
  if ('problem' in compared) return [`Not compared with ${name}: ${escaped(compared.problem, 300)}`, '']
  const lacking = compared.lacking.map((platform) => `Not compared: ${code(platform)}, which ${name} lacks.`)
  const platforms = compared.platforms.flatMap((comparison) => [
    `**${comparisonLine(comparison)}**, compared with ${name}`,
    '',
    ...figureTable(comparison, ['before', 'now'], usualBandwidth),
    ...foldedChanges(comparison),
  ])
  return [...platforms, ...lacking.flatMap((line) => [line, ''])]
}

export function reportedCompared(compared: Compared): object {
  if (!('platforms' in compared)) return compared
  return { ...compared, platforms: compared.platforms.map(reportedComparison) }
}
