import { plain } from '../core/plain.ts'
import { shownPath } from '../layers/entry.ts'
import type { PlatformAnalysis } from './analysis.ts'
import type { Waste } from './measures/waste.ts'

/** What costs: a layer with its command, or a path that is dead. */
export interface Cause {
  readonly bytes: number
  /** One line of plain text, e.g. `layer 3: RUN pip install .` */
  readonly text: string
}

const most = 3

export function largestLayers({ layers }: PlatformAnalysis, compressed: boolean): readonly Cause[] {
  return layers
    .map((layer, at) => ({
      bytes: compressed ? layer.compressed : layer.size,
      text: `layer ${at + 1}${layer.command === '' ? '' : `: ${plain(layer.command, 80)}`}`,
    }))
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, most)
}

export function mostWasted({ paths }: Waste): readonly Cause[] {
  return paths.slice(0, most).map(({ path, bytes, from, by }) => ({
    bytes,
    text: `${plain(shownPath(path), 80)} of layer ${from + 1}, dead by layer ${by + 1}`,
  }))
}
