/**
 * What is wrong with Markdown in which everything but our own markup came from strangers; [] where nothing is.
 * Our own: a few HTML tags without attributes, links to http(s), bold, tables, lists.
 */
export function breaches(markdown: string): readonly string[] {
  const found: string[] = []
  const ours = markdown.replace(/<\/?(?:code|details|summary|sub|br)>/g, '')
  // GitHub looks for nobody inside of code.
  const withoutCode = markdown
    .replace(/<code>[^<>]*<\/code>/g, '')
    .replace(/\[\]\([^()\s]*\)/g, '')
    .replace(/<\/?(?:details|summary|sub|br)>/g, '')
  // A link of ours: its text is escaped code, its address http(s) without what could end it.
  const bare = ours.replace(/\[[^[\]<>]*\]\((https?:\/\/[^\s()<>|"'`*_[\]]*)\)/g, 'LINK')
  if (/[<>]/.test(bare)) found.push('raw HTML')
  if (/[[\]`~\\]|!\[/.test(bare)) found.push('raw markup')
  if (/&(?!#\d+;|amp;)/.test(markdown)) found.push('an entity of a stranger')
  // As GitHub sees it, when entities are letters again.
  const prose = withoutCode.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  if (/@\w/.test(prose)) found.push('a mention')
  if (/#\d|\bGH-\d/i.test(prose)) found.push('an issue')
  if (/https?:\/\/|\bwww\./i.test(bare)) found.push('a link by itself')
  return found
}

/** Whether a table's rows all have the columns of its head. */
export function tableIsWhole(rows: readonly string[]): boolean {
  const columns = (row: string) => row.split('|').length
  return rows.every((row) => row.startsWith('| ') && row.endsWith(' |') && columns(row) === columns(rows[0] ?? ''))
}
