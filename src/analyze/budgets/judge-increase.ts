import { bytesText } from '../../core/bytes-text.ts'
import { plain } from '../../core/plain.ts'
import type { PlatformComparison } from '../compare/compare.ts'
import type { Compared } from '../compare/compared.ts'
import { signed } from '../compare/figures.ts'
import type { BothLimits } from '../inputs.ts'
import { type AnalyzePlan, percent } from '../plan.ts'
import type { Held } from './held.ts'
import { share } from './limit-text.ts'

/** How many causes are named. */
const most = 3

/**
 * Holds what is pulled against what was: of a size and a share both must be passed to fail. An image that is not there yet
 * holds nothing; one that could not be read is a failure, because a limit that nobody held has not been kept.
 */
export function judgeIncrease(compared: Compared, { increase }: Pick<AnalyzePlan, 'increase'>): readonly Held[] {
  if (increase.size === 0 || 'absent' in compared) return []
  if ('problem' in compared) {
    const text = plain(`could not be held: ${compared.problem}; ${compared.cure}`, 500)
    return [{ budget: 'increase', platform: '', passed: false, text, causes: [] }]
  }
  return compared.platforms.flatMap((comparison) => {
    const limit = increase.get(comparison.platform) ?? increase.get('')
    return limit ? [judgePlatform(comparison, limit)] : []
  })
}

/** Limits that hold nothing because the other image lacks the platform; a line of plain text each. */
export function idleIncrease(compared: Compared, { increase }: Pick<AnalyzePlan, 'increase'>): readonly string[] {
  if (!('lacking' in compared)) return []
  return compared.lacking
    .filter((platform) => increase.has(platform) || increase.has(''))
    .map((platform) => `max-increase holds nothing for ${plain(platform, 80)}: ${compared.name} lacks it`)
}

/** Causes are bytes of files, as a container sees them: what each of them weighs compressed nobody can tell. */
function judgePlatform({ platform, before, after, grown }: PlatformComparison, limit: BothLimits): Held {
  const [was, is] = [before.compressed, after.compressed]
  const growth = is - was
  const part = was === 0 ? Math.sign(growth) : growth / was
  const over = [
    ...(limit.bytes === undefined ? [] : [growth > limit.bytes]),
    ...(limit.share === undefined ? [] : [part > limit.share]),
  ]
  const passed = !over.every(Boolean)
  const ofPart = limit.share === undefined ? '' : ` of ${percent(limit.share)}`
  const size = limit.bytes === undefined ? signed(growth, bytesText) : growthOf(growth, limit.bytes)
  return {
    budget: 'increase',
    platform,
    passed,
    text: `${size}, ${share(part, Math.ceil).replace('-', '−')}${ofPart}`,
    causes: passed ? [] : grown.slice(0, most),
  }
}

/** Sizes that would read the same are told to the byte. */
function growthOf(growth: number, limit: number): string {
  const [one, other] = [bytesText(Math.abs(growth)), bytesText(limit)]
  const text = one === other && growth > 0 && growth !== limit ? (bytes: number) => `${bytes} B` : bytesText
  return `${signed(growth, text)} of ${text(limit)}`
}
