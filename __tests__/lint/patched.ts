/** A unified diff applied to the letter; throws where its context is not the text's. */
export function patched(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const result: string[] = []
  let at = 0
  const body = diff.replace(/\n\\ No newline at end of file\n/g, '☃').match(/[^\n☃]*[\n☃]/g) ?? []
  for (const raw of body.slice(2)) {
    const line = raw.replace('☃', '')
    const [, start] = /^@@ -(\d+),\d+ \+\d+,\d+ @@/.exec(line) ?? []
    if (start !== undefined) {
      while (at < Number(start) - 1) result.push(lines[at++] ?? '')
      continue
    }
    if (line.startsWith('+')) result.push(line.slice(1))
    else {
      if (lines[at] !== line.slice(1))
        throw new Error(`line ${at + 1} is ${JSON.stringify(lines[at])}, not ${JSON.stringify(line)}`)
      if (line.startsWith(' ')) result.push(line.slice(1))
      at += 1
    }
  }
  return [...result, ...lines.slice(at)].join('')
}
