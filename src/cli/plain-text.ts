import { columnWidths, wrapped } from './columns.ts'

/**
 * The Markdown of a report's section as a terminal shows it: aligned tables, no marks.
 *
 * @param width of the terminal in characters, into which tables are folded; without it they are as wide as they are
 */
export function plainText(markdown: string, width = Number.POSITIVE_INFINITY): string {
  // Small print is for pages: what it explains, marks, is not shown here.
  const lines = markdown.split('\n').filter((line) => !line.startsWith('<sub>'))
  const shown: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.startsWith('```')) {
      // A terminal draws no chart; its numbers stand in a table too.
      const chart = lines[at] === '```mermaid'
      for (at += 1; at < lines.length && lines[at] !== '```'; at += 1) if (!chart) shown.push(`  ${lines[at]}`)
    } else if (lines[at]?.startsWith('|')) {
      const rows: string[] = []
      while (lines[at]?.startsWith('|')) rows.push(lines[at++] ?? '')
      at -= 1
      const filled = rows.map(cells).filter((row) => !row.every((text) => /^:?-*:?$/.test(text)))
      shown.push(...aligned(filled, width))
    } else {
      const line = unmarked(lines[at] ?? '')
      // Marks that are gone leave empty lines: one is enough.
      if (line !== '' || shown.at(-1) !== '') shown.push(line)
    }
  }
  return shown.join('\n')
}

function cells(row: string): readonly string[] {
  return row
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .trim()
        .split(/<br\s*\/?>/)
        .map(unmarked)
        .join('\n'),
    )
}

function aligned(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const limits = columnWidths(rows, width - indent)
  const folded = rows.map((row) => row.map((cell, at) => wrapped(cell, limits[at] ?? width)))
  const widths = limits.map((_, at) =>
    Math.max(...folded.map((row) => Math.max(...(row[at] ?? ['']).map(({ length }) => length)))),
  )
  return folded.flatMap((row) =>
    Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, line) =>
      `  ${row.map((cell, at) => (cell[line] ?? '').padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd(),
    ).filter((text) => text !== ''),
  )
}

/** Characters to the left of every table. */
const indent = 2

function unmarked(text: string): string {
  return (
    text
      .replace(/^#+ /, '')
      .replace(/<br\s*\/?>/g, ' ')
      .replace(/<\/?(?:sub|b|i|code|details|summary)>/g, '')
      .replace(/\[([^\]]*)\]\(https?:[^)]*\)/g, '$1')
      .replaceAll('**', '')
      .replaceAll('`', '')
      .replaceAll('\\|', '|')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      // What keeps GitHub from mentioning somebody takes no room here.
      .replaceAll('&#8288;', '')
      // Never what moves the cursor or hides text.
      .replace(/&#(\d{2,3});/g, (text, code: string) =>
        /^(3[2-9]|[4-9]\d|1[01]\d|12[0-6])$/.test(code) ? String.fromCharCode(Number(code)) : text,
      )
      .replaceAll('&amp;', '&')
  )
}
