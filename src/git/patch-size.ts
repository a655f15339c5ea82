/** How much a stream of patches (`git log -p`) adds. */
export interface PatchSize {
  /** Commits that change the lines of a file which they leave there. */
  readonly commits: number
  /** Of the added lines, with their ends. */
  readonly bytes: number
}

/** Enough of a line to know what it is. */
const enough = 256
const newline = 10
const plus = 43
const minus = 45
const backslash = 92

/** Adds up patches as they come, in any chunks; lines may be of any length. Each commit begins with `commit <id>`. */
export function patchSizer(): { write(chunk: Uint8Array): void; end(): PatchSize } {
  let commits = 0
  let bytes = 0
  let commit = ''
  let counted = ''
  let deleted = false
  // Lines of the hunk that are still to come.
  let old = 0
  let added = 0
  let lastWasAdded = false
  // The line that is being read: its beginning, and its length with its end.
  let start = ''
  let length = 0

  const inHunk = (first: number) => {
    if (first === plus) {
      added -= 1
      bytes += length - 1
    } else if (first === minus) old -= 1
    else {
      old -= 1
      added -= 1
    }
    lastWasAdded = first === plus
  }
  const line = () => {
    const first = start.charCodeAt(0)
    // `\ No newline at end of file`
    if (first === backslash) {
      if (lastWasAdded) bytes -= 1
      lastWasAdded = false
    } else if (old > 0 || added > 0) inHunk(first)
    else {
      lastWasAdded = false
      header()
    }
    start = ''
    length = 0
  }
  const header = () => {
    const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(start)
    if (hunk) {
      old = Number(hunk[1] ?? 1)
      added = Number(hunk[2] ?? 1)
      if (!deleted && counted !== commit) commits += 1
      if (!deleted) counted = commit
    } else if (start.startsWith('commit ')) commit = start.trim()
    else if (start.startsWith('diff --git ')) deleted = false
    else if (start.startsWith('deleted file mode ')) deleted = true
  }
  return {
    write(chunk) {
      const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      for (let at = 0; at < buffer.length; ) {
        const found = buffer.indexOf(newline, at)
        const end = found < 0 ? buffer.length : found + 1
        if (start.length < enough) start += buffer.toString('latin1', at, Math.min(end, at + enough - start.length))
        length += end - at
        at = end
        if (found >= 0) line()
      }
    },
    end() {
      if (length > 0) line()
      return { commits, bytes }
    },
  }
}
