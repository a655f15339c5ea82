import type { Graph, Places } from './graph.ts'

export type Edges = Pick<Graph, 'parts' | 'followers'>

/**
 * Places that need each other in a circle, together; all others alone. Those above come before those below (Tarjan's
 * algorithm, without recursion: chains may be long).
 */
export function knots({ parts, followers }: Edges, among: ReadonlySet<number>): readonly Places[] {
  const found: Places[] = []
  const number = new Map<number, number>()
  const low = new Map<number, number>()
  const open: number[] = []
  const isOpen = new Set<number>()
  const below = (place: number) => [...(parts[place] ?? []), ...(followers[place] ?? [])]
  const enter = (place: number) => {
    number.set(place, number.size)
    low.set(place, number.size - 1)
    open.push(place)
    isOpen.add(place)
    return { place, below: below(place), next: 0 }
  }
  const lower = (place: number, to: number) => low.set(place, Math.min(low.get(place) ?? 0, to))
  const close = (place: number) => {
    if (low.get(place) !== number.get(place)) return
    const knot = open.splice(open.lastIndexOf(place))
    for (const one of knot) isOpen.delete(one)
    found.push(knot)
  }
  for (const start of among) {
    if (number.has(start)) continue
    const way = [enter(start)]
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const next = top.below[top.next]
      top.next += 1
      if (next === undefined) {
        way.pop()
        close(top.place)
        const above = way.at(-1)
        if (above) lower(above.place, low.get(top.place) ?? 0)
      } else if (!among.has(next)) continue
      else if (!number.has(next)) way.push(enter(next))
      else if (isOpen.has(next)) lower(top.place, number.get(next) ?? 0)
    }
  }
  return found.reverse()
}
