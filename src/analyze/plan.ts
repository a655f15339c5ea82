import { bytesText } from '../core/bytes-text.ts'
import type { TrustedFiles } from '../core/trusted-files.ts'
import { type DiveRules, readDiveRules } from './dive-rules.ts'
import type { AnalyzeInputs, PerPlatform, WasteLimit } from './inputs.ts'

/** The budgets that were written down; one that is undefined, or empty, holds nothing. */
export interface AnalyzePlan {
  /** Bytes. */
  readonly compressed: PerPlatform
  /** Bytes. */
  readonly uncompressed: PerPlatform
  readonly wasted: WasteLimit | undefined
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
    layers: inputs.maxLayers,
    efficiency: inputs.minEfficiency,
    buildTime: inputs.maxBuildTime,
    dive: await readDiveRules(files),
  }
}

/** The budgets as people write them, by the names of their inputs; of one with a platform's own, `10 MB, linux/arm64 20 MB`. */
export function planned({ compressed, uncompressed, wasted, layers, efficiency, buildTime, dive }: AnalyzePlan) {
  const limits = (some: PerPlatform, text: (limit: number) => string) =>
    [...some].map(([platform, limit]) => `${platform === '' ? '' : `${platform} `}${text(limit)}`).join(', ')
  const ofWaste = [
    wasted?.bytes === undefined ? '' : bytesText(wasted.bytes),
    wasted?.share === undefined ? '' : percent(wasted.share),
  ]
  const budgets = {
    'max-compressed': limits(compressed, bytesText),
    'max-uncompressed': limits(uncompressed, bytesText),
    'max-wasted': ofWaste.filter(Boolean).join(' and '),
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
