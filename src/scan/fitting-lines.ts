/**
 * Lines for as many items as fit into so many bytes; only those are made. Where some are left over, the last line says
 * how many.
 */
export function fittingLines<T>(
  items: readonly T[],
  bytes: number,
  render: (item: T) => string,
  rest: (more: number) => string,
): readonly string[] {
  const lines: string[] = []
  let used = 0
  for (const item of items) {
    const line = render(item)
    used += Buffer.byteLength(line) + 1
    if (used > bytes) return [...lines, rest(items.length - lines.length)]
    lines.push(line)
  }
  return lines
}
