import { changeTables, comparisonLine, figureTable } from '../../analyze/compare/show-comparison.ts'
import { bytesText } from '../../core/bytes-text.ts'
import { code, escaped } from '../../core/markdown.ts'
import type { EarlierRun } from './earlier-run.ts'
import { timeFigures } from './times.ts'
import type { Two } from './two.ts'

/** The comparison as Markdown: the table of both, then what changed. */
export function showTwo({ a, b, platforms, onlyA, onlyB, bandwidth, held }: Two): string {
  const side = (name: string, { text, image }: Two['a']) => `${name}: ${code(text, 200)} ${image.layout.root.digest}`
  const alone = (name: string, some: readonly string[]) =>
    some.map((platform) => `Only ${name} has ${escaped(platform, 80)}.`)
  const parts = platforms.flatMap((comparison) => [
    `### ${comparisonLine(comparison)}`,
    '',
    ...figureTable(comparison, ['A', 'B'], bandwidth, timeFigures(a.run, b.run, comparison.platform)),
    ...changeTables(comparison, ['A', 'B']),
  ])
  const failed = held
    .filter(({ passed }) => !passed)
    .map(({ platform, text, causes }) => {
      const why = causes.map((cause) => `${bytesText(cause.bytes)} ${escaped(cause.text)}`).join(', ')
      return `max-increase, ${escaped(platform, 80)}: ${text}${why === '' ? '' : `; what grew: ${why}`}`
    })
  return [
    side('A', a),
    side('B', b),
    '',
    ...parts,
    ...cacheNote('A', a.run),
    ...cacheNote('B', b.run),
    ...alone('A', onlyA),
    ...alone('B', onlyB),
    ...failed,
  ].join('\n')
}

/** The time of a build from the cache is none that one could compare. */
function cacheNote(name: string, run: EarlierRun | undefined): readonly string[] {
  if (!run?.steps || run.steps.cached === 0) return []
  return [`${name} was built with ${run.steps.cached} of ${run.steps.total} steps from the cache.`]
}
