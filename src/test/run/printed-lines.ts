/** Characters of a line; a program may print megabytes without a break. */
export const longestLine = 1000

/** As a log and a file can take them: no control characters, no colours, indented as they were. */
export function linesOf(text: string): readonly string[] {
  const lines = text
    .replace(sequences, '')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replaceAll('\t', '    ')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
        .trimEnd(),
    )
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line))
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** What a terminal obeys: colours, cursor, titles. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const sequences = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]|\x9b[0-?]*[ -/]*[@-~]/g
