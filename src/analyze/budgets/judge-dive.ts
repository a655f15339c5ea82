import { plain } from '../../core/plain.ts'
import { shownPath } from '../../layers/entry.ts'
import type { PlatformAnalysis } from '../analysis.ts'
import type { Cause } from './causes.ts'
import type { DiveRules } from './dive-rules.ts'
import type { Held } from './held.ts'

/** dive's rules in dive's words. Its comparisons are strict; what is no number fails none. */
export function judgeDive({ platform, dive }: PlatformAnalysis, rules: DiveRules | undefined): readonly Held[] {
  if (!rules) return []
  const { efficiency, wastedBytes, wastedUserPercent } = dive
  const causes = dive.inefficient.slice(0, 3).map(
    ({ path, count, cumulative }): Cause => ({
      bytes: cumulative,
      text: `${plain(shownPath(path.slice(1)), 80)} in ${count} layers`,
    }),
  )
  const held = (budget: Held['budget'], limit: number | undefined, failed: (limit: number) => boolean, text: string) =>
    limit === undefined
      ? []
      : [
          {
            budget,
            platform,
            passed: !failed(limit),
            text: `${text} (.dive-ci: ${limit})`,
            causes: failed(limit) ? causes : [],
          },
        ]
  const ofUser = wastedBytes === 0 ? '0' : (wastedUserPercent * 100).toFixed(2)
  return [
    ...held(
      'lowestEfficiency',
      rules.lowestEfficiency,
      (limit) => limit > efficiency,
      `efficiency: ${(efficiency * 100).toFixed(2)} %`,
    ),
    ...held(
      'highestWastedBytes',
      rules.highestWastedBytes,
      (limit) => wastedBytes > limit,
      `wastedBytes: ${wastedBytes} bytes (${humanBytes(wastedBytes)})`,
    ),
    ...held(
      'highestUserWastedPercent',
      rules.highestUserWastedPercent,
      (limit) => wastedUserPercent > limit,
      `userWastedPercent: ${ofUser.replace('Infinity', '+Inf')} %`,
    ),
  ]
}

/** As dive's library writes sizes: `1.2 MB`, `83 MB`. */
export function humanBytes(bytes: number): string {
  if (bytes < 10) return `${bytes} B`
  const power = Math.floor(Math.log(bytes) / Math.log(1000))
  const value = Math.floor((bytes / 1000 ** power) * 10 + 0.5) / 10
  return `${value < 10 ? value.toFixed(1) : evenly(value)} ${['B', 'kB', 'MB', 'GB', 'TB', 'PB'][power]}`
}

/** Go rounds a half to the even number. */
function evenly(value: number): number {
  const below = Math.floor(value)
  return value - below === 0.5 ? below + (below % 2) : Math.round(value)
}
