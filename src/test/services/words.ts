/** A command line as words: split at spaces, quotes keep them. undefined where a quote stays open. There is no shell. */
export function splitWords(text: string): readonly string[] | undefined {
  const words = text.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? []
  if (/["']/.test(text.replace(/"[^"]*"|'[^']*'/g, ''))) return undefined
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single))
}
