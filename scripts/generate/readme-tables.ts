import type { Input } from '../../src/core/input.ts'
import { headings, inputTables, outputTable } from '../../src/pipeline/tables.ts'

/** The README with its tables made anew between `<!-- NAME -->` and `<!-- /NAME -->`. */
export function withTables(readme: string): string {
  return between(between(readme, 'inputs', inputsMarkdown()), 'outputs', outputsMarkdown())
}

function inputsMarkdown(): string {
  return Object.entries(inputTables)
    .map(([group, rows]) => {
      const lines = Object.entries(rows as Readonly<Record<string, Input>>).map(
        ([name, { kind, default: standard, help }]) =>
          `| \`${name}\` | ${cell(kind.name)} | ${standard === '' ? '' : cell(`\`${standard}\``)} | ${cell(help)} |`,
      )
      const heading = headings[group as keyof typeof inputTables]
      return [`#### ${heading}`, '', '| input | kind | default | |', '|---|---|---|---|', ...lines].join('\n')
    })
    .join('\n\n')
}

function outputsMarkdown(): string {
  const lines = Object.entries(outputTable).map(([name, help]) => `| \`${name}\` | ${cell(help)} |`)
  return ['| output | |', '|---|---|', ...lines].join('\n')
}

function between(text: string, mark: string, content: string): string {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`the README has no ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
