/**
 * Lines for as many items as fit into so many bytes; only those are made. Where some are left over, the last line says
 * how many.
 *
 * @param count of what one item stands for
 */
export function fittingLines<T>(
  items: readonly T[],
  bytes: number,
  render: (item: T) => string,
  rest: (more: number) => string,
  count: (item: T) => number = () => 1,
): readonly string[] {
  const lines: string[] = []
  let used = 0
  for (const item of items) {
    const line = render(item)
    used += Buffer.byteLength(line) + 1
    if (used > bytes) return [...lines, rest(items.slice(lines.length).reduce((sum, one) => sum + count(one), 0))]
    lines.push(line)
  }
  return lines
}
