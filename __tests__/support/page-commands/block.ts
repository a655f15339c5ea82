import { readFileSync } from 'node:fs'
import { commandsOf } from './collected.ts'

/** The commands of a page's block that is marked `<!-- tested: name -->`. `doc-commands.test.ts` of the contract finds who calls this. */
export function pageBlock(page: string, name: string): readonly string[] {
  const lines = commandsOf(page, readFileSync(page, 'utf8'))
    .filter(({ mark }) => mark === `tested: ${name}`)
    .map(({ text }) => text)
  if (lines.length === 0) throw new Error(`${page} has no block ${name}`)
  return lines
}
