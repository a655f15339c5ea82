import { bytesText } from '../../core/bytes-text.ts'
import { plain } from '../../core/plain.ts'
import type { Held, Judged } from '../budgets/judge.ts'

/** Size against budget, for the run's one line: `linux/amd64 58 MB compressed, 166 MB of 500 MB uncompressed; linux/arm64 …`. */
export function sizesLine({ analysis, held }: Pick<Judged, 'analysis' | 'held'>): string {
  const line = ({ platform, compressed }: { readonly platform: string; readonly compressed: number }) => {
    const budget = (name: Held['budget']) => held.find((one) => one.platform === platform && one.budget === name)?.text
    const uncompressed = budget('uncompressed')
    return [
      `${plain(platform, 80)} ${budget('compressed') ?? bytesText(compressed)} compressed`,
      ...(uncompressed === undefined ? [] : [`${uncompressed} uncompressed`]),
    ].join(', ')
  }
  return analysis.platforms.map(line).join('; ')
}
