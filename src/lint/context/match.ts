/** A piece of a pattern: one character, any number of them, or `**\/`, which is two pieces. */
export type Piece =
  | { readonly kind: 'one' | 'many'; readonly takes: (character: string) => boolean }
  | { readonly kind: 'folders' | 'within' }

/**
 * Whether the pieces make up the whole path. All ways to read it are followed at once: a regular expression would try one
 * after the other, and of `**\/**\/**\/x` there are more than anybody waits for.
 */
export function matches(pieces: readonly Piece[], path: string): boolean {
  let now = from(pieces, new Set<number>(), 0)
  for (let index = 0; index < path.length && now.size > 0; index += 1) {
    const character = path[index] ?? ''
    const next = new Set<number>()
    for (const at of now) {
      const piece = pieces[at]
      if (piece?.kind === 'within') {
        from(pieces, next, at)
        if (character === '/') from(pieces, next, at + 1)
      } else if (piece && 'takes' in piece && piece.takes(character))
        from(pieces, next, piece.kind === 'many' ? at : at + 1)
    }
    now = next
  }
  return now.has(pieces.length)
}

/** The place, and those after it that can be had for no character. */
function from(pieces: readonly Piece[], places: Set<number>, start: number): Set<number> {
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (places.has(at)) continue
    places.add(at)
    const kind = pieces[at]?.kind
    if (kind === 'many' || kind === 'folders') open.push(at + 1)
    if (kind === 'folders') open.push(at + 2)
  }
  return places
}
