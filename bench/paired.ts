/** One thing to time; `prepare` is not counted. */
export interface Contender {
  readonly name: string
  prepare?(round: number): Promise<void>
  run(round: number): Promise<void>
}

export interface Timing {
  readonly name: string
  /** Seconds, one a round. */
  readonly seconds: readonly number[]
  readonly median: number
}

/** Runs all in turn, A B A B …, so that a machine whose speed drifts slows all of them alike. One round is thrown away. */
export async function paired(rounds: number, contenders: readonly Contender[]): Promise<readonly Timing[]> {
  const seconds = contenders.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, contender] of contenders.entries()) {
      await contender.prepare?.(round)
      const start = performance.now()
      await contender.run(round)
      if (round > 0) seconds[at]?.push((performance.now() - start) / 1000)
    }
  }
  return contenders.map(({ name }, at) => ({ name, seconds: seconds[at] ?? [], median: median(seconds[at] ?? []) }))
}

/** The median of the ratios of each round, which drift cannot reach. */
export function ratio(a: Timing, b: Timing): number {
  return median(a.seconds.map((value, at) => value / (b.seconds[at] ?? value)))
}

/** The median of the differences of each round, in seconds. */
export function difference(a: Timing, b: Timing): number {
  return median(a.seconds.map((value, at) => value - (b.seconds[at] ?? value)))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
