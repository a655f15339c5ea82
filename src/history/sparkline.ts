const bars = '▁▂▃▄▅▆▇█'

/** A bar a value; what is missing is a blank. A line that hardly moves is drawn as hardly moving. */
export function sparkline(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  // Less than a tenth of the whole is no mountain.
  const span = Math.max(high - low, high / 10)
  return values.map((value) => (value === undefined ? ' ' : barOf(span === 0 ? 0 : (value - low) / span))).join('')
}

function barOf(part: number): string {
  return bars[Math.min(bars.length - 1, Math.floor(part * bars.length))] ?? ''
}
