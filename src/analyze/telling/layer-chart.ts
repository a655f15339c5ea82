import { plain } from '../../core/plain.ts'
import type { LayerAnalysis, PlatformAnalysis } from '../analysis.ts'

/** Bars of one chart: with more its labels cannot be read. */
const mostBars = 12
/** Less than that of the largest is no bar that anybody sees; Mermaid draws nothing as a sliver. */
const leastShare = 0.005

/**
 * The layers that weigh, as Mermaid draws them where the page can: bytes of each, and before them what of it is wasted.
 * The numbers stand in the table too. [] where there is nothing to compare.
 */
export function layerChart({ layers }: Pick<PlatformAnalysis, 'layers'>): readonly string[] {
  const largest = Math.max(0, ...layers.map(({ size }) => size))
  const shown = layers
    .map((layer, at) => ({ layer, at }))
    .filter(({ layer }) => layer.size > largest * leastShare)
    .sort((one, other) => other.layer.size - one.layer.size)
    .slice(0, mostBars)
    .sort((one, other) => one.at - other.at)
  if (shown.length < 2) return []
  const sum = (of: 'size' | 'wasted') => shown.reduce((all, { layer }) => all + layer[of], 0)
  const wastes = sum('wasted') > sum('size') * leastShare
  const numbers = (of: 'size' | 'wasted') => shown.map(({ layer }) => (layer[of] / 1e6).toFixed(1)).join(', ')
  return [
    '```mermaid',
    'xychart-beta horizontal',
    `  title "MB by layer${wastes ? ': all, and wasted' : ''}"`,
    `  x-axis [${shown.map(({ layer, at }) => `"${labelOf(layer, at)}"`).join(', ')}]`,
    `  y-axis "MB" 0 --> ${Math.max(1, Math.ceil(largest / 1e6))}`,
    `  bar [${numbers('size')}]`,
    ...(wastes ? [`  bar [${numbers('wasted')}]`] : []),
    '```',
    '',
  ]
}

/** Only what cannot mean anything to Mermaid or Markdown: a layer's command is a stranger's. */
function labelOf({ command, ofBase }: LayerAnalysis, at: number): string {
  const words = ofBase ? 'base' : plain(command, 24).replace(/[^\p{L}\p{N} ./_-]/gu, ' ')
  return `${at + 1} ${words}`.replace(/\s+/g, ' ').trim()
}
