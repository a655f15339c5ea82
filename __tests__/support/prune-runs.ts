/** Milliseconds after which a law that was not broken so far is taken to hold: a busy machine tries less. */
const longest = 60_000

/**
 * How often a law is tried; `PRUNE_RUNS=20` tries each twenty times as often. One that was broken gets its time to find
 * the smallest case, so its test may take `longestLaw`.
 */
export function runs(usually: number) {
  const { PRUNE_SEED: seed, PRUNE_RUNS: times = '1' } = process.env
  const interruptAfterTimeLimit = longest * Math.max(1, Number(times))
  return {
    numRuns: Math.ceil(usually * Number(times)),
    interruptAfterTimeLimit,
    ...(seed ? { seed: Number(seed) } : {}),
  }
}

/** Milliseconds for a test of a law: more than the law takes, so that it fails by what broke it and not by the clock. */
export const longestLaw = 2 * longest * Math.max(1, Number(process.env.PRUNE_RUNS ?? 1))
