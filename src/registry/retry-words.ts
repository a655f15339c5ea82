const goUnits = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, µs: 0.001, us: 0.001, ns: 0.000001 } as const

/** GHCR says it in words only: `retry-after: 1.16ms, allowed: 44000/minute`, with a Go duration. Milliseconds. */
export function retryAfterInWords(message: string): number | undefined {
  const words = /retry-after: ((?:\d+(?:\.\d+)?(?:h|ms|m|s|µs|us|ns))+)/i.exec(message)?.[1]
  if (words === undefined) return undefined
  let total = 0
  for (const [, number, unit] of words.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s|µs|us|ns)/g))
    total += Number(number) * goUnits[unit as keyof typeof goUnits]
  return total
}
