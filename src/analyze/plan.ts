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
}

export function plan(inputs: AnalyzeInputs): AnalyzePlan {
  return {
    compressed: inputs.maxCompressed,
    uncompressed: inputs.maxUncompressed,
    wasted: inputs.maxWasted,
    layers: inputs.maxLayers,
    efficiency: inputs.minEfficiency,
    buildTime: inputs.maxBuildTime,
  }
}
