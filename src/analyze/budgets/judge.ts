import { bytesText } from '../../core/bytes-text.ts'
import { plain } from '../../core/plain.ts'
import type { Verdict } from '../../core/verdict.ts'
import type { Analysis, PlatformAnalysis } from '../analysis.ts'
import type { Compared } from '../compare/compared.ts'
import type { PerPlatform } from '../inputs.ts'
import { type AnalyzePlan, percent } from '../plan.ts'
import { largestLayers, mostWasted } from './causes.ts'
import type { Held } from './held.ts'
import { judgeDive } from './judge-dive.ts'
import { idleIncrease, judgeIncrease } from './judge-increase.ts'
import { ofBytes, share } from './limit-text.ts'

export type { Held } from './held.ts'

export interface Judged {
  readonly analysis: Analysis
  readonly held: readonly Held[]
  /** undefined where no budget was written down. */
  readonly verdict: Verdict | undefined
  /** Limits that hold nothing, e.g. of a platform that the image lacks; a line of plain text each. */
  readonly idle: readonly string[]
  /** undefined where nothing was to be compared with. */
  readonly compared: Compared | undefined
}

/**
 * A budget of one platform (`linux/arm64=500MB`) comes before the one of all. What is equal to its budget passes.
 *
 * @param buildSeconds undefined where nothing was built
 * @param compared with the image that `compare-with` names, where one is
 */
export function judge(analysis: Analysis, plan: AnalyzePlan, buildSeconds?: number, compared?: Compared): Judged {
  const held = [
    ...analysis.platforms.flatMap((platform) => judgePlatform(platform, plan)),
    ...(compared ? judgeIncrease(compared, plan) : []),
    ...judgeTime(plan, buildSeconds),
  ]
  const failed = held.filter(({ passed }) => !passed)
  const idle = [...idleLimits(analysis, plan), ...(compared ? idleIncrease(compared, plan) : [])]
  if (held.length === 0) return { analysis, held, verdict: undefined, idle, compared }
  const verdict: Verdict =
    failed.length === 0
      ? { gate: 'analyze', passed: true }
      : { gate: 'analyze', passed: false, reason: failed.map(reasonOf).join('; ') }
  return { analysis, held, verdict, idle, compared }
}

function idleLimits({ platforms }: Analysis, plan: AnalyzePlan): readonly string[] {
  const there = platforms.map(({ platform }) => platform)
  const limits = [
    ['max-compressed', plan.compressed],
    ['max-uncompressed', plan.uncompressed],
    ['max-increase', plan.increase],
    ['max-layers', plan.layers],
    ['min-efficiency', plan.efficiency],
  ] as const
  return limits.flatMap(([input, byPlatform]) =>
    [...byPlatform.keys()]
      .filter((platform) => platform !== '' && !there.includes(platform))
      .map(
        (platform) => `${input} has a limit for ${platform}, and the image has only ${plain(there.join(', '), 200)}`,
      ),
  )
}

function judgePlatform(image: PlatformAnalysis, plan: AnalyzePlan): readonly Held[] {
  const { platform, compressed, uncompressed, layers, dive } = image
  const bytes = (budget: 'compressed' | 'uncompressed', found: number, limit: number): Held => {
    const passed = found <= limit
    return {
      budget,
      platform,
      passed,
      text: ofBytes(found, limit),
      causes: passed ? [] : largestLayers(image, budget === 'compressed'),
    }
  }
  return [
    ...held(plan.compressed, platform, (limit) => bytes('compressed', compressed, limit)),
    ...held(plan.uncompressed, platform, (limit) => bytes('uncompressed', uncompressed, limit)),
    ...judgeWaste(image, plan),
    ...held(plan.layers, platform, (limit): Held => {
      const passed = layers.length <= limit
      const causes = passed ? [] : largestLayers(image, true)
      return { budget: 'layers', platform, passed, text: `${layers.length} of ${limit}`, causes }
    }),
    ...held(plan.efficiency, platform, (limit): Held => {
      const passed = dive.efficiency >= limit
      const text = `${share(dive.efficiency, Math.floor)}, at least ${percent(limit)}`
      return { budget: 'efficiency', platform, passed, text, causes: passed ? [] : mostWasted(image) }
    }),
    ...judgeDive(image, plan.dive),
  ]
}

/** Of a size and a share both must be passed: a small image fails by no share, a large one by no size alone. */
function judgeWaste(image: PlatformAnalysis, { wasted }: AnalyzePlan): readonly Held[] {
  const { platform, uncompressed, waste } = image
  if (!wasted) return []
  const part = uncompressed === 0 ? 0 : waste.total / uncompressed
  const over = [
    ...(wasted.bytes === undefined ? [] : [waste.total > wasted.bytes]),
    ...(wasted.share === undefined ? [] : [part > wasted.share]),
  ]
  const ofPart = wasted.share === undefined ? '' : ` of ${percent(wasted.share)}`
  const passed = !over.every(Boolean)
  const size = wasted.bytes === undefined ? bytesText(waste.total) : ofBytes(waste.total, wasted.bytes)
  const text = `${size}, ${share(part, Math.ceil)}${ofPart}`
  return [{ budget: 'wasted', platform, passed, text, causes: passed ? [] : mostWasted(image) }]
}

function judgeTime({ buildTime }: AnalyzePlan, seconds: number | undefined): readonly Held[] {
  if (buildTime === undefined || seconds === undefined) return []
  const took = Math.round(seconds * 1000)
  const passed = took <= buildTime
  // Rounded towards what fails: 300.04 s are not 300 s.
  const found = ((passed ? Math.floor : Math.ceil)(took / 100) / 10).toFixed(1)
  return [{ budget: 'build time', platform: '', passed, text: `${found} s of ${buildTime / 1000} s`, causes: [] }]
}

function held(limits: PerPlatform, platform: string, judge: (limit: number) => Held): readonly Held[] {
  const limit = limits.get(platform) ?? limits.get('')
  return limit === undefined ? [] : [judge(limit)]
}

function reasonOf({ budget, platform, text, causes }: Held): string {
  // Of an image that exists already the platform is a stranger's word.
  const where = platform === '' ? '' : `${plain(platform, 80)} `
  const why =
    causes.length === 0 ? '' : ` (${causes.map((cause) => `${bytesText(cause.bytes)} ${cause.text}`).join(', ')})`
  return `${where}${budget} ${text}${why}`
}
