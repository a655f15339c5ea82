import { startOfLine } from '../docker/tool-line.ts'

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
      if (!text.startsWith('#')) return
      const [step = '', ...words] = startOfLine(text).split(' ', 64)
      if (isStep(words)) seen.add(step)
      if (words.length === 1 && words[0] === 'CACHED' && seen.has(step)) cached.add(step)
    },
    steps: () => ({ total: seen.size, cached: cached.size }),
  }
}

/** `[stage-1 2/3] …` is one; `[internal] …` and `[auth] …` are BuildKit's own. */
function isStep(words: readonly string[]): boolean {
  if (!words[0]?.startsWith('[')) return false
  const last = words.find((word) => word.endsWith(']')) ?? ''
  return /^\[?\d{1,9}\/\d{1,9}\]$/.test(last)
}
