/** The Markdown of a report's section as a terminal shows it: aligned tables, no marks. */
export function plainText(markdown: string): string {
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
      shown.push(...aligned(rows.map(cells).filter((row) => !row.every((text) => /^:?-*:?$/.test(text)))))
    } else shown.push(unmarked(lines[at] ?? ''))
  }
  return shown.join('\n')
}

function cells(row: string): readonly string[] {
  return row
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => unmarked(cell.trim()))
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd())
    .filter((line) => line !== '')
}

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
      // Never what moves the cursor or hides text.
      .replace(/&#(\d{2,3});/g, (text, code: string) =>
        /^(3[2-9]|[4-9]\d|1[01]\d|12[0-6])$/.test(code) ? String.fromCharCode(Number(code)) : text,
      )
      .replaceAll('&amp;', '&')
  )
}
