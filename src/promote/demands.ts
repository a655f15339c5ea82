import { bytesText } from '../core/bytes-text.ts'
import { plain } from '../core/plain.ts'
import type { PlatformSize } from './platforms.ts'

/** What an image must have to go there, as far as its manifests tell. */
export interface Demands {
  /** Platforms that must be there, e.g. `linux/arm64`; others may be there too. */
  readonly platforms: readonly string[]
  /** Bytes, by platform; `''` is for all that have no limit of their own. */
  readonly maxCompressed: ReadonlyMap<string, number>
  readonly maxLayers: ReadonlyMap<string, number>
}

/** Why it may not go there, a line of plain text each; none where it may. What is equal to its budget passes. */
export function refusals(found: readonly PlatformSize[], demands: Demands): readonly string[] {
  const there = found.map(({ platform }) => platform)
  const lacking = demands.platforms.filter((platform) => !there.includes(platform))
  return [
    ...(lacking.length === 0
      ? []
      : [`platforms: it lacks ${lacking.join(', ')}, and has ${plain(there.join(', '), 200) || 'none'}`]),
    ...found.flatMap(({ platform, compressed, layers }) => {
      const name = plain(platform, 100)
      const bytes = limitOf(demands.maxCompressed, platform)
      const count = limitOf(demands.maxLayers, platform)
      return [
        ...(compressed > bytes ? [`max-compressed: ${name} has ${sizes(compressed, bytes)}`] : []),
        ...(layers > count ? [`max-layers: ${name} has ${layers} of ${count}`] : []),
      ]
    }),
  ]
}

function limitOf(limits: ReadonlyMap<string, number>, platform: string): number {
  return limits.get(platform) ?? limits.get('') ?? Number.POSITIVE_INFINITY
}

/** Sizes that would read the same are told to the byte. */
function sizes(found: number, limit: number): string {
  const [one, other] = [bytesText(found), bytesText(limit)]
  return one === other ? `${found} B of ${limit} B` : `${one} of ${other}`
}
