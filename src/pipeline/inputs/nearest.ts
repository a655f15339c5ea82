/** The known name that a mistyped one stands for: at most two letters were added, left out, changed or swapped. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const close = known
    .map((candidate) => ({ candidate, steps: distance(name, candidate) }))
    .filter(({ candidate, steps }) => steps > 0 && steps <= Math.min(2, Math.floor(candidate.length / 4)))
    .sort((one, other) => one.steps - other.steps)
  return close[0]?.candidate
}

/** Damerau and Levenshtein's, on neighbours that were swapped. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Number.POSITIVE_INFINITY
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let a = 1; a <= one.length; a += 1) {
    const row = [a]
    for (let b = 1; b <= other.length; b += 1) {
      const changed = (rows[a - 1]?.[b - 1] ?? 0) + (one[a - 1] === other[b - 1] ? 0 : 1)
      const swapped =
        a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]
          ? (rows[a - 2]?.[b - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY
      row.push(Math.min((rows[a - 1]?.[b] ?? 0) + 1, (row[b - 1] ?? 0) + 1, changed, swapped))
    }
    rows.push(row)
  }
  return rows[one.length]?.[other.length] ?? Number.POSITIVE_INFINITY
}
