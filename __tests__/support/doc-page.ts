import { readFileSync } from 'node:fs'

/** A row of a page's table: its cells as they are written. */
export interface DocRow {
  /** The heading that it stands below, without `#`. */
  readonly heading: string
  /** Of its table, e.g. `message`. */
  readonly columns: readonly string[]
  readonly cells: readonly string[]
}

/** The rows of all tables of a page, without heads. */
export function rowsOf(path: string): readonly DocRow[] {
  const rows: DocRow[] = []
  let heading = ''
  let columns: readonly string[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading
    if (!line.startsWith('|')) columns = []
    else if (columns.length === 0) columns = cellsOf(line)
    else if (!/^\|[-:|]+$/.test(line)) rows.push({ heading, columns, cells: cellsOf(line) })
  }
  return rows
}

/** What stands in code, of one backtick or two. */
export function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/``\s?(.+?)\s?``|`([^`]+)`/g)].map(([, long, short]) => (long ?? short ?? '').trim())
}

export interface DocLink {
  /** As written, e.g. `../src/core/host.ts`; '' for this page. */
  readonly to: string
  /** '' for none. */
  readonly anchor: string
}

/** Links that lead to files of this repository. */
export function linksIn(text: string): readonly DocLink[] {
  return [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(([, to = '', anchor = '']) => ({
    to,
    anchor,
  }))
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|\s*|\s*\|$/g, '')
    .split(/\s*\|\s*/)
    .map((cell) => cell.trim())
}
