import { bytesText } from '../core/bytes-text.ts'
import type { TrustedFiles } from '../core/trusted-files.ts'
import { type DiveRules, readDiveRules } from './budgets/dive-rules.ts'
import type { AnalyzeInputs, BothLimits, PerPlatform } from './inputs.ts'

/** The budgets that were written down; one that is undefined, or empty, holds nothing. */
export interface AnalyzePlan {
  /** Bytes. */
  readonly compressed: PerPlatform
  /** Bytes. */
  readonly uncompressed: PerPlatform
  readonly wasted: BothLimits | undefined
  /** What more may be pulled than of the image that `compare-with` names, by platform. */
  readonly increase: ReadonlyMap<string, BothLimits>
  readonly layers: PerPlatform
  /** 0 to 1. */
  readonly efficiency: PerPlatform
  /** Milliseconds. */
  readonly buildTime: number | undefined
  /** Those of `.dive-ci`; undefined where there is no such file. */
  readonly dive: DiveRules | undefined
}

/** @throws InputError with the mistakes of `.dive-ci` */
export async function plan(inputs: AnalyzeInputs, files: TrustedFiles): Promise<AnalyzePlan> {
  return {
    compressed: inputs.maxCompressed,
    uncompressed: inputs.maxUncompressed,
    wasted: inputs.maxWasted,
    increase: inputs.maxIncrease,
    layers: inputs.maxLayers,
    efficiency: inputs.minEfficiency,
    buildTime: inputs.maxBuildTime,
    dive: await readDiveRules(files),
  }
}

/** The budgets as people write them, by the names of their inputs; of one with a platform's own, `10 MB, linux/arm64 20 MB`. */
export function planned(plan: AnalyzePlan) {
  const { compressed, uncompressed, wasted, increase, layers, efficiency, buildTime, dive } = plan
  const limits = (some: PerPlatform, text: (limit: number) => string) =>
    [...some].map(([platform, limit]) => `${platform === '' ? '' : `${platform} `}${text(limit)}`).join(', ')
  const both = (limits: BothLimits | undefined) =>
    [
      limits?.bytes === undefined ? '' : bytesText(limits.bytes),
      limits?.share === undefined ? '' : percent(limits.share),
    ]
      .filter(Boolean)
      .join(' and ')
  const budgets = {
    'max-compressed': limits(compressed, bytesText),
    'max-uncompressed': limits(uncompressed, bytesText),
    'max-wasted': both(wasted),
    'max-increase': [...increase]
      .map(([platform, limit]) => `${platform === '' ? '' : `${platform} `}${both(limit)}`)
      .join(', '),
    'max-layers': limits(layers, String),
    'min-efficiency': limits(efficiency, percent),
    'max-build-time': buildTime === undefined ? '' : `${buildTime / 1000} s`,
  }
  const given = Object.entries(budgets).filter(([, text]) => text !== '')
  const rules = Object.entries(dive ?? {}).map(([name, limit]) => [name, limit ?? 'disabled'])
  return {
    budgets: given.length === 0 && !dive ? 'none: sizes are shown' : Object.fromEntries(given),
    ...(dive ? { '.dive-ci': Object.fromEntries(rules) } : {}),
  }
}

/** As it was written down. */
export function percent(part: number): string {
  // Without what binary fractions add: 0.57 is 57 %.
  return `${Number((part * 100).toPrecision(12))} %`
}
