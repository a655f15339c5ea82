import type { OutputTable } from '../../src/core/shown.ts'
import { headings, inputTables, outputTable } from '../../src/pipeline/inputs/tables.ts'
import type { DescribedInput } from './action-yml.ts'

/** The README with its tables made anew between `<!-- NAME -->` and `<!-- /NAME -->`. */
export function withTables(readme: string): string {
  return between(between(readme, 'inputs', inputsMarkdown()), 'outputs', outputsMarkdown())
}

function inputsMarkdown(): string {
  return Object.entries(inputTables)
    .map(([group, rows]) => `#### ${headings[group as keyof typeof inputTables]}\n\n${rowsOf(rows)}`)
    .join('\n\n')
}

/** A table of inputs. */
export function rowsOf(rows: Readonly<Record<string, DescribedInput>>): string {
  const lines = Object.entries(rows).map(
    ([name, { kind, default: standard, help }]) =>
      `| \`${name}\` | ${cell(kind.name)} | ${standard === '' ? '' : cell(`\`${standard}\``)} | ${cell(help)} |`,
  )
  return ['| input | kind | default | |', '|---|---|---|---|', ...lines].join('\n')
}

function outputsMarkdown(): string {
  return outputsOf(outputTable)
}

export function outputsOf(table: OutputTable): string {
  const lines = Object.entries(table).map(([name, help]) => `| \`${name}\` | ${cell(help)} |`)
  return ['| output | |', '|---|---|', ...lines].join('\n')
}

/** What stands between `<!-- MARK -->` and `<!-- /MARK -->` made anew. */
export function between(text: string, mark: string, content: string): string {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`the README has no ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
