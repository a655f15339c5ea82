export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Boxes whose areas are as the sizes, as near to squares as rows of them get (Bruls, Huizing, van Wijk 2000).
 *
 * @param sizes the largest first; what is 0 gets no room
 */
export function squarify(sizes: readonly number[], into: Box): readonly Box[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total <= 0 || into.width <= 0 || into.height <= 0) return sizes.map(() => ({ ...into, width: 0, height: 0 }))
  const scale = (into.width * into.height) / total
  const boxes: Box[] = []
  let { x, y, width, height } = into
  for (let start = 0; start < sizes.length; ) {
    const side = Math.min(width, height)
    let end = start
    let area = 0
    let worst = Number.POSITIVE_INFINITY
    const largest = (sizes[start] ?? 0) * scale
    while (end < sizes.length) {
      const next = (sizes[end] ?? 0) * scale
      const ratio = worstRatio(largest, next, area + next, side)
      if (ratio > worst) break
      worst = ratio
      area += next
      end += 1
    }
    // What is too small to be seen at all goes into one row.
    if (area <= 0 || side <= 0) {
      for (; start < sizes.length; start += 1) boxes.push({ x, y, width: 0, height: 0 })
      break
    }
    const thick = area / side
    let along = 0
    for (; start < end; start += 1) {
      const long = ((sizes[start] ?? 0) * scale) / thick
      boxes.push(
        width >= height
          ? { x, y: y + along, width: thick, height: long }
          : { x: x + along, y, width: long, height: thick },
      )
      along += long
    }
    if (width >= height) {
      x += thick
      width -= thick
    } else {
      y += thick
      height -= thick
    }
  }
  return boxes
}

/** Of a row between its largest and its smallest box. */
function worstRatio(largest: number, smallest: number, area: number, side: number): number {
  const square = area * area
  return Math.max((side * side * largest) / square, smallest === 0 ? 1 : square / (side * side * smallest))
}
