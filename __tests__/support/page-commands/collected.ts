import { readFileSync } from 'node:fs'
import { pages } from '../workflow-rules/shown.ts'

/** A command that a page tells its readers to type. */
export interface PageCommand {
  readonly page: string
  /** Of the page, from 1. */
  readonly line: number
  /** Without the remark behind it. */
  readonly text: string
  /** Of a block for a shell; the others stand in the midst of a sentence. */
  readonly inBlock: boolean
  /** The words of an HTML comment right before its block: `tested: key`, `needs GitHub`. */
  readonly mark: string
}

/** Every line of every block for a shell, and every `image-pipeline …` in a sentence, of every page of the repository. */
export function pageCommands(): readonly PageCommand[] {
  return pages()
    .filter((page) => page !== 'CHANGELOG.md')
    .flatMap((page) => commandsOf(page, readFileSync(page, 'utf8')))
}

/** The same of one page. */
export function commandsOf(page: string, text: string): readonly PageCommand[] {
  const found: PageCommand[] = []
  let language: string | undefined
  let mark = ''
  for (const [at, line] of text.split('\n').entries()) {
    const fence = /^ *```(\S*)/.exec(line)?.[1]
    const isShell = language !== undefined && shells.has(language)
    if (fence !== undefined) {
      if (language !== undefined) mark = ''
      language = language === undefined ? fence : undefined
    } else if (isShell && withoutRemark(line) !== '')
      found.push({ page, line: at + 1, text: withoutRemark(line), inBlock: true, mark })
    else if (language === undefined) {
      mark = /^ *<!-- (.*) -->$/.exec(line)?.[1] ?? ''
      for (const [, told = ''] of line.matchAll(/`((?:npx )?image-pipeline [^`]+)`/g))
        found.push({ page, line: at + 1, text: told, inBlock: false, mark: '' })
    }
  }
  return found
}

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'console', 'shell', 'zsh'])

/** `#` begins a remark behind a space, and in no quotes. */
function withoutRemark(line: string): string {
  const quoted = /"(?:[^"\\]|\\.)*"|'[^']*'/g
  const bare = line.replace(quoted, (text) => '"'.repeat(text.length))
  const at = bare.search(/(?:^|\s)#/)
  return (at < 0 ? line : line.slice(0, at)).trim()
}
