import type { Joined } from './instruction.ts'

/**
 * A piece of the file as BuildKit reads it: where a line ends in the escape character the next one goes on, and on the
 * way comments and empty lines are left out.
 */
export function joined(source: string, start: number, end: number, sign: string): Joined {
  const offsets: number[] = []
  let text = ''
  const add = (from: number, to: number) => {
    text += source.slice(from, to)
    for (let at = from; at < to; at += 1) offsets.push(at)
  }
  let goesOn = false
  for (const [from, to] of linesOf(source, start, end)) {
    const line = source.slice(from, to)
    if (goesOn && /^\s*(?:#|$)/.test(line)) continue
    const trimmed = line.replace(/[ \t]+$/, '')
    goesOn = trimmed.endsWith(sign)
    add(from, from + (goesOn ? trimmed.length - 1 : line.length))
    if (!goesOn) break
  }
  return { text, offsets }
}

/** Lines between two offsets as they stand, without what ends them. */
export function linesOf(source: string, start: number, end: number): readonly (readonly [from: number, to: number])[] {
  const lines: (readonly [number, number])[] = []
  for (let from = start; from <= end; ) {
    const newline = source.indexOf('\n', from)
    const to = newline < 0 || newline > end ? end : newline
    lines.push([from, source[to - 1] === '\r' && to > from ? to - 1 : to])
    from = to + 1
  }
  return lines
}

/** A part of joined text. */
export function part({ text, offsets }: Joined, from: number, to = text.length): Joined {
  return { text: text.slice(from, to), offsets: offsets.slice(from, to) }
}

export function trimmed(whole: Joined): Joined {
  const from = whole.text.length - whole.text.trimStart().length
  return part(whole, from, Math.max(from, whole.text.trimEnd().length))
}
