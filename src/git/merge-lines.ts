import { patchReader } from './patch-reader.ts'
import type { Scratch } from './scratch.ts'

/** Whether a merge itself wrote one of these lines (from 1; 0 for the file as a whole): they are new against all parents. */
export type WroteItself = (merge: string, file: string, line: number, endLine: number) => boolean

interface Lines {
  readonly start: number
  /** Behind the last one. */
  readonly end: number
}

/**
 * Asks git which lines merges brought themselves, and which they took over from one of their parents. What git's patches
 * do not tell of counts as brought.
 *
 * @param merges each with the number of its parents
 * @param options of `git log`: how the patches are made
 * @throws ToolError when git fails
 */
export async function mergeLines(
  merges: ReadonlyMap<string, number>,
  files: ReadonlySet<string>,
  options: readonly string[],
  scratch: Scratch,
): Promise<WroteItself> {
  // By merge, then by file: the lines that are new against each of the parents.
  const found = new Map<string, Map<string, Lines[][]>>()
  let merge = new Map<string, Lines[][]>()
  let parent = -1
  let id = ''
  let lines: Lines[] | undefined
  const reader = patchReader({
    commit(next) {
      parent = next === id ? parent + 1 : 0
      id = next
      merge = found.get(id) ?? new Map<string, Lines[][]>()
      found.set(id, merge)
    },
    file() {
      lines = undefined
    },
    name(name) {
      if (!files.has(name)) return
      const parents = merge.get(name) ?? []
      merge.set(name, parents)
      lines = parents[parent] ??= []
    },
    hunk(start, count) {
      if (count > 0) lines?.push({ start, end: start + count })
    },
  })
  if (merges.size > 0)
    await scratch.run({
      args: ['log', '--no-walk=unsorted', '--stdin', '-p', '-U0', ...options],
      stdin: `${[...merges.keys()].join('\n')}\n`,
      onStdoutChunk: (chunk) => reader.write(chunk),
    })
  reader.end()
  return (commit, file, line, endLine) => {
    const parents = found.get(commit)?.get(file)
    // A name that is no UTF-8, e.g.
    if (parents === undefined) return true
    const all = Array.from({ length: merges.get(commit) ?? 1 }, (_, n) => parents[n] ?? [])
    if (line === 0) return all.every((lines) => lines.length > 0)
    return all.reduce(common, [{ start: line, end: Math.max(line, endLine) + 1 }]).length > 0
  }
}

/** Both are in order, and none of one's lines overlap. */
function common(ones: readonly Lines[], others: readonly Lines[]): readonly Lines[] {
  const both: Lines[] = []
  for (let i = 0, j = 0; i < ones.length && j < others.length; ) {
    const [one, other] = [ones[i] as Lines, others[j] as Lines]
    const start = Math.max(one.start, other.start)
    const end = Math.min(one.end, other.end)
    if (start < end) both.push({ start, end })
    if (one.end < other.end) i += 1
    else j += 1
  }
  return both
}
