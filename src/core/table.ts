/** How much of a list a page has room for; without a limit, all of it. */
export interface Room {
  readonly rows?: number
  /** UTF-8. */
  readonly bytes?: number
}

export interface TableOf<T> {
  /** Words of ours; one that ends in a colon is about numbers, which stand at the right. */
  readonly head: readonly string[]
  readonly items: readonly T[]
  /** Its cells, as Markdown that cannot break a row (`code`, `escaped`). Made only for what fits. */
  readonly row: (item: T) => readonly string[]
  readonly room: Room
  /** Of how much one item tells; by default one. */
  readonly count?: (item: T) => number
  /** Where the others are. */
  readonly rest?: string
}

/** A Markdown table of what fits; its last row says how many more there are, and where. [] without items. */
export function table<T>({ head, items, row, room, count, rest = inReport }: TableOf<T>): readonly string[] {
  if (items.length === 0) return []
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const more = (left: number) => `| … ${left} more${rest}${' |'.repeat(head.length)}`
  return [
    line(head.map((word) => word.replace(/:$/, ''))),
    `|${head.map((word) => (word.endsWith(':') ? '--:' : '---')).join('|')}|`,
    ...fitting(items, room, (item) => line(row(item)), more, count),
  ]
}

/** A Markdown list of what fits; its last line says how many more there are, and where. */
export function bullets<T>(
  items: readonly T[],
  text: (item: T) => string,
  room: Room,
  rest = inReport,
): readonly string[] {
  return fitting(
    items,
    room,
    (item) => `- ${text(item)}`,
    (left) => `- … ${left} more${rest}`,
  )
}

const inReport = ' in the report'

function fitting<T>(
  items: readonly T[],
  { rows = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY }: Room,
  render: (item: T) => string,
  more: (left: number) => string,
  count: (item: T) => number = () => 1,
): readonly string[] {
  const lines: string[] = []
  let used = 0
  for (const item of items) {
    const line = render(item)
    used += Buffer.byteLength(line) + 1
    if (used > bytes || lines.length === rows)
      return [...lines, more(items.slice(lines.length).reduce((sum, one) => sum + count(one), 0))]
    lines.push(line)
  }
  return lines
}
