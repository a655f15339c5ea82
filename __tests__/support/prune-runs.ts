/** How often a law is tried; `PRUNE_RUNS=20` tries each twenty times as often. */
export function runs(usually: number): { readonly numRuns: number; readonly seed?: number } {
  const seed = process.env.PRUNE_SEED
  return { numRuns: Math.ceil(usually * Number(process.env.PRUNE_RUNS ?? 1)), ...(seed ? { seed: Number(seed) } : {}) }
}
