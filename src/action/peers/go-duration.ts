const seconds = { h: 3600, m: 60, s: 1, ms: 0.001 } as const

/** Go's `5m0s` as `300s`; undefined for what is none. */
export function goDuration(text: string): string | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/.test(text)) return undefined
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)]
  return `${parts.reduce((sum, [, number, unit]) => sum + Number(number) * seconds[unit as keyof typeof seconds], 0)}s`
}
