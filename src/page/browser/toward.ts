import type { Cell } from './layout.ts'
import type { Branch } from './tree.ts'

/** The nearest box in the direction of an arrow key; the largest where none is chosen, the same where there is no other. */
export function toward(cells: readonly Cell[], from: Branch | undefined, key: string): Cell | undefined {
  const here = cells.find(({ node }) => node === from)
  if (!here) return cells.toSorted((one, other) => other.width * other.height - one.width * one.height)[0]
  const [x, y] = middle(here)
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight'
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1
  const distance = (cell: Cell): number => {
    const [otherX, otherY] = middle(cell)
    const ahead = (sideways ? otherX - x : otherY - y) * sign
    const aside = Math.abs(sideways ? otherY - y : otherX - x)
    return cell === here || ahead <= 0.5 ? Number.POSITIVE_INFINITY : ahead + 2 * aside
  }
  const nearest = cells.reduce((best, cell) => (distance(cell) < distance(best) ? cell : best), here)
  return Number.isFinite(distance(nearest)) ? nearest : here
}

function middle({ x, y, width, height }: Cell): readonly [x: number, y: number] {
  return [x + width / 2, y + height / 2]
}
