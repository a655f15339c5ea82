/** A text and the place reading has come to. */
export interface Reader {
  readonly text: string
  at(): number
  isAtEnd(): boolean
  sees(part: string): boolean
  /** Steps over the part if it is next. */
  take(part: string): boolean
  /** Steps over what the sticky pattern finds here. */
  match(sticky: RegExp): RegExpExecArray | null
  /** The next character, stepped over. */
  next(): string
}

export function readerOf(text: string): Reader {
  let at = 0
  const sees = (part: string) => text.startsWith(part, at)
  return {
    text,
    at: () => at,
    isAtEnd: () => at >= text.length,
    sees,
    take(part) {
      if (!sees(part)) return false
      at += part.length
      return true
    },
    match(sticky) {
      sticky.lastIndex = at
      const found = sticky.exec(text)
      if (found) at = sticky.lastIndex
      return found
    },
    next() {
      at += 1
      return text[at - 1] ?? ''
    },
  }
}
