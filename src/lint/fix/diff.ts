import { type Edit, edit } from './edit.ts'

const around = 3

/**
 * The edits of one text as a unified diff, as `git apply` takes it; '' where they change nothing.
 *
 * @param hidden whether a line must not be shown around what is changed; they count from 0
 */
export function unifiedDiff(
  file: string,
  text: string,
  edits: readonly Edit[],
  hidden: (line: number) => boolean = () => false,
): string {
  const hunks: Hunk[] = []
  for (const one of [...edits].sort((a, b) => a.start - b.start)) {
    const [first, last] = [lineAt(text, one.start), lineAt(text, one.end)]
    const before = hunks.at(-1)
    if (before && first - before.last <= 2 * around && !between(before.last, first).some(hidden)) {
      before.last = Math.max(before.last, last)
      before.edits.push(one)
    } else hunks.push({ first, last, edits: [one] })
  }
  const lines = split(text)
  let moved = 0
  const shown = hunks.flatMap(({ first, last, edits }) => {
    let [from, to] = [first, last]
    while (from > Math.max(0, first - around) && !hidden(from - 1)) from -= 1
    while (to < Math.min(lines.length - 1, last + around) && !hidden(to + 1)) to += 1
    const start = lines.slice(0, from).join('').length
    const old = lines.slice(from, to + 1)
    const changed = edit(old.join(''), [
      edits.map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
    ]).text
    const now = split(changed)
    const head = first - from
    const tail = to - last
    const body = [
      ...old.slice(0, head).map((line) => ` ${line}`),
      ...old.slice(head, old.length - tail).map((line) => `-${line}`),
      ...now.slice(head, now.length - tail).map((line) => `+${line}`),
      ...old.slice(old.length - tail).map((line) => ` ${line}`),
    ]
    const title = `@@ -${from + 1},${old.length} +${from + 1 + moved},${now.length} @@\n`
    moved += now.length - old.length
    return [title, ...body.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`))]
  })
  return shown.length === 0 ? '' : [`--- a/${file}\n`, `+++ b/${file}\n`, ...shown].join('')
}

function between(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at)
}

interface Hunk {
  first: number
  last: number
  readonly edits: Edit[]
}

/** Lines with what ends them. */
function split(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Counts from 0. */
function lineAt(text: string, offset: number): number {
  return Math.min(text.slice(0, offset).split('\n').length, Math.max(1, split(text).length)) - 1
}
