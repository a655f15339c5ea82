import type { Places } from './graph.ts'
import { type Edges, knots } from './knots.ts'

/**
 * The order of deletion: nothing goes before what needs it has gone, wholes before parts at any depth, images before
 * their referrers. A wave holds what may go side by side. Where needs go in a circle (an index that is attached to its own
 * part), what has a tag of its own goes first, since GitHub may refuse it; then wholes before parts.
 */
export function wavesOf(
  { parts, followers }: Edges,
  doomed: ReadonlySet<number>,
  isImage: (place: number) => boolean = () => false,
): readonly Places[] {
  const edges: Edges = { parts, followers }
  const wave = new Map<number, number>()
  const waves: number[][] = []
  for (const knot of knots(edges, doomed)) {
    const [tagged, others] = [knot.filter(isImage), knot.filter((place) => !isImage(place))]
    const levels = knot.length === 1 ? [knot] : [...byParts(edges, tagged), ...byParts(edges, others)]
    // What is above has its wave: knots come in order, those above first.
    const first = knot.reduce((most, place) => Math.max(most, wave.get(place) ?? 0), 0)
    for (const [depth, level] of levels.entries()) {
      const row = waves[first + depth] ?? []
      waves[first + depth] = row
      for (const place of level) row.push(place)
    }
    const after = first + levels.length
    for (const place of knot)
      for (const below of [...(parts[place] ?? []), ...(followers[place] ?? [])])
        wave.set(below, Math.max(wave.get(below) ?? 0, after))
  }
  // The oldest first, so that they are gone where the budget ends.
  return waves.map((places) => places.sort((one, other) => other - one))
}

/** The levels of a knot by its parts alone; what is in a circle even so goes together. */
function byParts({ parts }: Edges, knot: Places): readonly Places[] {
  const left = new Set(knot)
  const levels: Places[] = []
  while (left.size > 0) {
    const below = new Set([...left].flatMap((place) => parts[place] ?? []))
    const free = [...left].filter((place) => !below.has(place))
    const level = free.length > 0 ? free : [...left]
    for (const place of level) left.delete(place)
    levels.push(level)
  }
  return levels
}
