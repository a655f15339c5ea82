/**
 * How wide the columns of a table may be so that it fits: those that are narrow keep their width, the widest share what is left.
 *
 * @param rows cells, whose lines are parted by newlines
 * @param room characters of a whole row, with two between columns
 */
export function columnWidths(rows: readonly (readonly string[])[], room: number): readonly number[] {
  const columns = Math.max(0, ...rows.map(({ length }) => length))
  const natural = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => longestLine(row[at] ?? ''))))
  const inner = room - gap * (columns - 1)
  let limit = Math.max(narrowest, ...natural)
  while (limit > narrowest && sum(natural.map((width) => Math.min(width, limit))) > inner) limit -= 1
  return natural.map((width) => Math.min(width, limit))
}

/** The lines of a cell, parted at spaces; a word that is longer stays whole, so that it can be copied. */
export function wrapped(cell: string, width: number): readonly string[] {
  return cell.split('\n').flatMap((line) => {
    if (line.length <= width) return [line]
    const lines: string[] = []
    let last = ''
    for (const word of line.split(' ')) {
      if (last !== '' && last.length + 1 + word.length > width) {
        lines.push(last)
        last = word
      } else last = last === '' ? word : `${last} ${word}`
    }
    return [...lines, last]
  })
}

/** Characters between two columns. */
const gap = 2
/** Characters: a narrower column is harder to read than a line that the terminal breaks. */
const narrowest = 16

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map(({ length }) => length))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
