/** How many of a Dockerfile's steps came from the cache. */
export interface Steps {
  readonly total: number
  readonly cached: number
}

/** Counts the steps in BuildKit's plain progress, line by line: `#7 [stage-1 2/3] RUN …`, later `#7 CACHED`. */
export function countSteps(): { readonly line: (text: string) => void; readonly steps: () => Steps } {
  const seen = new Set<string>()
  const cached = new Set<string>()
  return {
    line(text) {
      const [, step = '', rest = ''] = /^#(\d+) (.*)$/.exec(text) ?? []
      if (/^\[(?!internal\]|auth\]).*\d+\/\d+\] /.test(rest)) seen.add(step)
      if (rest === 'CACHED' && seen.has(step)) cached.add(step)
    },
    steps: () => ({ total: seen.size, cached: cached.size }),
  }
}
