import { plain } from '../../core/plain.ts'
import { shownPath } from '../../layers/entry.ts'
import type { LayerAnalysis, PlatformAnalysis } from '../analysis.ts'

/** What costs: a layer with its command, or a path that is dead. */
export interface Cause {
  readonly bytes: number
  /** One line of plain text, e.g. `layer 3 (Dockerfile:5): RUN pip install .` */
  readonly text: string
}

const most = 3

export function largestLayers({ layers }: Pick<PlatformAnalysis, 'layers'>, compressed: boolean): readonly Cause[] {
  return layers
    .map((layer, at) => ({
      bytes: compressed ? layer.compressed : layer.size,
      text: `${layerName(layers, at)}${layer.command === '' ? '' : `: ${plain(layer.command, 80)}`}`,
    }))
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, most)
}

export function mostWasted({ waste, layers }: Pick<PlatformAnalysis, 'waste' | 'layers'>): readonly Cause[] {
  return waste.paths.slice(0, most).map(({ path, bytes, from, by }) => ({
    bytes,
    text: `${plain(shownPath(path), 80)} of ${layerName(layers, from)}, dead by ${layerName(layers, by)}`,
  }))
}

/** `layer 5 (Dockerfile:12)`: people count from one, and know their Dockerfile better than its layers. */
export function layerName(layers: readonly LayerAnalysis[], at: number): string {
  const place = layers[at]?.place
  return `layer ${at + 1}${place ? ` (${plain(place.file, 60)}:${place.line})` : ''}`
}
