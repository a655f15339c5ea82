/** What is told of a stream of patches (`git log -p`, `git diff-tree -p`), in the order in which it comes. */
export interface PatchParts {
  /** A commit begins; with `-m` a merge does once for each parent from which it differs. */
  commit?(id: string): void
  /** A file of it begins. */
  file?(): void
  /** The commit removes the file. */
  removed?(): void
  /** The file's name after the commit, without `b/`; none for one that is removed. */
  name?(name: string): void
  /** Lines that come next, from 1: how many of them the commit leaves there. */
  hunk?(start: number, count: number): void
  /** Bytes that the last lines have more or, where the end of the file has no line end, less. */
  added?(bytes: number): void
}

/** Enough of a header to know what it is; names are 4096 bytes at most, and four times as long when quoted. */
const longestHeader = 20_000
const newline = 10
const plus = 43
const minus = 45
const backslash = 92

/** Reads patches as they come, in any chunks; lines may be of any length. Each commit begins with `commit <id>`. */
export function patchReader(parts: PatchParts): { write(chunk: Uint8Array): void; end(): void } {
  // Lines of the hunk that are still to come.
  let old = 0
  let added = 0
  let lastWasAdded = false
  // The line that is being read: its beginning, and its length with its end.
  let start = ''
  let length = 0

  const inHunk = (first: number) => {
    if (first !== plus) old -= 1
    if (first !== minus) added -= 1
    lastWasAdded = first === plus
    if (lastWasAdded) parts.added?.(length - 1)
  }
  const header = () => {
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(start)
    if (hunk) {
      old = Number(hunk[1] ?? 1)
      added = Number(hunk[3] ?? 1)
      parts.hunk?.(Number(hunk[2]), added)
    } else if (start.startsWith('commit ')) parts.commit?.(start.slice('commit '.length).trim())
    else if (start.startsWith('diff --git ')) parts.file?.()
    else if (start.startsWith('deleted file mode ')) parts.removed?.()
    else if (start.startsWith('+++ ')) {
      const name = nameIn(start.slice('+++ '.length))
      if (name !== undefined) parts.name?.(name)
    }
  }
  const line = () => {
    const first = start.charCodeAt(0)
    // `\ No newline at end of file`
    if (first === backslash) {
      if (lastWasAdded) parts.added?.(-1)
      lastWasAdded = false
    } else if (old > 0 || added > 0) inHunk(first)
    else {
      lastWasAdded = false
      header()
    }
    start = ''
    length = 0
  }
  return {
    write(chunk) {
      const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      for (let at = 0; at < buffer.length; ) {
        const found = buffer.indexOf(newline, at)
        const end = found < 0 ? buffer.length : found + 1
        // Of a line of content the first byte tells all.
        const enough = old > 0 || added > 0 ? 1 : longestHeader
        if (start.length < enough) start += buffer.toString('latin1', at, Math.min(end, at + enough - start.length))
        length += end - at
        at = end
        if (found >= 0) line()
      }
    },
    end() {
      if (length > 0) line()
    },
  }
}

/** `b/name`, with a tab behind it where it has a blank in it, or in quotes as a C string; its bytes are UTF-8. */
function nameIn(text: string): string | undefined {
  const raw = text.replace(/\r?\n$/, '').replace(/\t$/, '')
  const name = raw.startsWith('"') ? unquoted(raw) : raw
  return name.startsWith('b/') ? Buffer.from(name.slice(2), 'latin1').toString('utf8') : undefined
}

const escapes: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' }

function unquoted(text: string): string {
  return text
    .replace(/^"|"$/g, '')
    .replace(/\\(?:([0-7]{3})|([\s\S]))/g, (_, octal?: string, letter = '') =>
      octal === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8)),
    )
}
