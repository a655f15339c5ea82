/** Characters of a line that are looked at; what decides something stands at its start. */
const longest = 4096

/**
 * The start of a line that a tool printed. A step of a Dockerfile can print lines of any length, so every pattern is held
 * against this part only: none may take seconds, because timers and signals wait that long.
 */
export function startOfLine(line: string): string {
  return line.length > longest ? line.slice(0, longest) : line
}

/** The starts of the lines in what a tool printed. */
export function startsOfLines(text: string): readonly string[] {
  return text.split('\n').map((line) => startOfLine(line.endsWith('\r') ? line.slice(0, -1) : line))
}
