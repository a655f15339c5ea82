/** Runs that are kept, of all images together. */
export const mostRuns = 1000

/** Bytes; a registry, a clone and a reader should not carry more. */
const mostBytes = 4_000_000

/** The lines with one more at the end. The oldest go where there are too many of them, or too many bytes. */
export function appended(lines: readonly string[], line: string): readonly string[] {
  const kept = [...lines, line].slice(-mostRuns)
  let bytes = kept.reduce((sum, one) => sum + Buffer.byteLength(one) + 1, 0)
  let from = 0
  for (; bytes > mostBytes && from < kept.length - 1; from += 1) bytes -= Buffer.byteLength(kept[from] ?? '') + 1
  return kept.slice(from)
}

/** The lines of a file, whoever wrote its line ends. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

export function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
